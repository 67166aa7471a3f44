export { AuditModule } from './audit.module.js';
export { type Comparison, rebuildAndCompare } from './rebuild/rebuild-and-compare.js';
