/** What is said of somebody in one place. Blank is not known: it speaks neither for nor against. */
export interface PersonDescription {
  name: string;
  /** Whole or partial: `1990-03-05`, `1990-03`, `1990`. */
  birthDate: string | null;
  sex: 'male' | 'female' | null;
  /** Twelve digits (số định danh cá nhân). */
  citizenNumber: string | null;
  /** Ten digits, or the fifteen signs of a card that ends with them. */
  insuranceNumber: string | null;
  phone: string | null;
  commune: string | null;
  village: string | null;
  /** The mother’s name. */
  mother: string | null;
  household: string | null;
}
