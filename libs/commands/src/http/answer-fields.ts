import { ApiProperty } from '@nestjs/swagger';
import { type Currency, minorUnitDigits, type MoneyJson } from '@hutong/domain';

/** Goes into the answer of every command: where the stream and the log stand now. */
export class Recorded {
  @ApiProperty({ pattern: '^[0-9]+$', description: 'Revision of the stream; also the ETag.' })
  revision: string;

  @ApiProperty({ pattern: '^[0-9]+$', description: 'Position in the log: give it to a reader as minPosition.' })
  position: string;
}

export class MoneyAnswer implements MoneyJson {
  @ApiProperty({ pattern: '^[0-9]+$', description: 'Whole minor units.' })
  minorUnits: string;

  @ApiProperty({ enum: Object.keys(minorUnitDigits) })
  currency: Currency;
}

export class ChannelTermsAnswer {
  @ApiProperty()
  channelId: string;

  @ApiProperty({ description: 'Institution id of the wallet.' })
  wallet: string;

  @ApiProperty({ description: 'The economic group that controls the wallet.' })
  group: string;

  @ApiProperty({ enum: ['saved-code', 'friend-link', 'direct'] })
  method: string;

  @ApiProperty({ type: String, nullable: true })
  clearingHouse: string | null;

  @ApiProperty({ enum: ['online', 'barcode'] })
  field: string;
}

/** What a payment is about. */
export class TermsAnswer {
  @ApiProperty()
  paymentRequestId: string;

  @ApiProperty()
  orderId: string;

  @ApiProperty()
  platform: string;

  @ApiProperty({ type: String, nullable: true })
  stageId: string | null;

  @ApiProperty({ type: () => ChannelTermsAnswer })
  channel: ChannelTermsAnswer;

  @ApiProperty()
  buyer: string;

  @ApiProperty()
  merchant: string;

  @ApiProperty({ type: () => MoneyAnswer })
  amount: MoneyAnswer;
}

export class PayerAnswer {
  @ApiProperty()
  payerId: string;

  @ApiProperty()
  wallet: string;
}
