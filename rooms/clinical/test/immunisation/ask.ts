import { answerForecastCase } from '../../src/immunisation/case/answer-forecast-case.ts';
import type { ForecastAnswer } from '../../src/immunisation/case/forecast-case.ts';
import { readCdsiSchedule } from '../../src/immunisation/cdsi/read-cdsi-schedule.ts';
import type { Schedule } from '../../src/immunisation/schedule/schedule.ts';

type Json = Record<string, unknown>;

/** A target dose as the supporting data write it; vaccine 1 is preferable, vaccine 2 allowable. */
export const dose = (fields: Json = {}): Json => ({ preferableVaccine: { cvx: '01' }, allowableVaccine: { cvx: '02' }, recurringDose: 'No', ...fields });

/** A series with its choice; one group, the default, unless said otherwise. */
export const series = (doses: Json[], fields: Json = {}, choice: Json = {}): Json => ({
  seriesName: 'one',
  targetDisease: 'A',
  vaccineGroup: 'A',
  seriesType: 'Standard',
  seriesDose: doses,
  selectSeries: { defaultSeries: 'Yes', productPath: 'No', seriesGroup: '1', seriesPriority: 'A', seriesPreference: '1', ...choice },
  ...fields,
});

/** A schedule of antigens with their series; each antigen a vaccine group, of which vaccines 1 and 2 (of A) and 11 and 12 (of B) are. */
export function scheduleOf(antigens: Record<string, Json>, schedule: Json = {}): Schedule {
  const names = Object.keys(antigens);
  const vaccines = [['01', 'A'], ['02', 'A'], ['03', 'A'], ['11', 'B'], ['12', 'B']].filter(([, antigen]) => names.includes(antigen!));
  return readCdsiSchedule({
    files: {
      ...antigens,
      Schedule: {
        vaccineGroups: { vaccineGroup: names.map((name) => ({ name })) },
        vaccineGroupToAntigenMap: { vaccineGroupMap: names.map((name) => ({ name, antigen: name })) },
        cvxToAntigenMap: { cvxMap: vaccines.map(([cvx, antigen]) => ({ cvx, shortDescription: `vaccine ${cvx}`, association: { antigen } })) },
        observations: { observation: [{ observationCode: '007', observationTitle: 'Pregnant', codedValues: { codedValue: { code: '77386006' } } }, { observationCode: '020', observationTitle: 'Immune by laboratory' }] },
        ...schedule,
      },
    },
  });
}

/** `2020-06-01 02`: a day and a vaccine, with `!` for a dose that must not count. */
const readGiven = (text: string): Json => {
  const [date, cvx = '01', mark] = text.split(' ');
  return { date, cvx, substandard: mark === '!' };
};

/** The answer for a person born on 1 January 2020 (unless said otherwise), assessed on a day. */
export function ask(schedule: Schedule, given: readonly string[], fields: Json = {}, group = 'A'): ForecastAnswer {
  const { value } = answerForecastCase({ id: '1', dob: '2020-01-01', gender: 'F', assessmentDate: '2022-01-01', vaccineGroup: group, doses: given.map(readGiven), ...fields }, schedule);
  if (value === null || 'groups' in value) throw new Error('the case of a test cannot be read');
  return value;
}

/** Status of each dose, with the reason where there is one. */
export const verdicts = ({ doses }: ForecastAnswer): string[] => doses.map(({ status, reason }) => (reason === null ? status : `${status}: ${reason}`));
