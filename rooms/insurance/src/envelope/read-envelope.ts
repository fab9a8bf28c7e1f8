import type { Finding } from '@tuyen/records';
import { SaxesParser } from 'saxes';
import { claimFinding } from '../findings/claim-finding.ts';
import type { ClaimBuilder } from './claim-builder.ts';
import { type EnvelopeClaim, type EnvelopeEvent, type EnvelopeLimits, usualLimits } from './envelope-event.ts';
import { EnvelopeWalk, StopReading } from './envelope-walk.ts';

/** Reads one claim file piece by piece. */
export interface EnvelopeReader {
  /** The next piece of the file's text, cut anywhere; answers what became known by it. */
  write(text: string): EnvelopeEvent[];
  /** The file has ended: what is left to say, `end` last unless it came before (a refused file is not read further). */
  end(): EnvelopeEvent[];
}

/** Where a claim begins or ends: what is broken before is left behind here. */
const marks = /<\/?(?:[a-z_][\w.-]*:)?HOSO(?:\s[^<>]*)?>/gi;
/** Also where the content of a document begins or ends: the parser is asked after each where it stands. */
const stops = /NOIDUNGFILE\s*>|<\/?(?:[a-z_][\w.-]*:)?HOSO(?:\s[^<>]*)?>/gi;
/**
 * From the end of one content to the beginning of the next, as nearly every program writes it. The same elements are open
 * before and after, so the parser need not see it: it reads the head, the unusual and the end.
 */
