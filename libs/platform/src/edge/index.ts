export { compression } from './compression.js';
// What every process that takes requests does alike, also the gateway: no framework and no store is loaded for it.
export type { PartCondition } from '../health/readiness.js';
export { gatewayProblems, ProblemError, platformProblems } from '../problem.js';
export { entityTagOf, entityTagOfGzip, isHeldByCaller } from './entity-tag.js';
export { foreignPage } from './foreign-page.js';
export { protectiveHeaders } from './protective-headers.js';
export { letBodyLast, refuseConnection, socketLimits } from './sockets.js';
