export { AuditModule } from './audit.module.js';
export { type CohortCheck, checkCohorts } from './cohorts/check-cohorts.js';
export { checkInvariants } from './invariants/check-invariants.js';
export { type InvariantCheck } from './invariants/finding.js';
export { LogExamination } from './invariants/log-examination.js';
export { judgedLog } from './invariants/judged-log.js';
export { untilFolded } from './invariants/until-folded.js';
export { foldUnlessFollowed } from './rebuild/fold-unless-followed.js';
export { type Comparison, rebuildAndCompare } from './rebuild/rebuild-and-compare.js';
