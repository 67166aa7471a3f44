export * from './branded.js';
export * from './dated-parameter.js';
export * from './decision.js';
export * from './instant.js';
export * from './money.js';
export * from './offers.js';
export * from './payer-attempts.js';
export * from './terms.js';
