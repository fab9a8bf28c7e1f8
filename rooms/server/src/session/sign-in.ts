import { randomBytes } from 'node:crypto';
import { Refusal } from '@tuyen/records';
import { type Database, accounts } from '@tuyen/store';
import { UnknownNames } from './unknown-names.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { digestSecret } from './digest-secret.ts';
import { recoveryDigest, stepOfCode } from './second-factor/second-factor.ts';

const { clearFailures, countFailure, findAccount, openSession } = accounts;

const LOCK_MINUTES = 15;

const locked = (): Refusal => new Refusal('session.locked', { minutes: LOCK_MINUTES });
const wrong = (): Refusal => new Refusal('session.wrong-password');

/**
 * The door. A name that does not exist is answered as late and in the same words as a wrong password, and is locked after as many tries:
 * nobody learns here who works at a station.
 */
export class Door {
  readonly #database: Database;
  readonly #unknown = new UnknownNames(LOCK_MINUTES * 60_000);
  /** Something to verify against when the account does not exist; made beforehand, so that the first guess takes no longer than the next. */
  readonly #nobody = hashPassword(randomBytes(16).toString('hex'));
  /** By account: who is being checked. Fifty guesses sent at once are checked one after the other, and the sixth finds the lock. */
  readonly #turns = new Map<string, Promise<unknown>>();

  readonly #now: () => number;

  /** @param now milliseconds since 1970, for codes of the second factor */
  constructor(database: Database, now: () => number = () => Date.now()) {
    this.#database = database;
    this.#now = now;
  }

  /**
   * Checks a name, a password and, where the account has one, the second factor, and opens a session; returns the browser's secret.
   * @throws Refusal `session.wrong-password` (unknown account or wrong password, not told apart), `session.locked`,
   *   and to whoever knew the password `session.account-closed`, `session.second-factor-required`, `session.second-factor-wrong`
   */
  signIn(account: string, password: string, code?: string): Promise<string> {
    const turn = (this.#turns.get(account) ?? Promise.resolve()).then(() => this.#check(account, password, code));
    const settled = turn.catch(() => {}).then(() => {
      if (this.#turns.get(account) === settled) this.#turns.delete(account);
    });
    this.#turns.set(account, settled);
    return turn;
  }

  /** Whoever is signed in shows once more that it is they. @throws Refusal `password.wrong`, `session.locked` */
  async checkPassword(account: string, password: string): Promise<void> {
    const found = await findAccount(this.#database, account);
    if (!found || found.locked) throw locked();
    if (await verifyPassword(found.password_hash, password)) return;
    await countFailure(this.#database, account);
    throw new Refusal('password.wrong');
  }

  async #check(account: string, password: string, code: string | undefined): Promise<string> {
    const found = await findAccount(this.#database, account);
    const isLocked = found ? found.locked : this.#unknown.isLocked(account);
    // Also a locked account is verified: a quick «locked» would tell how long guessing costs.
    const right = await verifyPassword(found?.password_hash ?? (await this.#nobody), password);
    if (isLocked) throw locked();
    if (!found) {
      this.#unknown.countFailure(account);
      throw wrong();
    }
    if (!right) {
      await countFailure(this.#database, found.id);
      throw wrong();
    }
    if (found.closed) throw new Refusal('session.account-closed');
    await this.#checkSecondFactor(found, code);
    await clearFailures(this.#database, found.id);
    const secret = randomBytes(32).toString('base64url');
    await openSession(this.#database, found.id, digestSecret(secret));
    return secret;
  }

  /** A wrong code counts as a wrong password does: a million codes are soon tried. */
  async #checkSecondFactor(found: accounts.AccountRow, code: string | undefined): Promise<void> {
    if (!found.totp_confirmed || found.totp_secret === null) return;
    if (code === undefined || code === '') throw new Refusal('session.second-factor-required');
    if (await takeCode(this.#database, { id: found.id, secret: found.totp_secret }, code, this.#now())) return;
    await countFailure(this.#database, found.id);
    throw new Refusal('session.second-factor-wrong');
  }
}

/** Takes a code of the authenticator or one of paper; each is taken once. */
export async function takeCode(database: Database, account: { id: string; secret: string }, code: string, nowMs: number): Promise<boolean> {
  const step = stepOfCode(account.secret, code, nowMs);
  return step === undefined ? accounts.takeRecoveryCode(database, account.id, recoveryDigest(code)) : accounts.takeSecondFactorStep(database, account.id, step);
}
