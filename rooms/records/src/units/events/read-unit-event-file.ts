import type { Finding } from '../../problems/finding.ts';
import { ValueReader } from '../content/value-reader.ts';
import { unitRelations, unitTypes } from '../unit.ts';
import type { NewUnit, Receiver, UnitEvent, UnitEventFile } from './unit-event.ts';

function readNewUnit(reader: ValueReader): NewUnit {
  reader.allow('id', 'type', 'code', 'name', 'parents', 'unverified', 'share', 'estimated');
  const unit: NewUnit = { code: reader.text('code'), name: reader.text('name'), unverified: reader.flag('unverified') };
  const id = reader.optionalText('id');
  const type = reader.choice('type', unitTypes);
  if (id !== undefined) unit.id = id;
  if (type !== undefined) unit.type = type;
  if (reader.has('parents')) {
    unit.parents = reader.children('parents', (each) => {
      each.allow('relation', 'unit');
      return { relation: each.choice('relation', unitRelations) ?? 'administrative', unit: each.text('unit') };
    });
  }
  return unit;
}

function readReceiver(reader: ValueReader): Receiver {
  if (!reader.has('unit')) return { create: readNewUnit(reader) };
  reader.allow('unit', 'share', 'estimated');
  return { unit: reader.text('unit') };
}

function readEvent(reader: ValueReader): UnitEvent[] {
  const kind = reader.choice('kind', ['rename', 'merge', 'split', 'move', 'dissolve', 'establish'] as const);
  if (kind === 'rename') {
    reader.allow('kind', 'unit', 'name');
    return [{ kind, unit: reader.text('unit'), name: reader.text('name') }];
  }
  if (kind === 'merge') {
    reader.allow('kind', 'units', 'into');
    const into = reader.child('into');
    if (into === undefined) reader.complain('into', 'missing');
    const units = reader.texts('units');
    if (units.length === 0) reader.complain('units', 'missing');
    return into === undefined ? [] : [{ kind, units, into: readReceiver(into) }];
  }
  if (kind === 'split') {
    reader.allow('kind', 'unit', 'into');
    const into = reader.children('into', (each) => {
      const share = each.share('share');
      const receiver = { ...readReceiver(each), estimated: each.flag('estimated') };
      return share === undefined ? receiver : { ...receiver, share };
    });
    if (into.length === 0) reader.complain('into', 'missing');
    return [{ kind, unit: reader.text('unit'), into }];
  }
  if (kind === 'move') {
    reader.allow('kind', 'unit', 'relation', 'parent');
    const relation = reader.choice('relation', unitRelations) ?? 'administrative';
    return [{ kind, unit: reader.text('unit'), relation, parent: reader.optionalText('parent') ?? null }];
  }
  if (kind === 'dissolve') {
    reader.allow('kind', 'unit');
    return [{ kind, unit: reader.text('unit') }];
  }
  if (kind === 'establish') {
    reader.allow('kind', 'unit');
    const unit = reader.child('unit');
    if (unit === undefined) reader.complain('unit', 'missing');
    return unit === undefined ? [] : [{ kind, create: readNewUnit(unit) }];
  }
  if (!reader.has('kind')) reader.complain('kind', 'missing');
  return [];
}

/** Reads a parsed file of `content/units/events`. A file with anything wrong is not applied at all. */
export function readUnitEventFile(file: string, value: unknown): { value: UnitEventFile | null; findings: Finding[] } {
  const findings: Finding[] = [];
  const reader = new ValueReader(file, value, findings);
  reader.allow('instrument', 'issued', 'from', 'title', 'source', 'unverified', 'events');
  const instrument = reader.text('instrument');
  const from = reader.date('from');
  if (from === null && !reader.has('from')) reader.complain('from', 'missing');
  const events = reader.children('events', readEvent).flat();
  if (events.length === 0) reader.complain('events', 'missing');
  return { value: findings.length > 0 || from === null ? null : { file, instrument, from, events }, findings };
}
