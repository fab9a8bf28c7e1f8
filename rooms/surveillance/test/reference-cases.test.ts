import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { answerDetection } from '../src/detection/answer-detection.ts';

/**
 * Results of R package surveillance 1.20.3. The series are GPL (data sets of that package and of gdpm), so the cases
 * lie beside the project and not in it.
 */
const folder = fileURLToPath(new URL('../../../../shared/surveillance-reference/', import.meta.url));
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];

interface ReferenceCase {
  id: string;
  result: Record<string, number | (number | null)[] | null>;
  intermediate?: Record<string, unknown>[];
}

const readCase = (file: string): ReferenceCase => JSON.parse(readFileSync(`${folder}${file}`, 'utf8')) as ReferenceCase;

/** Figures agree to four digits and more; null stands at the same places. */
function agree(found: unknown, expected: unknown, where: string): void {
  if (Array.isArray(expected)) {
    expect(found, where).toHaveLength(expected.length);
    for (const [index, each] of expected.entries()) agree((found as unknown[])[index], each, `${where}[${index}]`);
  } else if (typeof expected === 'number' && typeof found === 'number') {
    expect(Math.abs(found - expected), `${where}: ${found}, expected ${expected}`).toBeLessThanOrEqual(1e-6 * Math.max(Math.abs(expected), 1e-6));
  } else {
    expect(found, where).toEqual(expected);
  }
}

test(`reference cases read from beside the project: ${files.length}`, () => {
  expect(files.length > 0).toBe(existsSync(folder));
});

for (const file of files) {
  test(`${file.replace('.json', '')}: the reference program’s figures, alarms exactly`, () => {
    const { id, result, intermediate, ...asked } = readCase(file);
    const answer = JSON.parse(JSON.stringify(answerDetection({ id, ...asked }))) as ReferenceCase;
    expect(answer.id).toBe(id);
    expect(answer.result['alarm']).toEqual(result['alarm']);
    for (const [name, figures] of Object.entries(result)) agree(answer.result[name], figures, name);
    for (const [place, explanation] of (intermediate ?? []).entries()) {
      for (const [name, value] of Object.entries(explanation)) agree(answer.intermediate?.[place]?.[name], value, name);
    }
  });
}
