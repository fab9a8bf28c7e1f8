/** The pictures an indicator can be looked at in. */
export const pictureKinds = ['map', 'ranking', 'funnel', 'trend'] as const;

export type PictureKind = (typeof pictureKinds)[number];
