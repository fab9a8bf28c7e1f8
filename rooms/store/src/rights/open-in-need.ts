import { Refusal } from '@tuyen/records';
import { sql } from '../database/sql.ts';
import type { Store } from '../open-store.ts';
import type { Rights } from './rights.ts';

/**
 * Opens the ordinary part of somebody's file in need (mở khẩn cấp): for a person who stands there with a paper, by the number on it, with the reason
 * written down, for some hours. What a closed list keeps stays closed (Luật Phòng, chống HIV/AIDS, Điều 30).
 * @throws Refusal `forbidden.action`, `person.unknown`
 */
export async function openInNeed(store: Store, rights: Rights, request: { id: string; number: string; reason: string }): Promise<{ subjectId: string; until: string }> {
  if (!rights.may.has('break-glass')) throw new Refusal('forbidden.action');
  const { number } = request;
  const found = await store.database.row<{ id: string }>(sql`
    select subject_id as id from person where citizen_number = ${number} or insurance_number = ${number}
    union select subject_id from insurance_card where number = ${number} limit 1`);
  if (!found) throw new Refusal('person.unknown');
  const opened = await store.database.row<{ until: string }>(sql`
    insert into break_glass (id, account_id, subject_id, reason, until)
    values (${request.id}, ${rights.account}, ${found.id}, ${request.reason}, now() + make_interval(hours => ${store.site.access.breakGlassHours}))
    returning to_char(until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as until`);
  return { subjectId: found.id, until: opened!.until };
}
