import { pbocDraft, presumptions } from './dominance-rules.js';
import { checkedRuleSets } from './rule-set-check.js';
import { bands, platformGuidelines, tiers, volumeCap } from './yardsticks.js';

/** Every rule set that verdicts are given by. */
export const ruleSets = checkedRuleSets([...presumptions, pbocDraft, platformGuidelines, bands, volumeCap, tiers]);
