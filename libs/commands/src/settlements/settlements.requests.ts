import { addressCharactersMax, Fields, Id, OptionalOrNull, OrderId, Text } from '../http/request-fields.js';
import { FundingRequest } from '../http/check-request.js';
import { MoneyRequest, ToldRequest } from '../http/request-parts.js';

/** The payment request of the settlement in the address. */
export class SettlementAddress {
  @Text(addressCharactersMax)
  paymentRequestId: string;
}

/** A refund of the settlement in the address. */
export class RefundAddress extends SettlementAddress {
  @Text(addressCharactersMax)
  refundId: string;
}

export class RequestRefundRequest extends ToldRequest {
  @Id({ description: "The merchant's own number of the refund: the same one refunds once." })
  refundId: string;

  @Fields(() => MoneyRequest)
  amount: MoneyRequest;

  @OptionalOrNull()
  @OrderId({
    required: false,
    nullable: true,
    description: 'The order of the payment that is meant. Default: all of it.',
  })
  orderId?: string | null;

  @Text(64, { description: 'Who asks: an institution or a party to the payment.' })
  requestedBy: string;

  @Text(500)
  reason: string;
}

/** What the provider says of a step that needs no more than saying. */
export class RefundStepRequest extends ToldRequest {}

/** Why the provider could not give the money back. */
export class RefundFailureRequest extends ToldRequest {
  @Text(500)
  reason: string;
}

export class RedirectRefundRequest extends ToldRequest {
  @Fields(() => FundingRequest, { description: 'Another account of the same payer.' })
  funding: FundingRequest;
}
