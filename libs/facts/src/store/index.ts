// A door of its own: whoever enters here loads DuckDB, and only the process that has the facts needs that.
export { type FactStore, openFactStore } from './fact-store.js';
export { factsIn, type FactsByTable, type KeptFact } from './stored-facts.js';
export { insertFacts } from './insert-facts.js';
export { openFactRunner } from '../writing/fact-runner.js';
export { moveFactStoreAside, rebuildFactStore } from '../writing/rebuild.js';
export { exportSegments, positionsPerRangeDefault } from '../segments/export-segments.js';
export { firstSegmentDifference, type SegmentDifference } from '../segments/compare-segments.js';
export { makeSqlSnapshot } from '../sql/sql-snapshot.js';
export { openSqlSession, type SqlSession } from '../sql/sql-session.js';
export { loadSegments } from '../segments/load-segments.js';
