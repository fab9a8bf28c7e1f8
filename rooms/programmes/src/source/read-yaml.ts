import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import type { ContentFinding, ContentPath } from '../content-finding.ts';
import type { ContentFile } from '../programme.ts';

/** A YAML file as a plain value, with the lines its parts stand on. */
export interface YamlSource {
  /** undefined where the text is not YAML at all. */
  value: unknown;
  lineOf(path: ContentPath): number;
  findings: ContentFinding[];
}

const keyOf = (pair: Pair): unknown => (isScalar(pair.key) ? pair.key.value : pair.key);

/** Offset of the key or list entry a path leads to; of the deepest part that exists, where it leads nowhere. */
function offsetOf(document: Document, path: ContentPath): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(keyOf(item)) === String(step));
      if (!pair) return offset;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined;
      if (!item) return offset;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
}

/**
 * Reads one YAML 1.2 document. Dates stay text. Syntax errors are findings `content.not-readable` with their line.
 * A file of more than one document, or one that unfolds aliases without end, is refused the same way.
 */
export function readYaml(file: ContentFile): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines });
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const findings = document.errors.map((error): ContentFinding => {
    // The library's message goes on with a drawing of the text; its first line says what is wrong.
    const detail = error.message.split(/ at line |\n/)[0] ?? error.code;
    return { code: 'content.not-readable', severity: 'error', facts: { file: file.path, detail }, file: file.path, line: lineAt(error.pos[0]) };
  });
  const lineOf = (path: ContentPath): number => lineAt(offsetOf(document, path));
  if (findings.length > 0) return { value: undefined, lineOf, findings };
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) as unknown, lineOf, findings };
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : 'unreadable';
    return { value: undefined, lineOf, findings: [{ code: 'content.not-readable', severity: 'error', facts: { file: file.path, detail }, file: file.path, line: 1 }] };
  }
}
