import { ordersPerPaymentMax } from '@hutong/domain';
import { addressCharactersMax, Fields, Id, OptionalOrNull, OrderIds, Text } from '../http/request-fields.js';
import { PersonRequest, ToldRequest } from '../http/request-parts.js';

/** The payment request in the address. */
export class PaymentRequestAddress {
  @Text(addressCharactersMax)
  paymentRequestId: string;
}

export class RequestPaymentRequest extends ToldRequest {
  @OrderIds(ordersPerPaymentMax)
  orderIds: readonly string[];

  @Id()
  channelId: string;

  @OptionalOrNull()
  @Id({ required: false, nullable: true, description: 'The payment request that this one takes the place of.' })
  supersedes?: string | null;

  @OptionalOrNull()
  @Fields(() => PersonRequest, {
    required: false,
    nullable: true,
    description:
      'Who alone may pay, by phone number or account, named as the payer’s app will name them. Default: whoever the channel lets.',
  })
  designatedPayer?: PersonRequest | null;
}

export class ClosePaymentRequestRequest extends ToldRequest {
  @Text(500)
  reason: string;
}
