import { codeFact, type Finding } from '@tuyen/records';
import { claimFinding } from '../findings/claim-finding.ts';
import { decodeContent } from './decode-content.ts';
import type { EnvelopeClaim, EnvelopeFile, EnvelopeHead } from './envelope-event.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** Collects one HOSO while it is read. */
export class ClaimBuilder {
  readonly number: number;
  private readonly head: EnvelopeHead;
  private readonly files: EnvelopeFile[] = [];
  private readonly findings: Finding[] = [];
  private table = '';
  private characters: string[] = [];
  private text: string[] = [];
  private elements: string[] = [];

  constructor(number: number, head: EnvelopeHead) {
    this.number = number;
    this.head = head;
  }

  startFile(): void {
    this.table = '';
    this.startContent();
  }

  /** A second NOIDUNGFILE in one FILEHOSO replaces the first: the file with two is reported by its missing rows. */
  startContent(): void {
    this.characters = [];
    this.text = [];
    this.elements = [];
  }

  addTable(text: string): void {
    this.table += text;
  }

  /** Raw characters of NOIDUNGFILE that did not pass the parser. */
  addCharacters(raw: string): void {
    this.characters.push(raw);
  }

  /** Text of NOIDUNGFILE as the parser gives it. */
  addText(text: string): void {
    this.text.push(text);
  }

  /** An inner document that stands in NOIDUNGFILE as elements is written down again; attributes carry nothing. */
  openElement(name: string): void {
    this.elements.push(`<${name}>`);
  }

  addElementText(text: string): void {
    this.elements.push(text.replace(/[&<>\r]/g, (character) => escapes[character] ?? character));
  }

  closeElement(name: string): void {
    this.elements.push(`</${name}>`);
  }

  endFile(): void {
    const table = this.table.trim().toUpperCase();
    if (this.elements.length > 0) {
      this.files.push({ table, content: this.elements.join('') });
      return;
    }
    const decoded = decodeContent(this.characters.join(''), this.text.join(''), codeFact(table));
    this.files.push({ table, content: decoded.content });
    if (decoded.content === null) this.findings.push(this.numbered(decoded.finding));
  }

  end(): EnvelopeClaim {
    return { number: this.number, head: this.head, files: this.files, findings: this.findings };
  }

  private numbered({ code, severity, facts }: Finding): Finding {
    const { table } = facts ?? {};
    return claimFinding(code as Parameters<typeof claimFinding>[0], severity, { hoSo: this.number, table: String(table) });
  }
}
