export * from './follow.js';
export { Gate, type JudgedEvent } from './gate.js';
export * from './projection.js';
export * from './projection-runner.js';
export type { ProjectionStop } from './projection-stop.js';
export * from './read-store.js';
export * from './read-store-errors.js';
export { countSetAside, type SetAsideEvent } from './set-aside.js';
