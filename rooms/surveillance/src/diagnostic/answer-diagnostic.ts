import { type CaseAnswer, answerCase, finiteOrNull } from '../cases/answer-case.ts';
import { evaluateDiagnosticTest } from './evaluate-diagnostic-test.ts';

const ORDER = 'test+/disease+, test+/disease-, test-/disease+, test-/disease-';

/** One case of `epi diagnostic`: `table` of four counts in the order of `order`, or as two rows of two. */
export function answerDiagnostic(given: unknown): CaseAnswer {
  return answerCase(given, (reader) => {
    const cells = reader.list('table').flat();
    const confLevel = reader.confidenceLevel();
    if (!reader.failed && cells.length !== 4) reader.addFinding('calculation.table-shape', 'table');
    if (reader.has('order') && reader.text('order') !== ORDER) reader.addFinding('calculation.order-unknown', 'order', { expected: ORDER });
    const [truePositives, falsePositives, falseNegatives, trueNegatives] = cells.slice(0, 4).map((cell, i) => reader.checkCount(cell, `table[${i}]`)) as [number, number, number, number];
    if (!reader.failed && truePositives + falsePositives + falseNegatives + trueNegatives === 0) reader.addFinding('calculation.not-positive', 'table');
    if (reader.failed) return undefined;
    const measures = evaluateDiagnosticTest({ truePositives, falsePositives, falseNegatives, trueNegatives }, confLevel);
    const plain = Object.fromEntries(Object.entries(measures).map(([name, measure]) => [name, measure.map(finiteOrNull)]));
    if (Object.values(plain).some((measure) => measure.includes(null))) reader.addWarningFinding('calculation.cell-empty', 'table');
    return { table: reader.raw('table'), order: ORDER, ...(reader.has('confLevel') ? { confLevel } : {}), measures: plain };
  });
}
