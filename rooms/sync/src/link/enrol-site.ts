import { type ProblemCode, Refusal } from '@tuyen/records';
import { type Store, syncTables } from '@tuyen/store';
import { z } from 'zod';
import { fetchCertificate, openParentLine } from './call-parent.ts';
import { readEnrolmentCode } from './enrolment-code.ts';
import { keyFingerprint } from './self-signed.ts';
import { openIdentity } from './site-identity.ts';

const answers = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('enrolled'), name: z.string(), role: z.enum(['centre', 'province']), as: z.looseObject({ name: z.string(), role: z.string(), units: z.array(z.string()) }) }),
  z.looseObject({ kind: z.literal('refused'), code: z.string() }),
]);

const KNOWN: Readonly<Record<string, ProblemCode>> = { 'sync.code-wrong': 'sync.code-wrong', 'sync.code-used': 'sync.code-used', 'sync.revoked': 'sync.revoked' };

/** `host`, `host:port` or an address; @throws Refusal `sync.address-invalid` */
export function readAddress(typed: string): URL {
  const text = typed.includes('://') ? typed : `https://${typed}`;
  if (!URL.canParse(text) || new URL(text).protocol !== 'https:') throw new Refusal('sync.address-invalid');
  return new URL(text);
}

/**
 * Enrols this site with a parent by a one-time code. The parent is known by the beginning of its key, which the code carries;
 * from then on both keys are pinned.
 * @throws Refusal `sync.code-invalid`, `sync.code-wrong`, `sync.code-used`, `sync.parent-unreachable`, `sync.parent-other-key`
 */
export async function enrolSite(store: Store, typedCode: string, address: URL): Promise<{ parent: string; as: string; units: string[] }> {
  const code = readEnrolmentCode(typedCode);
  if (!code) throw new Refusal('sync.code-invalid');
  const identity = await openIdentity(store);
  const { certificate, publicKey } = await fetchCertificate(address, code.parent);
  const line = openParentLine(address, certificate, identity);
  try {
    const { status, body } = await line.post('/enrol', Buffer.from(JSON.stringify({ code: code.digest }))).catch((cause: unknown) => {
      throw new Refusal('sync.parent-unreachable', { address: address.host }, [], { cause });
    });
    if (status !== 200) throw new Refusal('sync.parent-unreachable', { address: address.host });
    const answer = answers.parse(JSON.parse(body.toString('utf8')));
    if (answer.kind === 'refused') throw new Refusal(KNOWN[answer.code] ?? 'sync.code-wrong');
    await syncTables.saveParent(store.database, { id: keyFingerprint(publicKey), name: answer.name, role: answer.role, address: address.href, publicKey, units: answer.as.units });
    return { parent: answer.name, as: answer.as.name, units: answer.as.units };
  } finally {
    line.close();
  }
}
