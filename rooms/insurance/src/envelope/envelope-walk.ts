import type { Facts, Finding, ProblemCode } from '@tuyen/records';
import { claimFinding } from '../findings/claim-finding.ts';
import { ClaimBuilder } from './claim-builder.ts';
import type { EnvelopeClaim, EnvelopeHead, EnvelopeLimits } from './envelope-event.ts';

/** Ends the parse: of the whole file, or only up to the next HOSO. */
export class StopReading extends Error {
  readonly finding: Finding;
  readonly whole: boolean;

  constructor(finding: Finding, whole: boolean) {
    super(finding.code);
    this.finding = finding;
    this.whole = whole;
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return (colon < 0 ? name : name.slice(colon + 1)).toUpperCase();
}

type HeadField = 'MACSKCB' | 'NGAYLAP' | 'SOLUONGHOSO';
const headFields: ReadonlySet<string> = new Set<HeadField>(['MACSKCB', 'NGAYLAP', 'SOLUONGHOSO']);
const checkInRoot = 'CHI_TIEU_TRANG_THAI_KCB';

/**
 * Follows the elements of GIAMDINHHS (letter 1245/BHXH-CNTT). Only names count, not their order:
 * HOSO holds FILEHOSO, which holds LOAIHOSO and NOIDUNGFILE; MACSKCB, NGAYLAP and SOLUONGHOSO stand outside HOSO.
 */
export class EnvelopeWalk {
  private readonly limits: EnvelopeLimits;
  private readonly deliver: (claim: EnvelopeClaim) => void;
  private readonly headTexts: Record<HeadField, string> = { MACSKCB: '', NGAYLAP: '', SOLUONGHOSO: '' };
  /** Names as written, outermost first. */
  readonly open: string[] = [];
  /** HOSO seen, and NOIDUNGFILE seen. */
  found = 0;
  contents = 0;
  rootSeen = false;
  rootClosed = false;
  /** The claim being read. */
  claim: ClaimBuilder | null = null;
  private claimDepth = 0;
  private inFile = false;
  private elements = 0;
  /** Element whose text is wanted, and its depth; elements inside NOIDUNGFILE lie deeper. */
  private target: HeadField | 'LOAIHOSO' | 'NOIDUNGFILE' | null = null;
  private targetDepth = 0;
  private hasElements = false;

  constructor(limits: EnvelopeLimits, deliver: (claim: EnvelopeClaim) => void) {
    this.limits = limits;
    this.deliver = deliver;
  }

  /** The head as far as it was read. */
  head(): EnvelopeHead {
    const stated = this.headTexts.SOLUONGHOSO.trim();
    return {
      facility: this.headTexts.MACSKCB.trim(),
      madeOn: this.headTexts.NGAYLAP.trim(),
      stated: /^[0-9]{1,9}$/.test(stated) ? Number(stated) : null,
    };
  }

  /** Whether NOIDUNGFILE is open; `contents` says which one. */
  inContent(): boolean {
    return this.target === 'NOIDUNGFILE';
  }

  /** Whether the elements open now are HOSO, FILEHOSO and NOIDUNGFILE, spelled so, and nothing inside. */
  inUsualContent(): boolean {
    const { open } = this;
    const { length } = open;
    return this.target === 'NOIDUNGFILE' && open[length - 1] === 'NOIDUNGFILE' && open[length - 2] === 'FILEHOSO' && open[length - 3] === 'HOSO';
  }

  /** Closes the document being read and stands in the content of the next one, of the same claim or of the next. */
  passToNextFile(table: string, nextClaim: boolean): void {
    const { claim } = this;
    if (claim === null) return;
    claim.endFile();
    if (nextClaim) {
      this.deliver(claim.end());
      this.openClaim(this.claimDepth);
    }
    this.claim?.startFile();
    this.claim?.addTable(table);
    this.contents += 1;
  }

