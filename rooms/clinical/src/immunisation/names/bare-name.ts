/** Letters and digits of a name, small: «RECOMBIVAX-ADULT» is «Recombivax Adult». */
export const bareName = (name: string): string => name.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
