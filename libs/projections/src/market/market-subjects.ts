import { liveChannels } from './live-channels/live-channels.subject.js';
import type { MarketSubject } from './market-subject.js';

/** Everything that can be asked of a market. */
export const marketSubjects: readonly MarketSubject[] = [liveChannels];

const byPath = new Map(marketSubjects.map((subject) => [subject.path, subject]));

/** The subject of a path that is one. */
export function subjectAt(path: string): MarketSubject {
  const subject = byPath.get(path);
  if (subject === undefined) throw new RangeError(`There is no subject ${path}`);
  return subject;
}
