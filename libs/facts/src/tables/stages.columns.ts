import { count, moment, name, orNull } from '../fact-table.js';

/** A channel that a stage opens on a platform. */
export const stageColumns = {
  platform: name('platform'),
  stage: name('stage'),
  channel: name('channel that it opens'),
  draw: orNull(name('draw that says who is in its cohort; null where all buyers are')),
  cohortBasisPoints: count('share of buyers in its cohort; 10,000 is all'),
  openedAt: moment('when it was opened'),
  rolledBackAt: orNull(moment('when it was rolled back; null while it is not')),
} as const;
