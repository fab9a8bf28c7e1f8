import { REQUEST_ROLE } from './request-role.ts';

/**
 * The function «Tìm người» asks for candidates. `like` is not leakproof for PostgreSQL, so under a policy the trigram index of names would not be used
 * (200,000 people: 20 ms become 300). This function belongs to the owner of the tables, uses the index, and holds every candidate against the very
 * condition of the policy; what it answers is read again under the policy, so a mistake here would shorten a list and show nothing.
 * Words come folded and escaped for `like`.
 * @param visible the policy's condition for a row of `person`, spelt out in full
 */
export const personSearchStatements = (schema: string, visible: string): string[] => [
  `create or replace function find_person_ids(words text[], number text, born_from date, born_to date, most int) returns setof uuid
   language plpgsql stable security definer set search_path = "${schema}", pg_temp as $search$
   declare
     condition text := 'true';
     word text;
   begin
     foreach word in array words loop
       condition := condition || format(' and (name_folded like %L or name_folded like %L)', word || '%', '% ' || word || '%');
     end loop;
     if number is not null then
       condition := condition || format(' and (citizen_number = %1$L or insurance_number = %1$L or old_citizen_number = %1$L or phone = %1$L or temporary_number = %1$L
         or subject_id in (select c.subject_id from insurance_card c where c.number = %1$L))', number);
     end if;
     if born_from is not null then
       condition := condition || format(' and birth_date between %L and %L', born_from, born_to);
     end if;
     if current_setting('role', true) = '${REQUEST_ROLE}' then
       condition := condition || $visible$ and (${visible}) $visible$;
     end if;
     return query execute 'select person.subject_id from person where ' || condition || format(' order by death_date is not null, name_folded, birth_date, person.subject_id limit %s', most);
   end $search$`,
  `revoke all on function find_person_ids(text[], text, date, date, int) from public`,
  `grant execute on function find_person_ids(text[], text, date, date, int) to ${REQUEST_ROLE}`,
];
