import type { Finding } from '../../problems/finding.ts';
import { applyUnitEventsUnchecked } from '../events/apply-unit-events.ts';
import { addFacilities } from '../facilities/add-facilities.ts';
import { checkUnitBook } from '../check-unit-book.ts';
import type { UnitAlias } from '../unit.ts';
import { type UnitBook, makeUnitBook } from '../unit-book.ts';
import { buildLineage2024, buildLineage2025 } from './build-commune-lineage.ts';
import { buildCommunes } from './build-communes.ts';
import { buildDistricts } from './build-districts.ts';
import { buildProvinces } from './build-provinces.ts';
import { firstDayOf2025Reform } from './reform-2025.ts';
import type { UnitContent } from './unit-content.ts';
import { DraftShelf, finishDraft } from './unit-draft.ts';

function buildAliases(shelf: DraftShelf, content: UnitContent, findings: Finding[]): UnitAlias[] {
  const aliases: UnitAlias[] = [];
  for (const { type, code = '', alias = '', from = '', to = '' } of content.tables['aliases.csv']) {
    const unit = type === 'commune' ? shelf.at('commune', code, from || firstDayOf2025Reform) : undefined;
    if (unit !== undefined) aliases.push({ id: unit.id, code: alias, from: from || null, to: to || null });
    else findings.push({ code: 'unit.unknown-code', severity: 'error', facts: { code } });
  }
  return aliases;
}

/** The administrative units of the lists alone: nation, provinces, districts, communes. */
function buildAdministrativeUnits(content: UnitContent): UnitBook {
  const findings: Finding[] = [...content.findings];
  const shelf = new DraftShelf();
  const provinces = buildProvinces(shelf, content);
  buildDistricts(shelf, content);
  buildCommunes(shelf, content);
  const lineage = [
    ...provinces,
    ...buildLineage2024(shelf, content, findings),
    ...buildLineage2025(shelf, content, findings),
  ];
  const aliases = buildAliases(shelf, content, findings);
  return makeUnitBook(shelf.all.map(finishDraft), lineage, aliases, findings);
}

/**
 * Makes the book of all units from content: first the lists, then the health facilities on them, then the dated events
 * (mergers, renamings and so on) in their order. Content that does not fit is left out and said in `findings`:
 * errors for contradictions, information where a source is silent (a commune whose successor is not known).
 */
export function buildUnitBook(content: UnitContent): UnitBook {
  const administrative = buildAdministrativeUnits(content);
  const withFacilities = addFacilities(administrative, content.facilities);
  let book = withFacilities.book;
  const findings = [...withFacilities.findings];
  for (const file of content.events) {
    const result = applyUnitEventsUnchecked(book, file);
    book = result.book;
    findings.push(...result.findings);
  }
  const { units, lineage, aliases } = book;
  const checked = [...administrative.findings, ...findings, ...checkUnitBook(book)];
  return makeUnitBook(units.values(), lineage, aliases, checked);
}
