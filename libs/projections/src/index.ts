export { ProjectionsModule } from './projections.module.js';
export { projections } from './projections.js';
