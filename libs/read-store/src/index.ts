export * from './follow.js';
export * from './projection.js';
export * from './projection-runner.js';
export * from './read-store.js';
export * from './read-store-errors.js';
