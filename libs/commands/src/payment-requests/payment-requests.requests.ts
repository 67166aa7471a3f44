import {
  addressCharactersMax,
  FactorRequest,
  Id,
  Fields,
  OrderId,
  PayerRequest,
  Text,
} from '../http/request-fields.js';

/** The payment request in the address. */
export class PaymentRequestAddress {
  @Text(addressCharactersMax)
  paymentRequestId: string;
}

export class RequestPaymentRequest {
  @OrderId()
  orderId: string;

  @Id()
  channelId: string;
}

export class AuthorizeDirectPaymentRequest {
  @Fields(() => PayerRequest)
  payer: PayerRequest;

  @Fields(() => FactorRequest)
  factor: FactorRequest;
}

export class ClosePaymentRequestRequest {
  @Text(500)
  reason: string;
}
