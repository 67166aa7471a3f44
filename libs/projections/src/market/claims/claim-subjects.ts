import type { MarketSubject } from '../market-subject.js';
import { directPaymentClaim } from './direct-payment.claim.js';
import { opennessClaim } from './openness.claim.js';
import { crossScanClaim } from './cross-scans.claim.js';
import { obstacleClaim } from './obstacles.claim.js';
import { accelerationClaim } from './acceleration.claim.js';
import { choiceClaim } from './choice.claim.js';
import { fairnessClaim } from './fairness.claim.js';

/** Every claim of the article that can be asked. */
export const claimSubjects: readonly MarketSubject[] = [
  directPaymentClaim,
  opennessClaim,
  crossScanClaim,
  obstacleClaim,
  accelerationClaim,
  choiceClaim,
  fairnessClaim,
];
