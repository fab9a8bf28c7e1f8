import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '@tuyen/records';

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane; 24 ms on the build machine.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same password typed with combining or composed letters is one password. */
const normalise = (password: string): string => password.normalize('NFC');

export const hashPassword = (password: string): Promise<string> => hash(normalise(password), COST);

/** NIST SP 800-63B-4: length is what counts; no rules of composition. */
const SHORTEST = 10;
const LONGEST = 200;
/** What guessers try first and what is long enough; a list of the whole world's is of no use where ten letters are asked for. */
const COMMON = /^(.)\1*$|^(0?1234567890?|1234567891|12345678910|0987654321|qwertyuiop|qwerty12345|password123?|password1|matkhau123|matkhau1234?|tramyte123|abc1234567|iloveyou123?)$/;

/** @throws Refusal `password.too-short`, `password.too-long`, `password.too-common`, `password.same-as-before` */
export function refuseWeakPassword(password: string, { account, before }: { account: string; before?: string }): void {
  const text = normalise(password);
  if ([...text].length < SHORTEST) throw new Refusal('password.too-short', { minimum: SHORTEST });
  if ([...text].length > LONGEST) throw new Refusal('password.too-long', { maximum: LONGEST });
  if (COMMON.test(text.toLowerCase()) || text.toLowerCase().includes(account)) throw new Refusal('password.too-common');
  if (before !== undefined && normalise(before) === text) throw new Refusal('password.same-as-before');
}

export const verifyPassword = (passwordHash: string, password: string): Promise<boolean> => verify(passwordHash, normalise(password));
