// What threads, preloads and command lines need too: no framework, no store and no package is loaded for it.
export * from './clock.js';
export { readJson } from './json-text.js';
export * from './min-position.js';
export * from './problem.js';
