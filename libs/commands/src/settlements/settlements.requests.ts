import { addressCharactersMax, Id, MoneyRequest, Fields, Text } from '../http/request-fields.js';

/** The payment request of the settlement in the address. */
export class SettlementAddress {
  @Text(addressCharactersMax)
  paymentRequestId: string;
}

export class RefundPaymentRequest {
  @Id({ description: "The merchant's own number of the refund: the same one refunds once." })
  refundId: string;

  @Fields(() => MoneyRequest)
  amount: MoneyRequest;

  @Text(500)
  reason: string;
}
