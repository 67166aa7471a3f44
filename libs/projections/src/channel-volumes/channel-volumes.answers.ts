import { ApiProperty } from '@nestjs/swagger';
import { IsStoredMoment, IsWholeNumber, ReadAnswer } from '../reading/reading.answers.js';

export class VolumeCellAnswer {
  @IsStoredMoment('First moment of the hour or day')
  bucketStart: string;

  @ApiProperty()
  platform: string;

  @ApiProperty()
  channelId: string;

  @ApiProperty({ description: 'Institution id of the wallet' })
  wallet: string;

  @ApiProperty({ description: 'The economic group that controls the wallet' })
  group: string;

  @ApiProperty({ enum: ['saved-code', 'friend-link', 'direct', 'imported'] })
  method: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null before any stage and for imported bills' })
  stageId: string | null;

  @ApiProperty({ example: 'CNY' })
  currency: string;

  @IsWholeNumber()
  settledCount: string;

  @IsWholeNumber('Gross of refunds')
  settledMinorUnits: string;

  @IsWholeNumber()
  refundedCount: string;

  @IsWholeNumber()
  refundedMinorUnits: string;

  @IsWholeNumber('What of imported refunds was a coupon')
  couponRefundedMinorUnits: string;

  @IsWholeNumber('Thousandths of a minor unit')
  feeThousandths: string;

  @IsWholeNumber('Amount of the orders before coupons')
  orderMinorUnits: string;

  @IsWholeNumber('What was asked to be refunded')
  requestedRefundMinorUnits: string;
}

export class ChannelVolumesAnswer extends ReadAnswer {
  @ApiProperty({ type: [VolumeCellAnswer], description: 'In order of time' })
  cells: readonly VolumeCellAnswer[];
}
