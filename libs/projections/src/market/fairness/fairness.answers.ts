import { ApiProperty } from '@nestjs/swagger';
import { IsRows, MarketAnswer } from '../market-answer.js';
import type { MarketRow } from '../market-subject.js';
import { RuleSetAnswer } from '../verdicts/verdicts.answers.js';

const tail = {
  tier: 'tail',
  institutions: ['leshua'],
  share: '0.0021',
  looked: '400',
  offered: '130',
  offerRate: '0.3250',
  offerRateLow: '0.2810',
  offerRateHigh: '0.3724',
  preselectionRate: '0.0000',
  preselectionRateLow: '0.0000',
  preselectionRateHigh: '0.0287',
  foldingRate: '1.0000',
  foldingRateLow: '0.9713',
  foldingRateHigh: '1.0000',
  completion: '0.8000',
  completionLow: '0.4902',
  completionHigh: '0.9433',
  meanRank: '6.0000',
  ended: '10',
  captured: '8',
  timeToPay: '41250',
  fees: '412800',
  net: '68800',
  feeRate: '0.0060',
};
const compared = {
  figure: 'offerRate',
  tail: '0.3250',
  top: '0.9300',
  ratio: '0.3495',
  difference: '-0.6050',
  low: '-0.6538',
  high: '-0.5512',
  why: null,
};

export class FairnessAnswer extends MarketAnswer {
  @IsRows(tail, 'One for each tier: top, middle, tail; none where nothing was paid')
  rows: readonly MarketRow[];

  @ApiProperty({ type: RuleSetAnswer, description: 'The rule set that tiers are by' })
  tiersOf: RuleSetAnswer;

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description:
      'Each figure of the tail against the top: ratio is tail by top, difference tail less top, low and high the ends of its 95 % interval; null with why where there is too little',
    example: [compared],
  })
  tailAgainstTop: readonly object[];

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'How payments ended that were not captured, and why routes were refused or payers declined',
    example: [{ tier: 'tail', reason: 'routeRefused interconnectionClosed', count: '2' }],
  })
  failures: readonly object[];

  @ApiProperty({ type: String, nullable: true, example: null, description: 'Why there are no tiers: nothingPaid' })
  why: string | null;
}
