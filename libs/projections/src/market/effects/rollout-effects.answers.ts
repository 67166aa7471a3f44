import { ApiProperty } from '@nestjs/swagger';
import { MarketAnswer } from '../market-answer.js';

const text = { type: String, nullable: true } as const;

class RolloutEffect {
  @ApiProperty({ enum: ['cohortAgainstControl', 'afterAgainstBefore'], example: 'cohortAgainstControl' })
  comparison: string;

  @ApiProperty({ enum: ['channelShare', 'walletShare', 'completion', 'timeToPay'], example: 'walletShare' })
  measure: string;

  @ApiProperty({ ...text, example: '0.2308', description: 'Share, or median time in milliseconds' })
  treated: string | null;

  @ApiProperty({ ...text, example: '120' })
  treatedPart: string | null;

  @ApiProperty({ example: '520' })
  treatedBuyers: string;

  @ApiProperty({ ...text, example: '0.1042' })
  control: string | null;

  @ApiProperty({ ...text, example: '50' })
  controlPart: string | null;

  @ApiProperty({ example: '480' })
  controlBuyers: string;

  @ApiProperty({ ...text, example: '0.1266' })
  difference: string | null;

  @ApiProperty({ ...text, example: '0.0804' })
  differenceLow: string | null;

  @ApiProperty({ ...text, example: '0.1718' })
  differenceHigh: string | null;

  @ApiProperty({ ...text, enum: ['pooledZ', 'fisherExact', 'rankSum', null], example: 'pooledZ' })
  test: string | null;

  @ApiProperty({ ...text, example: '1.053e-7' })
  pValue: string | null;

  @ApiProperty({ ...text, example: '0.0591' })
  leastRise: string | null;

  @ApiProperty({ ...text, example: '0.0493' })
  leastFall: string | null;

  @ApiProperty({ ...text, enum: ['noControl', 'tooFewObservations', null], example: null })
  why: string | null;
}

class Stretch {
  @ApiProperty({ example: '2023-10-01T00:00:00.000Z' })
  from: string;

  @ApiProperty({ example: '2023-10-15T00:00:00.000Z' })
  to: string;
}

class ComparedWindows {
  @ApiProperty({ type: Stretch })
  after: Stretch;

  @ApiProperty({ type: Stretch })
  before: Stretch;
}

class ComparedStage {
  @ApiProperty({ example: 'taobao' })
  platform: string;

  @ApiProperty({ example: 'pilot' })
  stage: string;

  @ApiProperty({ example: 'wechat.saved-code' })
  channel: string;

  @ApiProperty({ ...text, example: 'first', description: 'Null where all buyers are in its cohort' })
  draw: string | null;

  @ApiProperty({ example: '500' })
  cohortBasisPoints: string;

  @ApiProperty({ example: '2023-10-01T00:00:00.000Z' })
  openedAt: string;

  @ApiProperty({ ...text, example: null, description: "When it was rolled back, or the channel's next stage opened" })
  endedAt: string | null;

  @ApiProperty({ ...text, example: 'tenpay', description: "The channel's code issuer, whose share walletShare is" })
  wallet: string | null;
}

export class RolloutEffectsAnswer extends MarketAnswer {
  @ApiProperty({ type: [RolloutEffect] })
  rows: readonly RolloutEffect[];

  @ApiProperty({ type: ComparedStage })
  stage: ComparedStage;

  @ApiProperty({ type: ComparedWindows, nullable: true, description: 'Null where nothing is told after the opening' })
  windows: ComparedWindows | null;
}
