import type { Problem } from './problem.js';

/** A log position as a request tells it. */
export const positionPattern = /^\d{1,18}$/;
export const positionReason = 'must be a log position: up to 18 digits';

/** What is read has not come to the position that the caller wants it at. */
export const positionNotReached: Problem = {
  type: '/problems/position-not-reached',
  title: 'The position is not reached yet',
  status: 503,
};
