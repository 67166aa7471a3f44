import { offerReasons } from '@hutong/domain/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { AmountAnswer, IsStoredMoment, MerchantAnswer, PageAnswer, PersonAnswer } from '../reading/reading.answers.js';
import { orderStatuses } from './orders.projection.js';

class OrderRowLineAnswer {
  @ApiProperty()
  lineId: string;

  @ApiProperty()
  productId: string;

  @ApiProperty()
  category: string;

  @ApiProperty()
  quantity: number;

  @ApiProperty({ type: AmountAnswer, description: 'Of the whole line' })
  amount: AmountAnswer;
}

class RefusedChannelAnswer {
  @ApiProperty()
  channelId: string;

  @ApiProperty({ enum: [...offerReasons], isArray: true })
  reasons: readonly string[];
}

class OrderRowAnswer {
  @ApiProperty()
  orderId: string;

  @ApiProperty({ enum: [...orderStatuses] })
  status: string;

  @ApiProperty()
  platform: string;

  @ApiProperty()
  orderNumber: string;

  @ApiProperty({ type: PersonAnswer })
  buyer: PersonAnswer;

  @ApiProperty({ type: MerchantAnswer })
  merchant: MerchantAnswer;

  @ApiProperty({ type: String, nullable: true })
  city: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of all its goods; null where they are of several' })
  category: string | null;

  @ApiProperty({ type: [OrderRowLineAnswer], description: 'As they are now' })
  lines: readonly OrderRowLineAnswer[];

  @ApiProperty({ type: AmountAnswer })
  amount: AmountAnswer;

  @ApiProperty({
    type: [String],
    example: ['wechat.saved-code'],
    description: 'Channels that the latest payment page offered, by rank',
  })
  offered: readonly string[];

  @ApiProperty({ type: [RefusedChannelAnswer], description: 'Channels that it did not offer, and why' })
  refused: readonly RefusedChannelAnswer[];

  @ApiProperty({ type: String, nullable: true, description: 'Whose authorization holds the order, or paid it' })
  paymentRequestId: string | null;

  @ApiProperty({ type: PersonAnswer, nullable: true, description: 'Who authorized that' })
  payer: PersonAnswer | null;

  @ApiProperty({ type: String, pattern: '^[0-9]+$', example: '0', description: 'Other authorizations that wanted it' })
  claimsRefused: string;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was cancelled; null for any other' })
  reason: string | null;

  @IsStoredMoment('When it was placed')
  placedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2023-10-18T04:01:30.000Z' })
  paidAt: string | null;

  @IsStoredMoment('When the last event about it occurred')
  updatedAt: string;
}

export class OrdersPageAnswer extends PageAnswer {
  @ApiProperty({ type: [OrderRowAnswer], description: 'The latest first' })
  orders: readonly OrderRowAnswer[];
}
