import type { Statements } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** Keeps a new secret that is not asked for yet: it counts from the first code its owner shows. */
export async function startSecondFactor(database: Statements, account: string, secret: string): Promise<void> {
  await database.run(sql`update account set totp_secret = ${secret}, totp_confirmed = false, totp_last = 0, recovery_digests = '{}' where id = ${account} and not totp_confirmed`);
}

/** From now on the second factor is asked for. */
export async function confirmSecondFactor(database: Statements, account: string, recoveryDigests: readonly Buffer[]): Promise<void> {
  await database.run(sql`update account set totp_confirmed = true, recovery_digests = ${recoveryDigests}::bytea[] where id = ${account} and totp_secret is not null`);
}

/** Takes a step of thirty seconds once: false where it, or a later one, was taken before. */
export async function takeSecondFactorStep(database: Statements, account: string, step: number): Promise<boolean> {
  return (await database.run(sql`update account set totp_last = ${step} where id = ${account} and totp_last < ${step}`)) === 1;
}

/** Uses a recovery code up: false where there is none such left. */
export async function takeRecoveryCode(database: Statements, account: string, digest: Buffer): Promise<boolean> {
  return (await database.run(sql`update account set recovery_digests = array_remove(recovery_digests, ${digest}::bytea) where id = ${account} and ${digest}::bytea = any(recovery_digests)`)) === 1;
}

/** Takes the second factor away: its owner, or an administrator for somebody who lost the telephone. */
export async function dropSecondFactor(database: Statements, account: string): Promise<void> {
  await database.run(sql`update account set totp_secret = null, totp_confirmed = false, totp_last = 0, recovery_digests = '{}' where id = ${account}`);
}
