export type { SimulationMaterial } from './material.ts';
export type { CommuneSimulation, SimulationEnd } from './simulate-commune.ts';
export { makeRandom } from './random.ts';
export type { Random } from './random.ts';
export { simulateCommune } from './simulate-commune.ts';
