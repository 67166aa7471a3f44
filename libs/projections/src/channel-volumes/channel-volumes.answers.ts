import { ApiProperty } from '@nestjs/swagger';
import { IsStoredMoment, IsWholeNumber, ReadAnswer } from '../reading/reading.answers.js';

export class VolumeCellAnswer {
  @IsStoredMoment('First moment of the hour or day')
  bucketStart: string;

  @ApiProperty()
  platform: string;

  @ApiProperty()
  channelId: string;

  @ApiProperty({ description: 'Institution id of the app that the payer used' })
  payerApp: string;

  @ApiProperty({ description: 'Who controlled the app, as known then; the app itself when nobody is known to' })
  payerAppController: string;

  @ApiProperty({ example: 'dynamicCode', description: "Of imported payments their bill's own word, such as NATIVE" })
  presentation: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null before any stage and for imported bills' })
  stageId: string | null;

  @ApiProperty({ example: 'CNY' })
  currency: string;

  @IsWholeNumber()
  capturedCount: string;

  @IsWholeNumber('Gross of refunds')
  capturedMinorUnits: string;

  @IsWholeNumber()
  refundedCount: string;

  @IsWholeNumber()
  refundedMinorUnits: string;

  @IsWholeNumber('What of the refunds coupons had paid')
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
