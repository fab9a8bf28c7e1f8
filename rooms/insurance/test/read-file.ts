import { type Finding, findProblem } from '@tuyen/records';
import { expect } from 'vitest';
import { type Claim, type ClaimDrafts, type EnvelopeClaim, type EnvelopeEvent, claimToDrafts, parseClaim, readEnvelope } from '../src/index.ts';
import { claimOf, envelopeOf } from './make-file.ts';

export interface FileReading {
  claims: EnvelopeClaim[];
  findings: Finding[];
  complete: boolean;
  found: number;
}

/** Every finding is registered, in both languages, and carries what its sentence needs. */
export function expectDescribed(findings: readonly Finding[]): void {
  for (const { code, facts = {} } of findings) {
    const problem = findProblem(code);
    expect(problem, code).toBeDefined();
    for (const [, name = ''] of (problem?.vi ?? '').matchAll(/\{([a-zA-Z]+)\}/g)) expect(Object.keys(facts), `${code} needs ${name}`).toContain(name);
  }
}

/** Reads a whole file in pieces of a size, and checks the shape of what comes: one end, last. */
export function readFile(text: string, piece = 65_536, limits: Parameters<typeof readEnvelope>[0] = {}): FileReading {
  const reader = readEnvelope(limits);
  const events: EnvelopeEvent[] = [];
  for (let at = 0; at < text.length; at += piece) events.push(...reader.write(text.slice(at, at + piece)));
  events.push(...reader.end());
  const claims = events.flatMap((event) => (event.kind === 'claim' ? [event.claim] : []));
  const findings = events.flatMap((event) => (event.kind === 'finding' ? [event.finding] : []));
  const ends = events.flatMap((event) => (event.kind === 'end' ? [event.end] : []));
  expect(ends).toHaveLength(1);
  expect(events.at(-1)?.kind).toBe('end');
  expectDescribed([...findings, ...claims.flatMap((claim) => claim.findings)]);
  return { claims, findings, complete: ends[0]?.complete ?? false, found: ends[0]?.found ?? 0 };
}

/** The only claim of a file with these documents in base64. */
export function readClaim(documents: Readonly<Record<string, string>>): Claim {
  const { claims } = readFile(envelopeOf([claimOf(documents)]));
  const [claim] = claims;
  if (claim === undefined) throw new Error('no claim was read');
  return parseClaim(claim);
}

export const today = '2025-04-01';

export function readDrafts(documents: Readonly<Record<string, string>>): ClaimDrafts {
  const drafts = claimToDrafts(readClaim(documents), { today });
  expectDescribed(drafts.findings);
  return drafts;
}

/** Code, severity and place of each finding, as short as a test wants to read it. */
export function brief(findings: readonly Finding[]): string[] {
  return findings.map(({ code, severity, field }) => `${severity} ${code}${field === undefined ? '' : ` ${field}`}`);
}
