import type { Follower } from '../policies/event-log.transport.js';
import type { DueTimes } from './due-times.js';
import { DueTimesRun, type Surroundings } from './due-times-run.js';

/** Follows the log for what is due. Of two for one log the one that started last goes on. */
export const dueTimesFollower = (rule: DueTimes, around: Surroundings): Follower => ({
  name: rule.name,
  types: Object.keys(rule.follows),
  begin: (consumer) => {
    const run = new DueTimesRun(rule, { ...around, consumer });
    return {
      handle: (event) => run.handle(event),
      lasting: {
        startsAfter: () => run.startsAfter(),
        onCaughtUp: () => run.onCaughtUp(),
        retry: (event) => run.retry(event),
      },
      stop: () => run.stop(),
      dueTimes: () => run.status(),
    };
  },
});
