import type { Form, FormField, Words } from '@tuyen/records';

/** The label of a draft's key in words: `diagnosis#7.code` → «Chẩn đoán 1: Mã ICD-10»; null for a key of no field. */
export function labelOfKey(form: Form, key: string, lines: (list: string) => readonly number[]): Words | null {
  const labels: Words[] = [];
  let fields: readonly FormField[] = form.items;
  for (const step of key.split('.')) {
    const [id, line] = step.split('#');
    const field = fields.find((one) => one.id === id);
    if (field === undefined) return null;
    const number = line === undefined ? '' : ` ${lines(field.id).indexOf(Number(line)) + 1}`;
    labels.push({ vi: `${field.label.vi}${number}`, en: `${field.label.en}${number}` });
    fields = field.items ?? [];
  }
  return { vi: labels.map((label) => label.vi).join(': '), en: labels.map((label) => label.en).join(': ') };
}
