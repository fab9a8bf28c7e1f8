import type { ReadStore } from '@tuyen/store';

/** What a code of a form's own short list is called in Vietnamese; the code itself where the list has no such code. */
export function optionWord(store: ReadStore, form: string, field: string, code: string | null): string | null {
  if (code === null) return null;
  const definition = store.site.forms.get(form)?.at(-1)?.form.items.find((item) => item.id === field);
  return definition?.options?.find((option) => option.code === code)?.display.vi ?? code;
}
