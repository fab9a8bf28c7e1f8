import { randomBytes } from 'node:crypto';
import { Refusal } from '@tuyen/records';
import { type Database, clearFailures, countFailure, findAccount, openSession } from '@tuyen/store';
import { UnknownNames } from './unknown-names.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { digestSecret } from './digest-secret.ts';

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

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Checks a name and password and opens a session; returns the browser's secret.
   * @throws Refusal `session.wrong-password` (unknown account or wrong password, not told apart), `session.locked`
   */
  signIn(account: string, password: string): Promise<string> {
    const turn = (this.#turns.get(account) ?? Promise.resolve()).then(() => this.#check(account, password));
    const settled = turn.catch(() => {}).then(() => {
      if (this.#turns.get(account) === settled) this.#turns.delete(account);
    });
    this.#turns.set(account, settled);
    return turn;
  }

  async #check(account: string, password: string): Promise<string> {
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
    await clearFailures(this.#database, found.id);
    const secret = randomBytes(32).toString('base64url');
    await openSession(this.#database, found.id, digestSecret(secret));
    return secret;
  }
}
