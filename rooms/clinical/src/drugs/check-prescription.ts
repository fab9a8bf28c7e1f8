import { checkAllergies } from './check-allergies.ts';
import { checkDoses } from './check-doses.ts';
import { checkDuplicates } from './check-duplicates.ts';
import { checkInteractions } from './check-interactions.ts';
import { checkPatient } from './check-patient.ts';
import type { DrugBook } from './drug-book.ts';
import { type DrugFinding, plainFinding } from './drug-finding.ts';
import { findIngredients } from './find-ingredients.ts';
import type { DrugPatient, PrescribedDrug, PrescriptionLine } from './prescribed-drug.ts';

function understand(line: PrescriptionLine, book: DrugBook): PrescribedDrug {
  const byCode = line.atc === null ? [] : (book.byAtc.get(line.atc.trim().toUpperCase()) ?? []);
  const written = [line.ingredient, line.name].filter((text): text is string => text !== null);
  const byName = written.map((text) => findIngredients(book, text)).find((found) => found.length > 0) ?? [];
  return { line, label: line.name ?? line.ingredient ?? line.atc ?? '', ingredients: byName.length > 0 ? byName : byCode };
}

const order = ['error', 'warning', 'information'];

/**
 * Checks a prescription: substances twice, allergies, age, pregnancy and breast-feeding, doses, interactions; the gravest first.
 * A drug that nobody knows is said, since nothing can be checked of it. Rules are content and hold by the day of the prescription.
 */
export function checkPrescription(lines: readonly PrescriptionLine[], patient: DrugPatient, book: DrugBook): DrugFinding[] {
  const drugs = lines.map((line) => understand(line, book));
  const unknown = drugs.filter(({ ingredients }) => ingredients.length === 0).map(({ label }) => plainFinding('drug-unknown', 'information', label, 'Không có trong danh mục hoạt chất: chưa kiểm tra được.', 'Not among the known substances: it could not be checked.'));
  const found = [
    ...checkDuplicates(drugs, book, patient.date),
    ...checkAllergies(drugs, patient, book),
    ...checkPatient(drugs, patient, book),
    ...checkDoses(drugs, patient, book),
    ...checkInteractions(drugs, book, patient.date),
    ...unknown,
  ];
  return found.map((finding, place) => ({ finding, place })).sort((a, b) => order.indexOf(a.finding.severity) - order.indexOf(b.finding.severity) || a.place - b.place).map(({ finding }) => finding);
}
