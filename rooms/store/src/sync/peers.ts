import type { Statements, Transaction } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** A site we speak with. */
export interface PeerRow {
  key: number;
  /** SHA-256 of its public key, hex. */
  id: string;
  name: string;
  direction: 'parent' | 'child';
  role: 'station' | 'centre' | 'province';
  state: 'invited' | 'enrolled' | 'revoked';
  address: string | null;
  /** SubjectPublicKeyInfo of its Ed25519 key, base64. */
  public_key: string | null;
  units: string[];
  speaks: { protocol?: number };
  created_at: Date;
  enrolled_at: Date | null;
  seen_at: Date | null;
  compared_at: Date | null;
  different: number | null;
}

const columns = sql`key, id, name, direction, role, state, address, encode(public_key, 'base64') as public_key, units, speaks, created_at, enrolled_at, seen_at, compared_at, different`;

export const listPeers = (database: Statements): Promise<PeerRow[]> => database.rows(sql`select ${columns} from peer order by direction desc, key`);
export const findPeer = (database: Statements, id: string): Promise<PeerRow | undefined> => database.row(sql`select ${columns} from peer where id = ${id}`, 'peer');
export const findParent = (database: Statements): Promise<PeerRow | undefined> => database.row(sql`select ${columns} from peer where direction = 'parent'`);
export const hasChildren = async (database: Statements): Promise<boolean> => (await database.row(sql`select 1 from peer where direction = 'child' and state <> 'invited' limit 1`, 'peer-children')) !== undefined;

/** A code given out: good once, for some days. */
export interface Invitation {
  name: string;
  role: PeerRow['role'];
  units: readonly string[];
  codeDigest: string;
  days: number;
}

export async function invitePeer(database: Statements, { name, role, units, codeDigest, days }: Invitation): Promise<void> {
  await database.run(sql`insert into peer (id, name, direction, role, state, code_digest, code_expires_at, units)
    values (${codeDigest}, ${name}, 'child', ${role}, 'invited', decode(${codeDigest}, 'hex'), now() + make_interval(days => ${days}), ${[...units]})`);
}

/** Pins the key that came with a code. The same key with the same code again is the same enrolment. */
export async function enrolPeer(transaction: Transaction, codeDigest: string, id: string, publicKey: Buffer): Promise<PeerRow | 'code-wrong' | 'code-used' | 'revoked'> {
  const invited = await transaction.row<PeerRow & { expired: boolean }>(sql`select ${columns}, code_expires_at < now() as expired from peer where code_digest = decode(${codeDigest}, 'hex') for update`);
  const known = await findPeer(transaction, id);
  if (known?.state === 'revoked') return 'revoked';
  if (!invited) return 'code-wrong';
  if (invited.state !== 'invited') return invited.id === id ? invited : 'code-used';
  if (invited.expired) return 'code-wrong';
  if (known) return 'code-used';
  await transaction.run(sql`update peer set id = ${id}, public_key = ${publicKey}, state = 'enrolled', enrolled_at = now() where key = ${invited.key}`);
  return (await findPeer(transaction, id))!;
}

/** The parent, as it said it is; its key is pinned from now on. */
export async function saveParent(database: Statements, parent: { id: string; name: string; role: PeerRow['role']; address: string; publicKey: Buffer; units: readonly string[] }): Promise<void> {
  await database.run(sql`insert into peer (id, name, direction, role, state, address, public_key, units, enrolled_at)
    values (${parent.id}, ${parent.name}, 'parent', ${parent.role}, 'enrolled', ${parent.address}, ${parent.publicKey}, ${[...parent.units]}, now())
    on conflict (direction) where direction = 'parent' do update
      set id = excluded.id, name = excluded.name, role = excluded.role, address = excluded.address, public_key = excluded.public_key, units = excluded.units, enrolled_at = now(), state = 'enrolled'`);
}

export async function setParentAddress(database: Statements, address: string): Promise<void> {
  await database.run(sql`update peer set address = ${address} where direction = 'parent'`);
}

export async function setPeerState(database: Statements, id: string, state: PeerRow['state']): Promise<boolean> {
  return (await database.run(sql`update peer set state = ${state} where id = ${id} and direction = 'child' and state <> 'invited'`)) > 0;
}

export async function notePeerSeen(database: Statements, key: number, speaks: object | undefined): Promise<void> {
  await database.run(sql`update peer set seen_at = now(), speaks = coalesce(${speaks === undefined ? null : JSON.stringify(speaks)}::jsonb, speaks) where key = ${key}`, 'peer-seen');
}

export async function notePeerCompared(database: Statements, key: number, different: number): Promise<void> {
  await database.run(sql`update peer set compared_at = now(), different = ${different} where key = ${key}`);
}
