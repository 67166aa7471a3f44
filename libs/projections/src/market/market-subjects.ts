import { claimSubjects } from './claims/claim-subjects.js';
import { drawChecks } from './draws/draw-checks.subject.js';
import { rolloutEffects } from './effects/rollout-effects.subject.js';
import { fairness } from './fairness/fairness.subject.js';
import { liveChannels } from './switching/live-channels.subject.js';
import type { MarketSubject } from './market-subject.js';
import { concentrationOfMarkets } from './shares/concentration.subject.js';
import { selfPreference } from './shares/self-preference.subject.js';
import { crossScans } from './switching/cross-scans.subject.js';
import { switching } from './switching/switching.subject.js';
import { verdicts } from './verdicts/verdicts.subject.js';

/** Everything that can be asked of a market. */
const marketSubjects: readonly MarketSubject[] = [
  concentrationOfMarkets,
  selfPreference,
  switching,
  crossScans,
  liveChannels,
  verdicts,
  rolloutEffects,
  drawChecks,
  fairness,
  ...claimSubjects,
];

const byPath = new Map(marketSubjects.map((subject) => [subject.path, subject]));

/** The subject of a path that is one. */
export function subjectAt(path: string): MarketSubject {
  const subject = byPath.get(path);
  if (subject === undefined) throw new RangeError(`There is no subject ${path}`);
  return subject;
}
