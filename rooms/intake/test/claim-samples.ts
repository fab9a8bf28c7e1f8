import { type ClaimSource, type Standard, composeClaim, formatEnvelope } from '@tuyen/insurance';
import type { RecordData } from '@tuyen/records';
import type { Store } from '@tuyen/store';
import { type ImportOptions, type ImportTally, type InputFile, importFiles } from '../src/index.ts';

/** What a test changes of the usual claim. */
export interface ClaimChanges {
  maLk?: string;
  person?: RecordData;
  card?: RecordData | null;
  visit?: RecordData;
  commune?: string | null;
}

export const FACILITY = '12001';
export const COMMUNE = '03390';
export const NOW = new Date('2026-10-05T03:00:00Z');

/** An outpatient claim of somebody invented; the number makes another person of it. */
export function claimSource(n: number, changes: ClaimChanges = {}): ClaimSource {
  const digits = String(n).padStart(6, '0');
  const names = ['Lò Thị Hoa', 'Vàng A Páo', 'Giàng Thị Mỷ', 'Nguyễn Văn Đức', 'Tẩn Mí Lử', 'Đèo Thị Ún', 'Phạm Quốc Việt', 'Hoàng Thị Xuân'];
  const year = 1940 + (n % 80);
  const person: RecordData = {
    name: `${names[n % names.length]} ${String.fromCharCode(65 + (n % 26))}${'aeiouy'[n % 6]}n`,
    sex: n % 2 === 0 ? 'female' : 'male',
    birth_date: `${year}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
    citizen_number: `012${(n % 2 === 0 ? 1 : 0) + (year >= 2000 ? 2 : 0)}${String(year).slice(2)}${digits}`,
    ethnic_group: '01',
    ...changes.person,
  };
  const card = changes.card === null ? [] : [{ number: `GD412${String(1_000_000_000 + n)}`, registered_facility: FACILITY, from: '2026-01-01', to: '2026-12-31', ...changes.card }];
  const visit: RecordData = {
    kind: 'outpatient',
    arrived: '2026-09-15T08:30:00+07:00',
    left: '2026-09-15T09:10:00+07:00',
    insured: card.length > 0,
    ...(card[0] ? { card_number: String(card[0].number) } : {}),
    reason: 'Ho, sốt nhẹ',
    diagnosis: [{ code: 'J06.9', rank: 'main', text: 'Nhiễm trùng đường hô hấp trên cấp' }],
    prescription: [
      { drug_code: '40.30', drug_name: 'Paracetamol', strength: '500mg', unit: 'Viên', quantity: 10, dose: 'Ngày 2 lần, mỗi lần 1 viên', route: '1.01', price: 250, amount: 2500, ordered: '2026-09-15T08:40:00+07:00' },
      { drug_code: '40.154', drug_name: 'Amoxicilin', strength: '500mg', unit: 'Viên', quantity: 14, dose: 'Ngày 2 lần, mỗi lần 1 viên', route: '1.01', price: 800, amount: 11200, ordered: '2026-09-15T08:40:00+07:00' },
    ],
    service: [{ code: '13.1896', name: 'Khám bệnh', cost_group: '13', quantity: 1, price: 36500, amount: 36500, ordered: '2026-09-15T08:31:00+07:00' }],
    outcome: 'improved',
    disposition: 'home',
    doctor: '0001234/LCH-CCHN',
    ...changes.visit,
  };
  return { maLk: changes.maLk ?? `LK${digits}`, facility: FACILITY, person, cards: card as RecordData[], visit, patientNumber: `BN${digits}`, residence: { province: '12', commune: changes.commune === undefined ? COMMUNE : changes.commune } };
}

export function claimXml(sources: readonly ClaimSource[], standard: Standard = '3176', base64 = true): string {
  return formatEnvelope(sources.map((source) => composeClaim(source, standard)), standard, { facility: FACILITY, madeOn: '2026-10-01', base64 });
}

export function fileOf(name: string, content: string | Uint8Array): InputFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return {
    name,
    size: bytes.length,
    open: async function* () {
      for (let from = 0; from < bytes.length; from += 65_536) yield bytes.subarray(from, from + 65_536);
    },
  };
}

export const importText = (store: Store, name: string, content: string | Uint8Array, options: Partial<ImportOptions> = {}): Promise<ImportTally> =>
  importFiles(store, [fileOf(name, content)], { by: 'import:test', now: () => NOW, ...options });
