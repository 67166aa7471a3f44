import { ApiProperty } from '@nestjs/swagger';
import type { KnownOrder } from '@hutong/domain';
import { ChannelOfferAnswer, MerchantAnswer, MoneyAnswer, PersonAnswer, Recorded } from '../http/answer-fields.js';

export class OrderOffersAnswer extends Recorded {
  @ApiProperty({ description: 'The platform and its order number, joined by a point.' })
  orderId: string;

  @ApiProperty({ type: [ChannelOfferAnswer], description: 'Every channel of the platform, by rank.' })
  offers: readonly ChannelOfferAnswer[];
}

export class OrderCancelledAnswer extends Recorded {
  @ApiProperty()
  orderId: string;

  @ApiProperty({ enum: ['cancelled'] })
  status: string;
}

class OrderLineAnswer {
  @ApiProperty()
  lineId: string;

  @ApiProperty()
  productId: string;

  @ApiProperty()
  category: string;

  @ApiProperty()
  quantity: number;

  @ApiProperty({ type: MoneyAnswer, description: 'Of the whole line.' })
  amount: MoneyAnswer;
}

class ClaimAnswer {
  @ApiProperty()
  paymentRequestId: string;

  @ApiProperty({ type: PersonAnswer })
  payer: PersonAnswer;
}

export class OrderAnswer {
  @ApiProperty()
  orderId: string;

  @ApiProperty({ enum: ['placed', 'claimed', 'paid', 'cancelled'] })
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

  @ApiProperty({ type: [OrderLineAnswer] })
  lines: readonly OrderLineAnswer[];

  @ApiProperty({ type: MoneyAnswer })
  amount: MoneyAnswer;

  @ApiProperty({ format: 'date-time', description: 'When it was placed.' })
  occurredAt: string;

  @ApiProperty({ type: [ChannelOfferAnswer], description: 'Every channel of the platform, by rank.' })
  offers: readonly ChannelOfferAnswer[];

  @ApiProperty({ type: ClaimAnswer, nullable: true, description: 'Whose authorization holds the order, or paid it.' })
  claim: ClaimAnswer | null;

  @ApiProperty({ pattern: '^[0-9]+$' })
  revision: string;
}

export function orderAnswer(order: KnownOrder): Omit<OrderAnswer, 'revision'> {
  const { orderId, platform, orderNumber, buyer, merchant, city, occurredAt } = order.placed;
  const { status, lines, amount, offers, claim } = order;
  return { orderId, status, platform, orderNumber, buyer, merchant, city, lines, amount, occurredAt, offers, claim };
}
