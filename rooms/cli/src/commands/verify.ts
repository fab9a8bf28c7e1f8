import { describeProblem } from '@tuyen/records';
import { verifyLog, verifyRegisters } from '@tuyen/store';
import type { Command } from '../command.ts';
import { siteOptions, withStore } from '../open-from-options.ts';
import { say, writeJson } from '../output.ts';

/** Chain, gaps, and registers against the log. */
export const verify: Command = {
  name: 'verify',
  usage: '',
  about: { vi: 'Kiểm tra chuỗi bản ghi, số thứ tự và sổ', en: 'Check the chain, the sequence and the registers' },
  example: 'npx tuyen verify',
  options: { ...siteOptions, format: { type: 'string' } },
  run: (input) =>
    withStore(input, async (store) => {
      const log = await verifyLog(store.site);
      const findings = [...log.findings, ...(await verifyRegisters(store.site))];
      writeJson({ records: log.records, registers: store.site.shapes.map((shape) => shape.main.name), findings: findings.map((finding) => ({ ...finding, message: describeProblem(finding.code, finding.facts) })) });
      for (const finding of findings) say(`${finding.code}: ${describeProblem(finding.code, finding.facts).vi}`);
      return findings.length > 0 ? 1 : 0;
    }),
};
