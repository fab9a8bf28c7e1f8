import type { CasesAnswer } from '@tuyen/contract';
import { listLineList, listProposedCases } from '@tuyen/reporting';
import { type ReadStore, type SessionRow, surveillance } from '@tuyen/store';

/** What a person reads through on a screen. */
const MOST_LINES = 500;

/** The units whose cases somebody of a unit works with: its own, those it guides, the ground it answers for. */
export async function listCaseUnits({ database, site }: ReadStore, unitKey: number, today: string): Promise<number[]> {
  const { own, guided, ground } = await surveillance.readUnitReach(database, unitKey, today, site.access.groundOf);
  return [...new Set([...own, ...guided, ...ground])];
}

export interface CasesQuery {
  from: string;
  to: string;
  disease?: string | undefined;
  classification?: string | undefined;
}

/** The line list of the unit that asks, with what waits to be reported. */
export async function answerCases(store: ReadStore, session: SessionRow, today: string, { from, to, disease, classification }: CasesQuery, most = MOST_LINES): Promise<CasesAnswer> {
  const units = await listCaseUnits(store, session.unit_key, today);
  const lists = store.content.notifiable.filter((list) => list.from <= to && (list.to === undefined || list.to >= from));
  const [lines, proposed] = await Promise.all([
    listLineList(store, { units, from, to, limit: most + 1, ...(disease === undefined ? {} : { diseases: [disease] }), ...(classification === undefined ? {} : { classification }) }),
    listProposedCases(store, units, today),
  ]);
  return {
    from,
    to,
    lists: lists.map(({ title, unverified }) => ({ title, unverified: unverified ?? false })),
    diseases: lists.flatMap(({ diseases, clocks }) => diseases.map(({ code, name, clock }) => ({ code, name, clock: clocks.find((one) => one.clock === clock)!.title }))),
    cases: lines.slice(0, most),
    more: lines.length > most,
    proposed,
  };
}
