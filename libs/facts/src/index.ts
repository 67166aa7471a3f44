export * from './fact-table.js';
export { paymentColumns, paymentOutcomes } from './tables/payments.columns.js';
export { offerColumns } from './tables/offers.columns.js';
export { movementColumns } from './tables/movements.columns.js';
export { refusalColumns } from './tables/refusals.columns.js';
export { interconnectionColumns } from './tables/interconnections.columns.js';
export { stageColumns } from './tables/stages.columns.js';
