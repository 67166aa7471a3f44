export * from './branded.js';
export * from './decision.js';
export * from './instant.js';
export * from './money.js';
export * from './terms.js';
