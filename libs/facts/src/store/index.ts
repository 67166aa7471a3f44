// A door of its own: whoever enters here loads DuckDB, and only the process that has the facts needs that.
export { ParquetTooLargeError } from './fact-reader.js';
export { type FactStore, type FactStoreOptions, openFactStore } from './fact-store.js';
export { type FactRunner, type FactRunnerOptions, openFactRunner } from '../writing/fact-runner.js';
export { moveFactStoreAside, rebuildFactStore } from '../writing/rebuild.js';