const between = /<\/NOIDUNGFILE>\s*<\/FILEHOSO>\s*(<\/HOSO>\s*<HOSO>\s*)?<FILEHOSO>\s*<LOAIHOSO>(XML[0-9]{1,2})<\/LOAIHOSO>\s*<NOIDUNGFILE>/y;
/** An ampersand that begins no reference: the parser would take all up to the next semicolon for a name. */
const bareAmpersand = /&(?!#?[a-z0-9]+;)/i;
/** A tag longer than this is handed on unfinished, so that the parser may refuse it. */
const longestTag = 20_000;

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

class Reader implements EnvelopeReader {
  private readonly limits: EnvelopeLimits;
  private readonly walk: EnvelopeWalk;
  private parser: SaxesParser;
  private events: EnvelopeEvent[] = [];
  /** An unfinished tag that waits for its rest. */
  private rest = '';
  private anything = false;
  private stopped = false;
  private ended = false;
  /** Something broke: nothing is read before the next mark. */
  private seeking = false;
  /** NOIDUNGFILE has just been opened: characters up to the next tag pass the parser by. */
  private passing = false;
  private delivered = 0;
  /** A claim whose HOSO was closed by the piece being read: the parser closes elements before it says that a tag does not match. */
  private closed: EnvelopeClaim | null = null;
  /** Line of the file at which the parser was handed its last piece, and its own count of lines then. */
  private line = 1;
  private parserLine = 1;
  /** Characters since a claim began or ended. */
  private since = 0;
  /** A bare `&` was seen between two claims. */
  private ampersand = false;

  constructor(limits: EnvelopeLimits) {
    this.limits = limits;
    this.walk = new EnvelopeWalk(limits, (claim) => {
      this.closed = claim;
    });
    this.parser = this.makeParser();
  }

  write(text: string): EnvelopeEvent[] {
    if (text !== '') this.anything = true;
    if (!this.stopped) this.take(this.rest === '' ? text : this.rest + text, false);
    if (this.stopped) this.conclude();
    return this.hand();
  }

  end(): EnvelopeEvent[] {
    const { walk } = this;
    if (!this.stopped) this.take(this.rest, true);
    if (!this.anything) this.report(claimFinding('import.empty-file', 'error', {}));
    else if (!this.stopped && !walk.rootSeen) this.report(claimFinding('import.not-recognised', 'error', {}));
    else if (!this.stopped && !walk.rootClosed) this.report(claimFinding('claim.file-cut', 'error', {}, { claims: this.delivered }));
    this.conclude();
    return this.hand();
  }

  /** Says the last event, once. */
  private conclude(): void {
    if (this.ended) return;
    this.stopped = true;
    this.ended = true;
    const { walk } = this;
    const head = walk.head();
    if (walk.rootClosed && head.stated !== null && head.stated !== walk.found) {
      this.report(claimFinding('import.count-differs', 'warning', {}, { stated: head.stated, found: walk.found }));
    }
    this.events.push({ kind: 'end', end: { head, found: walk.found, complete: walk.rootClosed } });
  }

  private hand(): EnvelopeEvent[] {
    const { events } = this;
    this.events = [];
    return events;
  }

  private handOver(): void {
    if (this.closed === null) return;
    this.delivered += 1;
    this.events.push({ kind: 'claim', claim: this.closed });
    this.closed = null;
  }

  private report(finding: Finding): void {
    this.events.push({ kind: 'finding', finding });
  }

  /** Cuts the text at every stop; between them either the parser reads, or the content of a document passes it by. */
  private take(text: string, last: boolean): void {
    this.rest = '';
    let at = 0;
    while (at < text.length && !this.stopped) {
      if (this.passing) {
        const tag = text.indexOf('<', at);
        const end = tag < 0 ? text.length : tag;
        this.takeCharacters(text.slice(at, end));
        at = end;
        if (tag >= 0 && this.passing) at = this.passBetween(text, tag);
        continue;
      }
      const pattern = this.seeking ? marks : stops;
      pattern.lastIndex = at;
      const found = pattern.exec(text);
      if (found === null) {
        this.takeTail(text.slice(at), last);
        return;
      }
      if (this.seeking) at = this.leaveBroken(text, at, found.index, pattern.lastIndex);
      else {
        const end = pattern.lastIndex;
        this.feed(text.slice(at, end), found[0]);
        at = end;
      }
    }
  }

  /** Past the tags up to the next content when they are the usual ones; else the parser takes them. */
  private passBetween(text: string, at: number): number {
    between.lastIndex = at;
    const found = this.walk.inUsualContent() ? between.exec(text) : null;
    if (found === null) {
      this.passing = false;
      return at;
    }
    const [tags, nextClaim, table = ''] = found;
    this.line += countLines(tags);
    this.since += tags.length;
    if (nextClaim !== undefined) this.since = 0;
    this.walk.passToNextFile(table, nextClaim !== undefined);
    this.handOver();
    return between.lastIndex;
  }

  /** What follows the last stop; an unfinished tag waits. */
  private takeTail(tail: string, last: boolean): void {
    const tag = tail.lastIndexOf('<');
    const waits = !last && tag >= 0 && tail.length - tag < longestTag && !tail.includes('>', tag);
    const whole = waits ? tail.slice(0, tag) : tail;
    if (this.seeking) this.line += countLines(whole);
    else if (whole !== '') this.feed(whole, '');
    if (waits) this.rest = tail.slice(tag);
  }

  /** The place to read on at: the next claim, or behind the end of the broken one. */
  private leaveBroken(text: string, from: number, start: number, end: number): number {
    const next = text.charCodeAt(start + 1) === 47 ? end : start;
    this.line += countLines(text.slice(from, next));
    this.seeking = false;
    return next;
  }

  /** Base64 need not pass the parser: what is no base64 in it is found when it is decoded. */
  private takeCharacters(characters: string): void {
    this.line += countLines(characters);
    this.since += characters.length;
    if (this.since > this.limits.charactersPerClaim) this.recover(this.tooLarge(), '');
    else this.walk.claim?.addCharacters(characters);
  }

  /** Hands a piece to the parser; `stop` is the tag it ends with, empty when it ends anywhere. */
  private feed(text: string, stop: string): void {
    const { walk, parser, limits } = this;
    const { found, claim, contents } = walk;
    this.since += text.length;
    if (claim === null && bareAmpersand.test(text)) this.ampersand = true;
    try {
      if (this.since > (claim === null ? limits.charactersBetween : limits.charactersPerClaim)) throw this.tooLarge();
      this.parserLine = parser.line;
      parser.write(text);
      this.line += parser.line - this.parserLine;
      this.handOver();
      if (stop.startsWith('<') && this.swallowed(stop, claim)) throw walk.stop('import.xml-broken', { line: this.line });
    } catch (error) {
      if (!(error instanceof StopReading)) throw error;
      this.line += countLines(text);
      this.recover(error, stop);
    }
    if (walk.found !== found || walk.claim !== claim) {
      this.since = 0;
      this.ampersand = false;
    }
    this.passing = walk.contents !== contents && walk.inContent();
  }

  /** Whether the parser took the tag of a HOSO for text: something before it (a comment, CDATA, `&`) was never closed. */
  private swallowed(stop: string, before: ClaimBuilder | null): boolean {
    const { claim } = this.walk;
    if (before !== null) return claim === before;
    // Between claims a HOSO may stand in a comment.
    return claim === null && this.ampersand && !stop.startsWith('</');
  }

  private tooLarge(): StopReading {
    return this.walk.stop('claim.too-large', { maximum: this.limits.charactersPerClaim });
  }

  /** Reports, forgets the claim that broke, and arranges to read on at the next mark. */
  private recover(broken: StopReading, stop: string): void {
    const { code, severity, facts } = broken.finding;
    const hoSo = this.closed?.number;
    this.report({ code, severity: this.walk.rootClosed ? 'warning' : severity, facts: { ...facts, ...(hoSo === undefined ? {} : { hoSo }) } });
    this.closed = null;
    this.passing = false;
    if (broken.whole || !this.walk.rootSeen || this.walk.rootClosed) {
      this.stopped = true;
      return;
    }
    this.walk.dropClaim();
    this.since = 0;
    this.ampersand = false;
    this.parser = this.makeParser();
    if (!stop.startsWith('<')) this.seeking = true;
    else if (!stop.startsWith('</')) this.feed(stop, '');
  }

  /** A parser that stands inside the elements that are open now. */
  private makeParser(): SaxesParser {
    const parser = new SaxesParser({ xmlns: false, position: true });
    parser.write(this.walk.open.map((name) => `<${name}>`).join(''));
    parser.on('error', () => {
      throw this.walk.rootSeen
        ? this.walk.stop('import.xml-broken', { line: this.line + parser.line - this.parserLine })
        : new StopReading(claimFinding('import.not-recognised', 'error', {}), true);
    });
    parser.on('doctype', () => {
      throw new StopReading(claimFinding('import.xml-entity', 'error', {}), true);
    });
    parser.on('opentag', ({ name }) => this.walk.openElement(name));
    parser.on('text', (text) => this.walk.addText(text));
    parser.on('cdata', (text) => this.walk.addText(text));
    parser.on('closetag', ({ name }) => this.walk.closeElement(name));
    return parser;
  }
}

/**
 * A reader for one claim file (GIAMDINHHS, letter 1245/BHXH-CNTT) of any standard. The caller decodes bytes to text
 * (UTF-8, or UTF-16 by its byte order mark) and writes pieces of any size; each claim is handed out once its HOSO is
 * closed, so the memory needed is one HOSO. About 7,000 ordinary claims a second up to their drafts
 * (scripts/measure-reading.ts); the full parser sees little of them. Content may be base64 with any white space, escaped XML, CDATA or elements.
 *
 * It never throws for what is in the file: a broken HOSO is a finding and the next one is read; a file cut off gives
 * its complete HOSO and then a finding; a DOCTYPE, a check-in message (XML0) or another kind of file ends the reading.
 */
export function readEnvelope(limits: Partial<EnvelopeLimits> = {}): EnvelopeReader {
  return new Reader({ ...usualLimits, ...limits });
}
