import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeClaim, formatEnvelope } from '@tuyen/insurance';
import { type InsuredCare, type ProvincePlan, listInsuredCare } from '@tuyen/simulator';

const STANDARD = '3176';

/** MA_CSKCB invented for a unit: two digits of the province and three of its number, with a letter so that it is nobody's. */
function facilityCodes(province: string): (unit: string) => string {
  const codes = new Map<string, string>();
  return (unit) => {
    const known = codes.get(unit);
    if (known !== undefined) return known;
    const code = `${province}T${String(codes.size + 1).padStart(2, '0')}`;
    codes.set(unit, code.slice(0, 5));
    return codes.get(unit)!;
  };
}

/** Claim files of QĐ 3176, one a facility and day, as a facility sends them in the evening. @returns how many */
export async function writeClaims(plan: ProvincePlan, folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const codeOf = facilityCodes(plan.simulation.layout.code);
  let files = 0;
  let waiting = new Map<string, InsuredCare[]>();
  let today = '';
  const send = (): void => {
    for (const [unit, list] of waiting) {
      const facility = codeOf(unit);
      const claims = list.map(({ number, person, card, visit, commune }) => composeClaim({ maLk: `${facility}${number}`, facility, person, cards: [card], visit, residence: { province: plan.simulation.layout.code, commune } }, STANDARD));
      writeFileSync(join(folder, `${facility}-${today}.xml`), formatEnvelope(claims, STANDARD, { facility, madeOn: today }));
      files += 1;
    }
    waiting = new Map();
  };
  for (const care of listInsuredCare(plan)) {
    if (care.day !== today) send();
    today = care.day;
    waiting.set(care.unit, [...(waiting.get(care.unit) ?? []), care]);
  }
  send();
  return files;
}
