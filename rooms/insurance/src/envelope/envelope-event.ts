import type { Finding } from '@tuyen/records';

/** The head of a claim file, as far as it was read. */
export interface EnvelopeHead {
  /** MACSKCB: code of the sending facility; empty when the file does not say. */
  facility: string;
  /** NGAYLAP as written, `yyyymmdd`; empty when the file does not say. */
  madeOn: string;
  /** SOLUONGHOSO; null when missing or not a number. */
  stated: number | null;
}

/** One FILEHOSO: an inner document of a claim. */
export interface EnvelopeFile {
  /** LOAIHOSO, trimmed and in capitals: `XML1` … `XML15`. */
  table: string;
  /** The inner XML as text, decoded; null when it could not be decoded (a finding says why). */
  content: string | null;
}

/** One HOSO: the documents of one claim. */
export interface EnvelopeClaim {
  /** Place in the file, from 1; HOSO that could not be read count too. */
  number: number;
  head: EnvelopeHead;
  files: EnvelopeFile[];
  /** What was wrong with its documents; an error means that content is missing. */
  findings: Finding[];
}

/** The last event: whether the file was read to its end. */
export interface EnvelopeEnd {
  head: EnvelopeHead;
  /** HOSO seen, readable or not. */
  found: number;
  /** false: cut off, refused or not a claim file. */
  complete: boolean;
}

export type EnvelopeEvent =
  | { kind: 'claim'; claim: EnvelopeClaim }
  /** Something about the file or about a HOSO that could not be delivered (its number is among the facts). */
  | { kind: 'finding'; finding: Finding }
  | { kind: 'end'; end: EnvelopeEnd };

/** What keeps a hostile file from filling the memory. */
export interface EnvelopeLimits {
  /** Most characters of one HOSO, tags included. */
  charactersPerClaim: number;
  /** Most characters without a HOSO beginning or ending (head, signature, stray text). */
  charactersBetween: number;
  /** Deepest nesting. */
  depth: number;
  /** Most elements of one HOSO outside base64. */
  elementsPerClaim: number;
}

/**
 * A claim of a long stay has under 2 MB; 64 million characters leave room for ten thousand rows.
 * A digital signature with its certificates has under 100,000 characters.
 */
export const usualLimits: EnvelopeLimits = {
  charactersPerClaim: 64_000_000,
  charactersBetween: 4_000_000,
  depth: 32,
  elementsPerClaim: 4_000_000,
};
