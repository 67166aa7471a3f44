export * from './follow.js';
export { type Feed, type FeedGroup, FeedGroups, positionOf, type Runner } from './feed-groups.js';
export { Gate, type JudgedEvent, type ReadableLog } from './gate.js';
export * from './projection.js';
export * from './projection-runner.js';
export { type ProjectionStop, stopAt } from './projection-stop.js';
export * from './read-store.js';
export * from './rebuild.js';
export * from './read-store-errors.js';
export { portionsOf, type Router, router } from './routing.js';
export { holdLock, isDiskFull } from './sqlite.js';
export { makeWritable, moveAside, placeOf } from './store-file.js';
export { countSetAside, type SetAsideEvent } from './set-aside.js';
export {
  baseNameOf,
  type KnownVersion,
  newestOf,
  servedAnew,
  servingVersionOf,
  servingVersions,
  switchServing,
  type SwitchRefusal,
} from './versions.js';
