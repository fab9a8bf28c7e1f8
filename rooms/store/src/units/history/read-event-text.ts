import { type Finding, type UnitEventFile, readUnitEventFile } from '@tuyen/records';
import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** A file of events as typed, read; findings carry the line they stand on. */
export interface EventText {
  value: UnitEventFile | null;
  findings: Finding[];
  /** Adds the line to findings about a place of the file (`events[3].unit`). */
  placed(findings: readonly Finding[]): Finding[];
}

const stepsOf = (path: string): string[] => path.replace(/\[(\d+)\]/g, '.$1').split('.').filter((step) => step !== '');

/** Reads the text of a file of `content/units/events` (YAML or JSON). Never throws for what somebody typed. */
export function readEventText(file: string, text: string): EventText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineOf = (path: string): number => {
    let node: unknown = document.contents;
    let offset = document.contents?.range?.[0] ?? 0;
    for (const step of stepsOf(path)) {
      const next: unknown = isMap(node) ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === step) : isSeq(node) ? node.items[Number(step)] : undefined;
      if (next === undefined || next === null) break;
      const place = 'key' in (next as object) ? (next as { key: { range?: [number, number, number] }; value: unknown }) : { key: next as { range?: [number, number, number] }, value: next };
      offset = place.key.range?.[0] ?? offset;
      node = place.value;
    }
    return Math.max(1, lines.linePos(offset).line);
  };
  const placed = (findings: readonly Finding[]): Finding[] => findings.map((finding) => (finding.field === undefined ? finding : { ...finding, facts: { ...finding.facts, line: lineOf(finding.field) } }));
  const [error] = document.errors;
  if (error) {
    const detail = error.message.split(/ at line |\n/)[0] ?? error.code;
    return { value: null, findings: [{ code: 'content.not-readable', severity: 'error', facts: { file, detail, line: Math.max(1, lines.linePos(error.pos[0]).line) } }], placed };
  }
  const read = readUnitEventFile(file, document.toJS({ maxAliasCount: 100 }));
  return { value: read.value, findings: placed(read.findings), placed };
}
