import { ordersPerPaymentMax } from '@hutong/domain';
import { addressCharactersMax, Id, OptionalOrNull, OrderIds, Text } from '../http/request-fields.js';
import { ToldRequest } from '../http/request-parts.js';

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
}

export class ClosePaymentRequestRequest extends ToldRequest {
  @Text(500)
  reason: string;
}
