/** Classifications of a case, as the form `case` has them. */
export const classifications = ['possible', 'suspected-clinical', 'confirmed-lab', 'discarded'] as const;

/** The sentence for each. */
export const classificationWords = { possible: 'cases.kind.possible', 'suspected-clinical': 'cases.kind.suspected-clinical', 'confirmed-lab': 'cases.kind.confirmed-lab', discarded: 'cases.kind.discarded' } as const;
