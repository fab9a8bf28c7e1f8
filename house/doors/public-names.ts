/**
 * Names that a door offers although no other room asks for them, each with its reason: somebody outside the house is to use them.
 * `@tuyen/<room> <name>` → reason.
 */
export const publicNames: Readonly<Record<string, string>> = {};
