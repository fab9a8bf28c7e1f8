import { describeProblem } from '@tuyen/records';
import { verifyLog, verifyRegisters } from '@tuyen/store';
import { type Command, optionText } from '../command.ts';
import { withStore } from '../open-from-options.ts';
import { formatOption, say, writeCsv, writeJson } from '../output.ts';
import { plainWords } from '../plain-words.ts';
import { verifyAgainst } from './sync/verify-against.ts';

/** Chain, gaps, and registers against the log. */
export const verify: Command = {
  name: 'verify',
  usage: '[--against URL] [--format json|csv]',
  about: { vi: 'Kiểm tra chuỗi bản ghi, số thứ tự và sổ', en: 'Check the chain, the sequence and the registers' },
  example: 'npx tuyen verify',
  options: { against: { type: 'string' } },
  words: 0,
  run: (input) =>
    withStore(input, async (store) => {
      const against = optionText(input, 'against');
      if (against !== undefined) return verifyAgainst(store, against);
      const log = await verifyLog(store.site);
      const findings = [...log.findings, ...(await verifyRegisters(store.site))].map((finding) => ({ ...finding, message: describeProblem(finding.code, finding.facts) }));
      const registers = store.site.shapes.map((shape) => shape.main.name);
      if (formatOption(input) === 'json') writeJson(plainWords({ records: log.records, registers, findings }));
      else writeCsv(['code', 'severity', 'field', 'message'], findings.map((finding) => ({ ...finding, message: finding.message.vi })));
      for (const { code, message } of findings) say(`${code}: ${message.vi} / ${message.en}`);
      if (findings.length === 0) say(`${log.records} bản ghi, ${registers.length} sổ: khớp. / ${log.records} records, ${registers.length} registers: all agree.`);
      return findings.length > 0 ? 1 : 0;
    }),
};
