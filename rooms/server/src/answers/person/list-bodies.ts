import type { BodyMeasures } from '@tuyen/contract';
import type { RecordData } from '@tuyen/records';
import type { StoredRecord } from '@tuyen/store';

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const group = (value: unknown): RecordData => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as RecordData) : {});

/** Weight and height are asked at the top of a form or among vital signs. */
function bodyOf({ id, at, data }: StoredRecord): BodyMeasures {
  const measured: RecordData = { ...group(data['vital_signs']), ...data };
  // Arm circumference is asked in millimetres.
  const arm = number(data['muac']);
  const position = data['measured'];
  return {
    recordId: id,
    at,
    weight: number(measured['weight']),
    height: number(measured['height']),
    position: position === 'lying' || position === 'standing' ? position : null,
    arm: arm === null ? null : arm / 10,
    oedema: data['oedema'] === true,
  };
}

/** Occasions on which a person was weighed or measured, by visits and child measurements alike. */
export function listBodies(standing: readonly StoredRecord[]): BodyMeasures[] {
  return standing.map(bodyOf).filter(({ weight, height, arm }) => weight !== null || height !== null || arm !== null);
}
