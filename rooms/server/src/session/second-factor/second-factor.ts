import { randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { digestSecret } from '../digest-secret.ts';

const STEP_S = 30;
const ISSUER = 'Tuyến';
/** A telephone's clock may be a step ahead or behind (RFC 6238, section 5.2). */
const WINDOW = 1;
const RECOVERY_CODES = 10;
/** Letters and digits that cannot be mistaken for one another when copied from paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

// SHA-1, six digits, thirty seconds: what every authenticator on a telephone computes (RFC 6238; NIST SP 800-63B-4, section 3.1.4).
const totpOf = (account: string, secret: string): TOTP => new TOTP({ issuer: ISSUER, label: account, algorithm: 'SHA1', digits: 6, period: STEP_S, secret: Secret.fromBase32(secret) });

/** A new secret, 160 bits in base 32. */
export const makeTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator reads from the QR picture. */
export const totpUri = (account: string, secret: string): string => totpOf(account, secret).toString();

/** The step of thirty seconds a code belongs to; undefined for a wrong one. @param nowMs milliseconds since 1970 */
export function stepOfCode(secret: string, code: string, nowMs: number): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const delta = totpOf('', secret).validate({ token: code, timestamp: nowMs, window: WINDOW });
  return delta === null ? undefined : Math.floor(nowMs / 1000 / STEP_S) + delta;
}

/** Ten codes for paper, about 50 bits each, and what the database keeps of them. */
export function makeRecoveryCodes(): { codes: string[]; digests: Buffer[] } {
  const part = (): string => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  const codes = Array.from({ length: RECOVERY_CODES }, () => `${part()}-${part()}`);
  return { codes, digests: codes.map(digestSecret) };
}

/** A recovery code as it is kept, however it was typed. */
export const recoveryDigest = (typed: string): Buffer => digestSecret(typed.trim().toLowerCase());
