// Judges invented pairs of people and writes precision and recall into docs/specs/person-matching.md: npx tsx bench/person-matching.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { type MatchVerdict, comparePeople } from '@tuyen/matching';
import { type SimulationMaterial, makeRandom, simulatePersonPairs } from '@tuyen/simulator';

const PAIRS = 20_000;
const SEED = 7;
const document = new URL('../docs/specs/person-matching.md', import.meta.url);
const [BEGIN, END] = ['<!-- measured -->', '<!-- /measured -->'];

const names = JSON.parse(readFileSync(new URL('../content/simulation/names.json', import.meta.url), 'utf8')) as SimulationMaterial['names'];
const judged = simulatePersonPairs({ names }, makeRandom(SEED), PAIRS).map(({ a, b, same, kind }) => ({ same, kind, verdict: comparePeople(a, b).verdict }));

const count = (test: (pair: (typeof judged)[number]) => boolean): number => judged.filter(test).length;
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
const precise = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;

/** Precision and recall when pairs of these verdicts are taken for one person. */
function quality(verdicts: readonly MatchVerdict[]): string {
  const taken = count(({ verdict }) => verdicts.includes(verdict));
  const right = count(({ verdict, same }) => same && verdicts.includes(verdict));
  return `${precise(right, taken)} | ${precise(right, count(({ same }) => same))}`;
}

function kindRows(same: boolean): string[] {
  const kinds = [...new Set(judged.filter((pair) => pair.same === same).map(({ kind }) => kind))].sort();
  return kinds.map((kind) => {
    const of = (verdict?: MatchVerdict): number => count((pair) => pair.same === same && pair.kind === kind && (verdict === undefined || pair.verdict === verdict));
    return `| ${kind} | ${of()} | ${percent(of('same'), of())} | ${percent(of('possible'), of())} | ${percent(of('different'), of())} |`;
  });
}

const head = '| kind | pairs | same | possible | different |\n|---|--:|--:|--:|--:|';
const measured = [
  `${PAIRS} pairs, seed ${SEED}.`,
  `| taken for one person | precision | recall |\n|---|--:|--:|\n| \`same\` | ${quality(['same'])} |\n| \`same\` or \`possible\` | ${quality(['same', 'possible'])} |`,
  `One person described twice, by the first slip (one pair in four has a second):\n\n${head}\n${kindRows(true).join('\n')}`,
  `Two people:\n\n${head}\n${kindRows(false).join('\n')}`,
].join('\n\n');

const text = readFileSync(document, 'utf8');
writeFileSync(document, `${text.slice(0, text.indexOf(BEGIN) + BEGIN.length)}\n${measured}\n${text.slice(text.indexOf(END))}`);
