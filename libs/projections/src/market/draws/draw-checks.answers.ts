import { ApiProperty } from '@nestjs/swagger';
import { MarketAnswer } from '../market-answer.js';

const text = { type: String, nullable: true } as const;
const flag = { type: Boolean, nullable: true } as const;
const why = { ...text, enum: ['tooFewObservations', null], example: null } as const;

class DrawOfStage {
  @ApiProperty({ example: 'taobao' })
  platform: string;

  @ApiProperty({ example: 'first' })
  draw: string;

  @ApiProperty({ example: 'pilot' })
  stage: string;

  @ApiProperty({ example: 'wechat.friend-link,wechat.saved-code', description: 'Those that the stage opened' })
  channels: string;
}

class DrawCheckRow extends DrawOfStage {
  @ApiProperty({ example: '500' })
  cohortBasisPoints: string;

  @ApiProperty({ example: '12000' })
  buyers: string;

  @ApiProperty({ example: '612' })
  inside: string;

  @ApiProperty({ ...text, example: '0.0510' })
  insideShare: string | null;

  @ApiProperty({ ...text, example: '0.0471' })
  insideLow: string | null;

  @ApiProperty({ ...text, example: '0.0551' })
  insideHigh: string | null;

  @ApiProperty({ ...text, enum: ['exactBinomial', 'chiSquare', null], example: 'exactBinomial' })
  test: string | null;

  @ApiProperty({ ...text, example: '0.6152' })
  pValue: string | null;

  @ApiProperty({ ...flag, example: false })
  isFlagged: boolean | null;

  @ApiProperty({ ...text, example: '0.0084' })
  leastMismatchRise: string | null;

  @ApiProperty({ ...text, example: '0.0080' })
  leastMismatchFall: string | null;

  @ApiProperty({ ...text, example: '0.0580' })
  leastEffect: string | null;

  @ApiProperty({ ...text, example: '0.4312' })
  balancePValue: string | null;

  @ApiProperty({ ...flag, example: false })
  isBalanceFlagged: boolean | null;

  @ApiProperty(why)
  why: string | null;
}

class CovariateBalanceRow extends DrawOfStage {
  @ApiProperty({ enum: ['city', 'category', 'merchant', 'amount'], example: 'city' })
  covariate: string;

  @ApiProperty({ example: '8' })
  levels: string;

  @ApiProperty({ ...text, example: 'hangzhou', description: 'The level that differs most; null where that is unsaid' })
  largestLevel: string | null;

  @ApiProperty({
    ...text,
    example: '0.0312',
    description: 'In standard deviations, positive where it is more frequent inside',
  })
  standardisedDifference: string | null;

  @ApiProperty({ ...text, enum: ['chiSquare', null], example: 'chiSquare' })
  test: string | null;

  @ApiProperty({ ...text, example: '0.1078' })
  pValue: string | null;

  @ApiProperty({ ...text, example: '0.4312' })
  correctedPValue: string | null;

  @ApiProperty({ ...flag, example: false })
  isFlagged: boolean | null;

  @ApiProperty(why)
  why: string | null;
}

export class DrawChecksAnswer extends MarketAnswer {
  @ApiProperty({ type: [DrawCheckRow] })
  rows: readonly DrawCheckRow[];

  @ApiProperty({ type: [CovariateBalanceRow] })
  balance: readonly CovariateBalanceRow[];
}
