import type { RecordData, Words } from '@tuyen/records';
import type { VisitBrief } from './visits.ts';

/** POST /api/persons/search {text, limit?} → PersonSearchAnswer. Tone-free name, part of it, birth year, citizen/insurance number, phone. */
export interface PersonSearchAnswer {
  persons: PersonBrief[];
  /** More matched than are shown. */
  more: boolean;
}

/** POST /api/persons/likely LikelyPersonsRequest → LikelyPersonsAnswer: who somebody that is being registered may be already, the likeliest first. */
export interface LikelyPersonsRequest {
  name: string;
  /** Partial date. */
  birthDate: string | null;
  sex: string | null;
  citizenNumber: string | null;
  insuranceNumber: string | null;
  phone: string | null;
}

export interface LikelyPersonsAnswer {
  likely: { person: PersonBrief; verdict: 'same' | 'possible'; reasons: Words[] }[];
}

export interface PersonBrief {
  id: string;
  name: string;
  sex: string;
  /** Partial date. */
  birthDate: string;
  village: string | null;
  commune: string | null;
  headOfHousehold: string | null;
  citizenNumber: string | null;
  insuranceNumber: string | null;
  deceased: boolean;
}

export interface BodyMeasures {
  recordId: string;
  at: string;
  weight: number | null;
  height: number | null;
  position: 'lying' | 'standing' | null;
  arm: number | null;
  oedema: boolean;
}

/** GET /api/persons/:id → PersonAnswer */
export interface PersonAnswer {
  person: PersonBrief;
  /** The person form's folded state as kept: what a change of it starts from. */
  data: RecordData;
  /** Every filled field of the person form with label and display, in form order. */
  identity: { field: string; label: Words; value: string }[];
  household: { id: string; number: string | null; address: string | null; poverty: string | null; members: (PersonBrief & { relation: string | null })[] } | null;
  residences: { from: string; to: string | null; place: string; kind: string }[];
  cards: { number: string; from: string; to: string | null; facility: string | null }[];
  visits: VisitBrief[];
  /** Numbers measured at visits that are worth a chart (blood pressure, weight, …), oldest first; a series without a point is left out. `field` as in the form: `vital_signs.systolic`. */
  measurements: { field: string; label: Words; unit: string | null; points: { recordId: string; at: string; value: number }[] }[];
  /** Vaccine doses that stand, oldest first; `vaccine` as coded by the form. */
  doses: { recordId: string; at: string; vaccine: string; source: string | null; lot: string | null }[];
  /** What was measured of a body on one occasion, oldest first: kg, cm. */
  bodies: BodyMeasures[];
  /** Everything that was recorded about the person, newest first: what, when, where, by whom, corrections included. */
  timeline: { recordId: string; form: string; title: Words; at: string; enteredAt: string; unit: string; by: string; correction: boolean; withdrawn: boolean; summary: string }[];
}
