import { type KeyObject, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { type Store, readSetting, writeSetting } from '@tuyen/store';
import { keyFingerprint, selfSigned } from './self-signed.ts';

/** What a site proves itself with. */
export interface SiteIdentity {
  privateKey: KeyObject;
  /** SubjectPublicKeyInfo. */
  publicKey: Buffer;
  /** PEM. */
  certificate: string;
  /** SHA-256 of the public key. */
  id: string;
}

const SETTING = 'sync-key';

export function identityOf(pkcs8: string): SiteIdentity {
  const privateKey = createPrivateKey({ key: Buffer.from(pkcs8, 'base64'), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return { privateKey, publicKey, certificate: selfSigned(privateKey), id: keyFingerprint(publicKey) };
}

/** The site's key, made here on first use; it leaves the site in encrypted backups only. */
export async function openIdentity(store: Store): Promise<SiteIdentity> {
  const kept = await readSetting<string>(store.database, SETTING);
  if (kept !== undefined) return identityOf(kept);
  const made = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
  await writeSetting(store.database, SETTING, made);
  // Two processes on a first day: the one that wrote last is right for both.
  return identityOf((await readSetting<string>(store.database, SETTING))!);
}
