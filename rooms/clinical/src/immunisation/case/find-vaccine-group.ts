import type { Schedule, VaccineGroup } from '../schedule/schedule.ts';

/** How lists of vaccine groups shorten them, beside the schedule's own names. */
const shortNames: Readonly<Record<string, string>> = {
  dtap: 'DTaP/Tdap/Td',
  dtp: 'DTaP/Tdap/Td',
  tdap: 'DTaP/Tdap/Td',
  td: 'DTaP/Tdap/Td',
  pol: 'Polio',
  ipv: 'Polio',
  opv: 'Polio',
  pcv: 'Pneumococcal',
  ppsv: 'Pneumococcal',
  pneumo: 'Pneumococcal',
  var: 'Varicella',
  rota: 'Rotavirus',
  rv: 'Rotavirus',
  mcv: 'Meningococcal',
  menacwy: 'Meningococcal',
  menb: 'Meningococcal B',
  flu: 'Influenza',
  zos: 'Zoster',
  rab: 'Rabies',
  typh: 'Typhoid',
  chol: 'Cholera',
  yf: 'Yellow Fever',
  je: 'Japanese Encephalitis',
  covid: 'COVID-19',
};

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The vaccine group a name means: its own, a short one, or that of one of its antigens; undefined for none. */
export function findVaccineGroup({ groups }: Schedule, name: string): VaccineGroup | undefined {
  const wanted = bare(name);
  const named = (text: string | undefined): VaccineGroup | undefined => (text === undefined ? undefined : groups.find((group) => bare(group.name) === bare(text)));
  return named(name) ?? named(shortNames[wanted]) ?? groups.find((group) => group.antigens.some((antigen) => bare(antigen) === wanted));
}
