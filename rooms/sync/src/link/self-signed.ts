import { type KeyObject, X509Certificate, createHash, createPublicKey, sign } from 'node:crypto';

/** DER (ITU-T X.690): a tag, a length, the contents. */
function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const length = body.length < 0x80 ? [body.length] : body.length < 0x100 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

const SEQUENCE = 0x30;
const ED25519 = der(SEQUENCE, der(0x06, Buffer.from([0x2b, 0x65, 0x70])));
const COMMON_NAME = Buffer.from([0x55, 0x04, 0x03]);
const name = (text: string): Buffer => der(SEQUENCE, der(0x31, der(SEQUENCE, der(0x06, COMMON_NAME), der(0x0c, Buffer.from(text)))));
/** From before any clock to after all: a laptop whose battery is dead still gets through. Trust is in the pinned key. */
const VALIDITY = der(SEQUENCE, der(0x17, Buffer.from('700101000000Z')), der(0x18, Buffer.from('99991231235959Z')));

/** The certificate TLS asks for, around a site's own Ed25519 key (RFC 8410). The same key gives the same certificate. */
export function selfSigned(privateKey: KeyObject): string {
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const serial = createHash('sha256').update(spki).digest().subarray(0, 15);
  const subject = name('tuyen');
  const body = der(SEQUENCE, der(0xa0, der(0x02, Buffer.from([2]))), der(0x02, Buffer.from([1]), serial), ED25519, subject, VALIDITY, subject, spki);
  const certificate = der(SEQUENCE, body, ED25519, der(0x03, Buffer.from([0]), sign(null, body, privateKey)));
  return new X509Certificate(certificate).toString();
}

/** Name of a site to others: SHA-256 of its public key, hex. */
export const keyFingerprint = (publicKey: Uint8Array): string => createHash('sha256').update(publicKey).digest('hex');
