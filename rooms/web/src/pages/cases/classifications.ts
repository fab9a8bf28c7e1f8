/** Classifications of a case, as the form `case` has them. */
export const classifications = ['possible', 'suspected-clinical', 'confirmed-lab', 'discarded'] as const;
