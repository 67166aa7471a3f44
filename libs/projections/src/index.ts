export { Following, type FollowingHealth } from './following/following.js';
export { ProjectionsModule } from './projections.module.js';
export { projections } from './projections.js';
