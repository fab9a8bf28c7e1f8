import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CaseAnswer, answerDiagnostic, answerPoissonRate, answerProportion, answerReproduction, answerSpaceTime, answerStandardised, answerTable } from '../../src/index.ts';

const readReference = (name: string): Record<string, unknown> => JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8')) as Record<string, unknown>;

/** Same keys of the published case, numbers to two millionths (the package solves for its exact ends no closer). */
function agree(actual: unknown, published: unknown, at: string): void {
  if (typeof published === 'number') {
    expect(typeof actual, at).toBe('number');
    expect(Math.abs((actual as number) - published), `${at}: ${String(actual)} for ${published}`).toBeLessThanOrEqual(Math.max(1e-8, 2e-6 * Math.abs(published)));
  } else if (Array.isArray(published)) {
    expect((actual as unknown[]).length, at).toBe(published.length);
    published.forEach((each, i) => agree((actual as unknown[])[i], each, `${at}[${i}]`));
  } else if (typeof published === 'object' && published !== null) {
    for (const [key, each] of Object.entries(published)) agree((actual as Record<string, unknown>)[key], each, `${at}.${key}`);
  } else expect(actual, at).toEqual(published);
}

const lists: readonly [file: string, list: string, answer: (given: unknown) => CaseAnswer][] = [
  ['rates-and-standardisation', 'proportions', answerProportion],
  ['rates-and-standardisation', 'poissonRates', answerPoissonRate],
  ['rates-and-standardisation', 'twoByTwo', answerTable],
  ['rates-and-standardisation', 'ageStandardisation', (given) => answerStandardised(given, {})],
  ['diagnostic-tests', 'tests', answerDiagnostic],
];

describe.each(lists)('Published results of %s, %s', (file, list, answer) => {
  const cases = readReference(file)[list] as Record<string, unknown>[];
  it.each(cases.map((each, i) => [i + 1, each] as const))('case %i agrees to a millionth', (_, published) => {
    const { values, findings } = answer(published);
    expect(findings).toEqual([]);
    agree(values, published, list);
  });
});

describe('Published reproduction numbers', () => {
  it.each(['rt-param-flu2009-w7', 'rt-param-measles1861-w7', 'rt-nonparam-flu2009-w7', 'rt-nonparam-measles1861-w7'])('%s agrees to a millionth', (file) => {
    const { generator: _, method: __, note: ___, ...published } = readReference(file);
    const { values, findings } = answerReproduction(published);
    expect(findings).toEqual([]);
    agree(values, published, file);
  });
});

describe('Published watch over points in space and time', () => {
  it('agrees in the statistic, the alarm and the centre of the cluster', () => {
    const { generator: _, algorithm: __, ...published } = readReference('stcd');
    const { values, findings } = answerSpaceTime(published, () => () => 0);
    expect(findings).toEqual([]);
    agree(values, published, 'stcd');
  });
});