  openElement(name: string): void {
    this.open.push(name);
    this.elements += 1;
    const depth = this.open.length;
    if (depth > this.limits.depth) throw this.stop('import.xml-too-deep', { maximum: this.limits.depth });
    if (this.elements > this.limits.elementsPerClaim) throw this.stop('claim.too-many-elements', { maximum: this.limits.elementsPerClaim });
    if (this.target !== null) this.openInside(name);
    else if (!this.rootSeen) this.openRoot(localName(name));
    else this.openKnown(localName(name), depth);
  }

  addText(text: string): void {
    const { target, claim } = this;
    if (target === null) return;
    const inside = this.open.length > this.targetDepth;
    if (target === 'NOIDUNGFILE') {
      if (this.hasElements && inside) claim?.addElementText(text);
      else if (!inside) claim?.addText(text);
    } else if (!inside) {
      if (target === 'LOAIHOSO') claim?.addTable(text.slice(0, 100));
      else if (this.headTexts[target].length < 100) this.headTexts[target] += text.slice(0, 100);
    }
  }

  closeElement(name: string): void {
    const depth = this.open.length;
    this.open.pop();
    if (this.target !== null) {
      if (depth > this.targetDepth) {
        if (this.target === 'NOIDUNGFILE') this.claim?.closeElement(name);
        return;
      }
      this.target = null;
    } else if (this.claim !== null) this.closeInClaim(localName(name), depth, this.claim);
    if (depth === 1) this.rootClosed = true;
  }

  /** Forgets what is being read and stands where the next HOSO may follow. */
  dropClaim(): void {
    const list = this.open.findIndex((name) => localName(name) === 'DANHSACHHOSO');
    this.open.length = this.claim === null ? Math.max(list, 0) + 1 : this.claimDepth - 1;
    this.claim = null;
    this.target = null;
    this.inFile = false;
    this.elements = 0;
  }

  /** What is thrown when the claim being read cannot be read further. */
  stop(code: ProblemCode, facts: Facts = {}): StopReading {
    return new StopReading(claimFinding(code, 'error', { hoSo: this.claim?.number }, facts), false);
  }

  private openRoot(name: string): void {
    if (name === checkInRoot) throw new StopReading(claimFinding('claim.check-in', 'error', {}), true);
    if (name !== 'GIAMDINHHS') throw new StopReading(claimFinding('import.not-recognised', 'error', {}), true);
    this.rootSeen = true;
  }

  private openInside(name: string): void {
    if (this.target !== 'NOIDUNGFILE') return;
    this.hasElements = true;
    this.claim?.openElement(name);
  }

  private openKnown(name: string, depth: number): void {
    if (this.claim === null) {
      if (name === 'HOSO') this.openClaim(depth);
      else if (headFields.has(name)) this.aim(name as HeadField, depth);
    } else if (name === 'HOSO') throw this.stop('claim.not-closed');
    else if (name === 'FILEHOSO') {
      this.inFile = true;
      this.claim.startFile();
    } else if (this.inFile && name === 'LOAIHOSO') this.aim('LOAIHOSO', depth);
    else if (this.inFile && name === 'NOIDUNGFILE') {
      this.contents += 1;
      this.claim.startContent();
      this.aim('NOIDUNGFILE', depth);
    }
  }

  private aim(target: HeadField | 'LOAIHOSO' | 'NOIDUNGFILE', depth: number): void {
    this.target = target;
    this.targetDepth = depth;
    this.hasElements = false;
  }

  private openClaim(depth: number): void {
    this.found += 1;
    this.claim = new ClaimBuilder(this.found, this.head());
    this.claimDepth = depth;
    this.elements = 0;
  }

  private closeInClaim(name: string, depth: number, claim: ClaimBuilder): void {
    if (depth === this.claimDepth) {
      this.claim = null;
      this.elements = 0;
      this.deliver(claim.end());
    } else if (this.inFile && name === 'FILEHOSO') {
      this.inFile = false;
      claim.endFile();
    }
  }
}
