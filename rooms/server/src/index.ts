export type { DemoAccount } from './demo/load-demo.ts';
export { findDemoUnits, readSimulationMaterial } from './demo/load-demo.ts';
export type { RunningServer, ServeOptions } from './serve.ts';
export { serve } from './serve.ts';
export { makePassword } from './session/make-password.ts';
export { hashPassword } from './session/password.ts';
