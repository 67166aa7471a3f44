import { ApiProperty } from '@nestjs/swagger';
import type { OrderState } from '@hutong/domain';
import { ChannelTermsAnswer, MoneyAnswer, PayerAnswer, Recorded } from '../http/answer-fields.js';

class OfferedChannelAnswer extends ChannelTermsAnswer {
  @ApiProperty({ description: 'How long a code or link of this channel can be paid.' })
  lifetimeMs: number;

  @ApiProperty({ description: 'How long after its creation a payment request may be closed.' })
  closableAfterMs: number;
}

class RefusedChannelAnswer {
  @ApiProperty()
  channelId: string;

  @ApiProperty()
  wallet: string;

  @ApiProperty()
  group: string;

  @ApiProperty({ enum: ['stageNotOpened', 'notInCohort', 'productExcluded', 'amountOverLimit'], isArray: true })
  reasons: readonly string[];
}

class ProductAnswer {
  @ApiProperty()
  productId: string;

  @ApiProperty()
  category: string;
}

export class OrderPlacedAnswer extends Recorded {
  @ApiProperty({ description: 'The platform and its order number, joined by a point.' })
  orderId: string;

  @ApiProperty({ type: [OfferedChannelAnswer] })
  offered: readonly OfferedChannelAnswer[];

  @ApiProperty({ type: [RefusedChannelAnswer] })
  refused: readonly RefusedChannelAnswer[];

  @ApiProperty({ type: String, nullable: true })
  stageId: string | null;
}

export class OrderCancelledAnswer extends Recorded {
  @ApiProperty()
  orderId: string;

  @ApiProperty({ enum: ['cancelled'] })
  status: string;
}

export class OrderAnswer {
  @ApiProperty()
  orderId: string;

  @ApiProperty({ enum: ['placed', 'claimed', 'paid', 'cancelled'] })
  status: string;

  @ApiProperty({ type: [OfferedChannelAnswer] })
  offered: readonly OfferedChannelAnswer[];

  @ApiProperty({ type: [RefusedChannelAnswer] })
  refused: readonly RefusedChannelAnswer[];

  @ApiProperty({ type: String, nullable: true })
  stageId: string | null;

  @ApiProperty({ type: MoneyAnswer })
  amount: MoneyAnswer;

  @ApiProperty()
  buyer: string;

  @ApiProperty()
  merchant: string;

  @ApiProperty()
  platform: string;

  @ApiProperty({ type: ProductAnswer })
  product: ProductAnswer;

  @ApiProperty({ type: PayerAnswer, required: false, description: 'Whose authorization holds the order.' })
  payer?: PayerAnswer;

  @ApiProperty({ required: false })
  paymentRequestId?: string;

  @ApiProperty({ pattern: '^[0-9]+$' })
  revision: string;
}

type KnownOrder = Exclude<OrderState, { status: 'absent' }>;

export const offersOf = ({ placed, offers }: KnownOrder) => ({
  orderId: placed.orderId,
  offered: offers?.offered ?? [],
  refused: offers?.refused ?? [],
  stageId: offers?.stageId ?? null,
});

export function orderAnswer(order: KnownOrder): Omit<OrderAnswer, 'revision'> {
  const { amount, buyer, merchant, platform, product } = order.placed;
  return {
    ...offersOf(order),
    status: order.status,
    amount,
    buyer,
    merchant,
    platform,
    product,
    ...(order.claim && { payer: order.claim.payer, paymentRequestId: order.claim.terms.paymentRequestId }),
  };
}
