import { claimSubjects } from './claims/claim-subjects.js';
import { AnalystClaimAnswer } from './claims/claims.answers.js';
import { ClaimsController } from './claims/claims.controller.js';
import { DrawChecksAnswer } from './draws/draw-checks.answers.js';
import { drawChecks } from './draws/draw-checks.subject.js';
import { RolloutEffectsAnswer } from './effects/rollout-effects.answers.js';
import { rolloutEffects } from './effects/rollout-effects.subject.js';
import { FairnessAnswer } from './fairness/fairness.answers.js';
import { fairness } from './fairness/fairness.subject.js';
import { liveChannels } from './switching/live-channels.subject.js';
import { marketController } from './market-controller.js';
import { concentrationOfMarkets } from './shares/concentration.subject.js';
import { selfPreference } from './shares/self-preference.subject.js';
import { ConcentrationAnswer, SelfPreferenceAnswer } from './shares/shares.answers.js';
import { crossScans } from './switching/cross-scans.subject.js';
import { CrossScansAnswer, LiveChannelsAnswer, SwitchingAnswer } from './switching/switching.answers.js';
import { switching } from './switching/switching.subject.js';
import { RuleSetsController } from './verdicts/rule-sets.controller.js';
import { VerdictsAnswer } from './verdicts/verdicts.answers.js';
import { verdicts } from './verdicts/verdicts.subject.js';

/** The paths of everything that can be asked of a market. */
export const marketControllers = [
  marketController(concentrationOfMarkets, ConcentrationAnswer),
  marketController(selfPreference, SelfPreferenceAnswer),
  marketController(switching, SwitchingAnswer),
  marketController(crossScans, CrossScansAnswer),
  marketController(liveChannels, LiveChannelsAnswer),
  marketController(verdicts, VerdictsAnswer),
  marketController(rolloutEffects, RolloutEffectsAnswer),
  marketController(drawChecks, DrawChecksAnswer),
  marketController(fairness, FairnessAnswer),
  RuleSetsController,
  ...claimSubjects.map((subject) => marketController(subject, AnalystClaimAnswer)),
  ClaimsController,
];
