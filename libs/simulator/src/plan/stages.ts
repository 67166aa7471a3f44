import type { ProductRules } from '@hutong/domain';
import { pilotChannels, pilotExcludedCategories } from './catalogue.js';

/** The body that opens a stage. */
export type StageOpening = Readonly<{
  stageId: string;
  channelIds: readonly string[];
  cohortBasisPoints: number;
  salt: string;
  productRules: ProductRules;
  attestation: string;
}>;

/** The pilot of the article, in per cent of buyers. */
export const defaultStagePercentages: readonly number[] = [1, 5, 20, 50, 100];

export const stagesMax = 50;

/** Who joins when: the incumbent, the card network's wallet, the pilot's cohorts one after the other, then the tail institution. */
export function pilotStages(seed: number, percentages: readonly number[]): readonly StageOpening[] {
  checkPercentages(percentages);
  return [
    openedToAll('incumbent', ['alipay.direct'], 'The platform pays with the wallet of its own group.'),
    openedToAll('unionpay', ['unionpay.direct'], 'Cloud QuickPass connected, first reported 2021-08.'),
    ...percentages.map((percentage) => pilotStage(seed, percentage)),
    openedToAll('tail', ['tail.saved-code'], 'A tail institution is given the same channel as the top ones.'),
  ];
}

/** One salt for all cohorts of the pilot, so that each holds the one before it. */
const pilotStage = (seed: number, percentage: number): StageOpening => ({
  stageId: `pilot-${percentage}`,
  channelIds: pilotChannels.filter(({ wallet }) => wallet === 'tenpay').map(({ channelId }) => channelId),
  cohortBasisPoints: Math.round(percentage * 100),
  salt: `hutong-pilot-${seed}`,
  productRules: { includedCategories: null, excludedCategories: pilotExcludedCategories },
  attestation: `Customer service confirmed the opening to ${percentage} % of buyers, chosen at random (simulated).`,
});

const openedToAll = (stageId: string, channelIds: readonly string[], attestation: string): StageOpening => ({
  stageId,
  channelIds,
  cohortBasisPoints: 10_000,
  salt: `hutong-${stageId}`,
  productRules: { includedCategories: null, excludedCategories: [] },
  attestation,
});

function checkPercentages(percentages: readonly number[]): void {
  if (percentages.length === 0 || percentages.length > stagesMax) {
    throw new RangeError(`A pilot has 1 to ${stagesMax} stages, not ${percentages.length}.`);
  }
  percentages.forEach((percentage, index) => {
    const basisPoints = percentage * 100;
    // 0.07 * 100 is not 7 in binary: a whole number of basis points is one that a hair's breadth away.
    if (!(basisPoints >= 0 && basisPoints <= 10_000) || Math.abs(basisPoints - Math.round(basisPoints)) > 1e-9) {
      throw new RangeError(`A stage opens to 0 to 100 % of buyers in steps of 0.01, not to ${percentage} %.`);
    }
    if (index > 0 && percentage <= (percentages[index - 1] ?? 0)) {
      throw new RangeError(`Stages widen: ${percentage} % cannot follow ${percentages[index - 1]} %.`);
    }
  });
}
