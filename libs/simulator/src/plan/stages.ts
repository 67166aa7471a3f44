import { type DrawCommittedData, type StageOpenedData, noRules, saltHashOf } from '@hutong/domain';
import { pilotChannels, pilotExcludedCategories } from './catalogue.js';

/** The body that commits to a draw. */
export type DrawCommitment = Omit<DrawCommittedData, 'platform' | 'occurredAt'>;

/** The body that opens a stage; the first of a draw reveals its salt. */
export type StageOpening = Omit<StageOpenedData, 'platform' | 'occurredAt'> & Readonly<{ salt: string | null }>;

/** The pilot of the article, in per cent of buyers. */
export const defaultStagePercentages: readonly number[] = [1, 5, 20, 50, 100];

export const stagesMax = 50;

const drawId = 'wechat';
const drawnChannelIds = pilotChannels
  .filter(({ codeIssuer }) => codeIssuer === 'tenpay')
  .map(({ channelId }) => channelId);

const saltOf = (seed: number): string => `hutong-pilot-${seed}`;

/** One draw for all cohorts of the pilot, so that each holds the one before it. */
export const pilotDraw = (seed: number): DrawCommitment => ({
  drawId,
  channelIds: drawnChannelIds,
  saltHash: saltHashOf(saltOf(seed)),
});

/** Who joins when: the incumbent, the card network's wallet, the pilot's cohorts one after the other, then the tail institution. */
export function pilotStages(seed: number, percentages: readonly number[]): readonly StageOpening[] {
  checkPercentages(percentages);
  return [
    openedToAll('incumbent', 'alipay.direct', {
      source: 'The platform pays with the wallet of its own group.',
      certainty: 'published',
    }),
    openedToAll('unionpay', 'unionpay.direct', {
      source: 'Cloud QuickPass connected, first reported 2021-08.',
      certainty: 'secondary',
    }),
    ...percentages.map((percentage, index) => pilotStage(percentage, index === 0 ? saltOf(seed) : null)),
    openedToAll('tail', 'tail.saved-code', {
      source: 'A tail institution is given the same channel as the top ones.',
      certainty: 'illustrative',
    }),
  ];
}

const pilotStage = (percentage: number, salt: string | null): StageOpening => ({
  stageId: `pilot-${percentage}`,
  drawId,
  salt,
  channelIds: drawnChannelIds,
  cohortBasisPoints: Math.round(percentage * 100),
  rules: { ...noRules, categories: { included: null, excluded: pilotExcludedCategories } },
  source: `Customer service confirmed the opening to ${percentage} % of buyers, chosen at random (simulated).`,
  certainty: 'illustrative',
});

const openedToAll = (
  stageId: string,
  channelId: string,
  attested: Pick<StageOpening, 'source' | 'certainty'>,
): StageOpening => ({
  stageId,
  drawId: null,
  salt: null,
  channelIds: [channelId],
  cohortBasisPoints: 10_000,
  rules: noRules,
  ...attested,
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
