import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '@tuyen/records';
import { type ActForms, type ProvinceLayout, type ProvincePlan, draftProvince, layOutProvince, planProvince, tellTruth } from '@tuyen/simulator';
import { DEFAULT_CONTENT_FOLDER, type Store, readUnitBook } from '@tuyen/store';
import type { CommandInput, ExitCode } from '../../command.ts';
import { withStore } from '../../open-from-options.ts';
import { formatOption, say, writeCsv, writeJson } from '../../output.ts';
import { planCareTargets } from './plan-care-targets.ts';
import { type ProvinceOptions, readProvinceOptions } from './province-options.ts';
import { readCommunePopulations, readProvinceMaterial } from './read-province-material.ts';
import { readReportedCare } from './read-reported-care.ts';
import { PORTION, type RecordTally, recordProvince } from './record-province.ts';
import { writeClaims } from './write-claims.ts';

const seconds = (since: number): number => Math.round((performance.now() - since) / 100) / 10;

function layOut(contentFolder: string, { code, from, to }: ProvinceOptions): ProvinceLayout {
  const book = readUnitBook(join(contentFolder, 'units'));
  const layout = layOutProvince(book, code, from, to, readCommunePopulations(contentFolder));
  if (!layout) throw book.byCode.has(code) ? new Refusal('unit.not-valid-at-date', { unit: code, date: from }) : new Refusal('unit.unknown-code', { code });
  return layout;
}

/** Decides all of it: the same words, the same plan. */
function makePlan(contentFolder: string, options: ProvinceOptions): { plan: ProvincePlan; acts: ActForms } {
  const { material, acts } = readProvinceMaterial(contentFolder);
  const { code, people, seed, from, to } = options;
  const reported = readReportedCare(contentFolder, code);
  const share = people / (material.province.reportedPeople[code] ?? people);
  const targets = planCareTargets(material, options, reported, share);
  return { plan: planProvince({ material, layout: layOut(contentFolder, options), seed, people, from, to, targets }), acts };
}

async function writeTruth(plan: ProvincePlan, options: ProvinceOptions, file: string): Promise<number> {
  mkdirSync(dirname(file), { recursive: true });
  const stream = createWriteStream(file);
  const { code, people, seed, from, to } = options;
  let lines = 0;
  let text = `${JSON.stringify({ truth: 'simulation', province: code, people, seed, from, to })}\n`;
  for (const truth of tellTruth(plan)) {
    lines += 1;
    text += `${JSON.stringify(truth)}\n`;
    if (text.length < 1 << 20) continue;
    if (!stream.write(text)) await once(stream, 'drain');
    text = '';
  }
  stream.end(text);
  await once(stream, 'finish');
  return lines;
}

const formsOf = (store: Store, acts: ActForms) => ({ acts, has: (form: string, version: number): boolean => store.site.forms.get(form)?.some((one) => one.form.version === version) ?? false });

async function work(input: CommandInput, options: ProvinceOptions, store?: Store): Promise<ExitCode> {
  const started = performance.now();
  const { plan, acts } = makePlan(store?.contentFolder ?? DEFAULT_CONTENT_FOLDER, options);
  const planSeconds = seconds(started);
  say(`${plan.people.length} người/people · ${plan.events.length} sự kiện/events · ${planSeconds} s`);
  const truthLines = options.truth === undefined ? 0 : await writeTruth(plan, options, options.truth);
  const recording = performance.now();
  const tally: RecordTally = store ? await recordProvince(store, draftProvince(plan, formsOf(store, acts), PORTION), say) : { records: {}, recorded: 0, unchanged: 0, refused: 0, careSeconds: 0 };
  const files = options.write === 'claims' ? await writeClaims(plan, options.out!) : 0;
  const { truth: _, out: __, ...words } = options;
  const result = { ...words, ...tally, outbreaks: plan.outbreaks.length, duplicates: plan.twins.size, truthLines, files, planSeconds, recordSeconds: seconds(recording), peakMiB: Math.round(process.resourceUsage().maxRSS / 1024) };
  if (formatOption(input) === 'json') writeJson(result);
  else writeCsv(['form', 'records'], Object.entries(tally.records).map(([form, records]) => ({ form, records })));
  return tally.refused > 0 ? 1 : 0;
}

/** Invents a province and writes it: into the site through the door of records, as claim files, or only its truth. */
export async function simulateProvinceBooks(input: CommandInput): Promise<ExitCode> {
  const options = readProvinceOptions(input);
  return options.write === 'records' ? withStore(input, (store) => work(input, options, store)) : work(input, options);
}
