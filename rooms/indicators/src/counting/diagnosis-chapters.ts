/**
 * The chapters of ICD-10 by the last block of each, in the order of the codes: a code belongs to the first chapter whose last block is not before it.
 * WHO, ICD-10 (2019), volume 1; the Vietnamese list of TT 06/2026/TT-BYT has the same chapters.
 */
export const DIAGNOSIS_CHAPTERS: readonly { chapter: string; to: string }[] = [
  { chapter: 'I', to: 'B99' },
  { chapter: 'II', to: 'D48' },
  { chapter: 'III', to: 'D89' },
  { chapter: 'IV', to: 'E90' },
  { chapter: 'V', to: 'F99' },
  { chapter: 'VI', to: 'G99' },
  { chapter: 'VII', to: 'H59' },
  { chapter: 'VIII', to: 'H95' },
  { chapter: 'IX', to: 'I99' },
  { chapter: 'X', to: 'J99' },
  { chapter: 'XI', to: 'K93' },
  { chapter: 'XII', to: 'L99' },
  { chapter: 'XIII', to: 'M99' },
  { chapter: 'XIV', to: 'N99' },
  { chapter: 'XV', to: 'O99' },
  { chapter: 'XVI', to: 'P96' },
  { chapter: 'XVII', to: 'Q99' },
  { chapter: 'XVIII', to: 'R99' },
  { chapter: 'XIX', to: 'T98' },
  // U00-U85 stands after Z in the book and before V here: codes are compared as text.
  { chapter: 'XXII', to: 'U99' },
  { chapter: 'XX', to: 'Y98' },
  { chapter: 'XXI', to: 'Z99' },
];
