export type { Tails } from './special-functions/incomplete-gamma.ts';
