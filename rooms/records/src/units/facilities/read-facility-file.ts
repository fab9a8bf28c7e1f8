import type { Finding } from '../../problems/finding.ts';
import { ValueReader } from '../content/value-reader.ts';
import type { FacilityDefinition, FacilityFile, FacilityParent, Ground, StationRule } from './facility-file.ts';
import { facilityTypes } from './facility-file.ts';

function readGround(reader: ValueReader | undefined): Ground {
  reader?.allow('commune', 'district', 'province', 'on');
  const types = (['commune', 'district', 'province'] as const).filter((type) => reader?.has(type));
  if (types.length !== 1) reader?.complain('', 'exactly one of commune, district, province');
  const type = types[0] ?? 'province';
  return { type, code: reader?.text(type) ?? '', on: reader?.date('on') ?? '2025-07-01' };
}

function readParent(reader: ValueReader): FacilityParent {
  reader.allow('relation', 'unit', 'from', 'to', 'unverified');
  const relation = reader.choice('relation', ['professional', 'reporting', 'finance'] as const);
  if (relation === undefined && !reader.has('relation')) reader.complain('relation', 'missing');
  return {
    relation: relation ?? 'professional',
    unit: reader.text('unit'),
    from: reader.date('from'),
    to: reader.date('to'),
    unverified: reader.flag('unverified'),
  };
}

function readFacility(reader: ValueReader): FacilityDefinition {
  reader.allow('type', 'code', 'name', 'names', 'from', 'to', 'ground', 'parents', 'predecessors', 'aliases', 'unverified', 'source');
  if (!reader.has('type')) reader.complain('type', 'missing');
  if (!reader.has('ground')) reader.complain('ground', 'missing');
  const from = reader.date('from');
  const to = reader.date('to');
  const names = reader.children('names', (each) => {
    each.allow('name', 'from', 'to');
    return { name: each.text('name'), from: each.date('from') ?? from, to: each.date('to') ?? to };
  });
  const name = names.length === 0 ? reader.text('name') : undefined;
  return {
    type: reader.choice('type', facilityTypes) ?? 'other-facility',
    code: reader.text('code'),
    names: name === undefined ? names : [{ name, from, to }],
    from,
    to,
    ground: readGround(reader.child('ground')),
    parents: reader.children('parents', readParent),
    predecessors: reader.children('predecessors', (each) => {
      each.allow('unit', 'date', 'share', 'estimated', 'instrument');
      const date = each.date('date') ?? from ?? '';
      const instrument = each.optionalText('instrument');
      const edge = { unit: each.text('unit'), date, share: each.share('share') ?? 1, estimated: each.flag('estimated') };
      return instrument === undefined ? edge : { ...edge, instrument };
    }),
    aliases: reader.texts('aliases'),
    unverified: reader.flag('unverified'),
  };
}

function readStationRule(reader: ValueReader): StationRule {
  reader.allow('province', 'district', 'centre', 'centreUntil', 'department', 'newFrom', 'communeFrom', 'codes', 'instrument', 'source');
  const instrument = reader.optionalText('instrument');
  const rule = {
    province: reader.text('province'),
    district: reader.text('district'),
    centre: reader.text('centre'),
    centreUntil: reader.date('centreUntil'),
    department: reader.text('department'),
    newFrom: reader.date('newFrom') ?? '2025-07-01',
    communeFrom: reader.date('communeFrom') ?? '2026-01-01',
    codes: reader.textMap('codes'),
  };
  return instrument === undefined ? rule : { ...rule, instrument };
}

/** Reads a parsed `facilities.yaml`: `facilities` and `stationRules`, both optional. The wrong parts are said in findings. */
export function readFacilityFile(file: string, value: unknown): { value: FacilityFile | null; findings: Finding[] } {
  const findings: Finding[] = [];
  const reader = new ValueReader(file, value, findings);
  reader.allow('facilities', 'stationRules');
  const facilities = reader.children('facilities', readFacility);
  const stationRules = reader.children('stationRules', readStationRule);
  return { value: findings.length > 0 ? null : { facilities, stationRules }, findings };
}
