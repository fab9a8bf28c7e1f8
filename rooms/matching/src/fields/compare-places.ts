import { foldVietnamese } from '@tuyen/records';
import { type Evidence, type MatchField, evidence } from '../evidence.ts';

/** `Xã Bình Lư`, `X. Bình Lư` and `binh lu` are one place. */
const placeName = (text: string): string => foldVietnamese(text).replace(/[.,]/g, ' ').replace(/^\s*(xa|phuong|thi tran|x|p|tt|ban|thon|ap|to dan pho|to|khu pho|khu|khom)\s+(?=\S)/, '').replace(/\s+/g, ' ').trim();

interface PlaceWeights {
  same: number;
  other: number;
  vi: [same: string, other: string];
  en: [same: string, other: string];
}

const weights: Readonly<Partial<Record<MatchField, PlaceWeights>>> = {
  commune: { same: 1.5, other: -2, vi: ['Cùng xã', 'Khác xã'], en: ['The same commune', 'Another commune'] },
  village: { same: 2.5, other: -1, vi: ['Cùng thôn', 'Khác thôn'], en: ['The same village', 'Another village'] },
  household: { same: 5, other: -1, vi: ['Cùng hộ', 'Khác hộ'], en: ['The same household', 'Another household'] },
};

/** Weighs two communes, villages or households. People move, so another one says little; a village of two hundred that is the same says more. */
export function comparePlaces(field: 'commune' | 'village' | 'household', a: string | null, b: string | null): Evidence | null {
  const [left, right] = [placeName(a ?? ''), placeName(b ?? '')];
  if (left === '' || right === '') return null;
  const { same, other, vi, en } = weights[field]!;
  return left === right ? evidence(field, `same-${field}`, same, vi[0], en[0]) : evidence(field, `other-${field}`, other, vi[1], en[1]);
}
