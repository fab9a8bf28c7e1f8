import type { Form, Words } from '@tuyen/records';

/** The words of a code in a form's own list; null where form, field or code is not known. */
export function optionWords(form: Form | undefined, field: string, code: string): Words | null {
  return form?.items.find((item) => item.id === field)?.options?.find((option) => option.code === code)?.display ?? null;
}
