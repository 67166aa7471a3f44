export * from './statistics/difference-of-proportions.js';
export * from './statistics/goodness-of-fit.js';
export * from './statistics/power.js';
export * from './statistics/proportion.js';
export * from './statistics/test-result.js';
export * from './statistics/times.js';
