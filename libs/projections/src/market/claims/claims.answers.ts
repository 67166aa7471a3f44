import { type Claim, claimIds, claims, surenessMeanings } from '@hutong/market';
import { ApiProperty } from '@nestjs/swagger';
import { FigureColumnAnswer } from '../../figures/figures.answers.js';
import { IsRows, MarketAnswer } from '../market-answer.js';
import type { MarketRow } from '../market-subject.js';

export class ClaimWords implements Claim {
  @ApiProperty({ enum: claimIds, example: 'C1' })
  id: Claim['id'];

  @ApiProperty({ example: claims.C1.saidBy })
  saidBy: string;

  @ApiProperty({ description: 'In our own words', example: claims.C1.said })
  said: string;

  @ApiProperty({ description: 'The question that it becomes', example: claims.C1.question })
  question: string;
}

export class ListedClaim extends ClaimWords {
  @ApiProperty({ description: 'Where it is answered', example: '/v1/claims/C1' })
  answeredAt: string;
}

export class ClaimsAnswer {
  @ApiProperty({ type: [ListedClaim] })
  claims: readonly ListedClaim[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'What each word for how sure an answer is means, the surest first',
    example: surenessMeanings,
  })
  sureness: Readonly<Record<string, string>>;
}

class SurenessAnswer {
  @ApiProperty({ enum: Object.keys(surenessMeanings), example: 'noControl' })
  level: string;

  @ApiProperty({ example: surenessMeanings.noControl })
  meaning: string;

  @ApiProperty({
    type: String,
    nullable: true,
    enum: ['difference', 'noDifferenceFound', null],
    description: 'What the comparison found; null where none was made, or it is of too few',
    example: 'difference',
  })
  finding: string | null;

  @ApiProperty({ description: 'How many it rests on; of a comparison the smaller side', example: '412' })
  observations: string;
}

class ClaimTableAnswer {
  @ApiProperty({ example: 'shares-by-stage' })
  name: string;

  @ApiProperty({
    description: 'The question that has these figures, where they stand',
    example: '/v1/figures?measures=value,count&by=stage,wallet&platform=taobao&asOf=1042',
  })
  question: string;

  @ApiProperty({ type: [FigureColumnAnswer] })
  columns: readonly FigureColumnAnswer[];

  @IsRows({ stage: 'direct', wallet: 'tenpay', valueShare: '0.2512' }, 'Its rows')
  rows: readonly MarketRow[];
}

export class AnalystClaimAnswer extends MarketAnswer {
  @IsRows(
    {
      figure: 'shareAfter',
      of: 'tenpay',
      value: '0.2512',
      unit: 'fraction',
      low: null,
      high: null,
      observations: '412',
      why: null,
    },
    'The figures that the answer is made from',
  )
  rows: readonly MarketRow[];

  @ApiProperty({ type: ClaimWords })
  claim: ClaimWords;

  @ApiProperty({
    description: 'In sentences, made from the figures',
    example: "tenpay's share of own captured value on taobao was 11.20 % before wechat.direct first opened …",
  })
  answer: string;

  @ApiProperty({ type: SurenessAnswer, description: 'How sure the answer is, by rule' })
  sureness: SurenessAnswer;

  @ApiProperty({ type: [String], description: 'What would be needed to know more', example: ['A random control …'] })
  missing: readonly string[];

  @ApiProperty({ type: [ClaimTableAnswer], description: 'The figures behind it' })
  tables: readonly ClaimTableAnswer[];
}
