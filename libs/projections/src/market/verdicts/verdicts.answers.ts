import { ApiProperty } from '@nestjs/swagger';
import { ruleStatuses } from '@hutong/market';
import { IsRows, MarketAnswer } from '../market-answer.js';
import type { MarketRow } from '../market-subject.js';

const verdict = {
  ruleSet: 'cn-aml-presumption',
  version: '2022-08-01',
  status: 'law',
  rule: 'two',
  market: 'relevantMarket',
  party: 'walletGroup',
  measure: 'value',
  isMet: true,
  metBy: ['alibaba', 'tencent'],
  figure: '0.9800',
  exactFigure: '49/50',
  bounds: '>= 2/3',
  why: null,
  inForce: 'inForce',
  position: '1042',
};
const market = {
  relevantMarket: {
    meaning: 'The relevant market, read as the payments that are asked about …',
    party: 'walletGroup',
    measure: 'value',
    leavesOut: [],
  },
};
const rule = {
  rule: 'two',
  meaning: 'Two undertakings with two thirds together are presumed dominant, but for one with less than a tenth.',
  market: 'relevantMarket',
  figure: 'jointShare',
  largest: 2,
  due: null,
  bounds: '>= 2/3',
  exempt: '< 1/10',
};
const forecast = {
  ruleSet: 'upi-volume-cap',
  version: '2021-01-01',
  rule: 'cap',
  party: 'tenpay',
  due: '2026-12-31',
  months: ['2026-01', '2026-02', '2026-03'],
  latestShare: '0.2800',
  shareAtDue: '0.3700',
  isBreachAtDue: true,
  crossesAt: '2026-05-17T03:12:00.000Z',
  why: null,
};

export class RuleSetAnswer {
  @ApiProperty({ example: 'cn-aml-presumption' })
  ruleSet: string;

  @ApiProperty({ example: '2022-08-01' })
  version: string;

  @ApiProperty({ example: 'Presumption of a dominant market position, Anti-Monopoly Law of China' })
  name: string;

  @ApiProperty({ enum: ruleStatuses })
  status: (typeof ruleStatuses)[number];

  @ApiProperty({ example: true, description: 'Whether who meets it may show that it is otherwise' })
  isRebuttable: boolean;

  @ApiProperty({ description: 'Where it stands, and what is our reading' })
  source: string;

  @ApiProperty({ example: '2022-08-01', description: 'The first day' })
  validFrom: string;

  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'The first day on which it is not so any more',
  })
  validTo: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'How each market is read, by name',
    example: market,
  })
  markets: object;

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'Each rule is met where its figure holds to all of its bounds',
    example: [rule],
  })
  rules: readonly object[];
}

export class RuleSetsAnswer {
  @ApiProperty({ type: [RuleSetAnswer], description: 'Every version, in order of ids and days' })
  ruleSets: readonly RuleSetAnswer[];
}

export class VerdictsAnswer extends MarketAnswer {
  @IsRows(verdict, 'One for each rule, and for each stretch of time where `by` names one')
  rows: readonly MarketRow[];

  @ApiProperty({ type: [RuleSetAnswer], description: 'The versions that were judged by' })
  ruleSets: readonly RuleSetAnswer[];

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'Where shares lead by the day on which a rule is due',
    example: [forecast],
  })
  forecasts: readonly object[];

  @ApiProperty({ example: 'The straight line of least squares through the shares of the latest months …' })
  forecastMethod: string;
}
