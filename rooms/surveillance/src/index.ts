export type { Tails } from './special-functions/incomplete-gamma.ts';
export type { DetectionAnswer } from './detection/answer-detection.ts';
export { answerDetection } from './detection/answer-detection.ts';
export type { Screening, ScreeningOptions } from './detection/create-screen.ts';
export { createScreen } from './detection/create-screen.ts';
export type { KnownOutbreak } from './evaluation/plant-outbreak.ts';
export { plantOutbreak } from './evaluation/plant-outbreak.ts';
export type { DetectorPerformance } from './evaluation/evaluate-alarms.ts';
export { evaluateAlarms, poolPerformance, summarisePerformance } from './evaluation/evaluate-alarms.ts';
