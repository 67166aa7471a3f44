export { AuditModule } from './audit.module.js';
export { checkInvariants } from './invariants/check-invariants.js';
export { type Comparison, rebuildAndCompare } from './rebuild/rebuild-and-compare.js';
