import { type Database, type Rights, type SessionRow, accounts } from '@tuyen/store';
import { digestSecret } from './digest-secret.ts';

/** How long an answer of the database is taken for granted: a changed role or an ended session is noticed within it. */
const TRUST_MS = 5_000;
const MOST_KEPT = 1_000;

/** Who is signed in, and what they may. */
export interface SignedIn {
  session: SessionRow;
  rights: Rights;
}

interface Kept extends SignedIn {
  until: number;
}

/**
 * Who is signed in. Asking the database for every click is one more round trip before each save, so an answer is kept for five seconds;
 * signing out is noticed at once.
 */
export class SessionBook {
  readonly #database: Database;
  readonly #kept = new Map<string, Kept>();
  readonly #rightsOf: (session: SessionRow) => Promise<Rights>;
  readonly #now: () => number;
  #changes = 0;

  /**
   * @param rightsOf works out what a session may
   * @param now milliseconds of a clock that only goes forward
   */
  constructor(database: Database, rightsOf: (session: SessionRow) => Promise<Rights>, now: () => number = () => performance.now()) {
    this.#database = database;
    this.#rightsOf = rightsOf;
    this.#now = now;
  }

  /** The session of a browser's secret; undefined for none, an ended one or a forged one. */
  async find(secret: string): Promise<SignedIn | undefined> {
    const digest = digestSecret(secret);
    const key = digest.toString('base64');
    const kept = this.#kept.get(key);
    if (kept && kept.until > this.#now()) return kept;
    const changes = this.#changes;
    const session = await accounts.findSession(this.#database, digest);
    if (!session) {
      this.#kept.delete(key);
      return undefined;
    }
    const signedIn = { session, rights: await this.#rightsOf(session) };
    // An answer from before somebody signed out is not kept.
    if (changes === this.#changes) this.#keep(key, signedIn);
    return signedIn;
  }

  #keep(key: string, signedIn: SignedIn): void {
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(key, { ...signedIn, until: this.#now() + TRUST_MS });
  }

  /** Asks the database again about everybody: sessions were ended, or rights changed, from above. */
  forgetAll(): void {
    this.#changes += 1;
    this.#kept.clear();
  }

  /** Asks the database again from now on: a session was ended. */
  forget(secret: string): void {
    this.#changes += 1;
    this.#kept.delete(digestSecret(secret).toString('base64'));
  }
}
