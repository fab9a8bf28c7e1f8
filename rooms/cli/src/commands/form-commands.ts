import { formToQuestionnaire } from '@tuyen/fhir';
import { Refusal } from '@tuyen/records';
import { type Command, UsageError, wordAt } from '../command.ts';
import { withStore } from '../open-from-options.ts';
import { formatOption, writeCsv, writeJson } from '../output.ts';
import { plainWords } from '../plain-words.ts';

/** The forms and their versions. */
export const formList: Command = {
  name: 'form list',
  usage: '[--format json|csv]',
  about: { vi: 'Các phiếu', en: 'The forms' },
  example: 'npx tuyen form list',
  words: 0,
  run: (input) =>
    withStore(input, async (store) => {
      const forms = [...store.site.forms.values()].flat().map(({ form }) => ({ id: form.form, version: form.version, title: form.title, from: form.from, to: form.to ?? null, fields: form.items.length }));
      if (formatOption(input) === 'json') writeJson(plainWords(forms));
      else writeCsv(['id', 'version', 'title', 'from', 'to', 'fields'], forms.map((form) => ({ ...form, title: form.title.vi })));
      return 0;
    }),
};

/** A form as a FHIR R4 Questionnaire. */
export const formQuestionnaire: Command = {
  name: 'form questionnaire',
  usage: 'FORM',
  about: { vi: 'Xuất phiếu thành FHIR R4 Questionnaire', en: 'Export a form as a FHIR R4 Questionnaire' },
  example: 'npx tuyen form questionnaire visit',
  words: 1,
  run: (input) => {
    const id = wordAt(input, 0, 'FORM');
    if (formatOption(input) === 'csv') throw new UsageError('Questionnaire chỉ có dạng JSON.', 'A Questionnaire is JSON only.');
    return withStore(input, async (store) => {
      const version = store.site.forms.get(id)?.at(-1);
      if (!version) throw new Refusal('form.unknown-form', { form: id });
      writeJson(formToQuestionnaire(version.form));
      return 0;
    });
  },
};
