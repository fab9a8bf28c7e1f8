import { createHash, randomBytes } from 'node:crypto';
import { Refusal } from '@tuyen/records';
import { type Database, clearFailures, countFailure, findAccount, openSession } from '@tuyen/store';
import { hashPassword, verifyPassword } from './password.ts';

export const SESSION_COOKIE = 'tuyen_session';

export const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Something to verify against when the account does not exist, so that the answer takes as long. */
let nobody: Promise<string> | undefined;

/**
 * Checks a name and password and opens a session; returns the browser's secret.
 * @throws Refusal `session.wrong-password` (unknown account or wrong password, not told apart), `session.locked`
 */
export async function signIn(database: Database, account: string, password: string): Promise<string> {
  const found = await findAccount(database, account);
  if (!found) {
    nobody ??= hashPassword(randomBytes(16).toString('hex'));
    await verifyPassword(await nobody, password);
    throw new Refusal('session.wrong-password');
  }
  if (found.locked) throw new Refusal('session.locked', { minutes: 15 });
  if (!(await verifyPassword(found.password_hash, password))) {
    await countFailure(database, found.id);
    throw new Refusal('session.wrong-password');
  }
  await clearFailures(database, found.id);
  const secret = randomBytes(32).toString('base64url');
  await openSession(database, found.id, digestOf(secret));
  return secret;
}
