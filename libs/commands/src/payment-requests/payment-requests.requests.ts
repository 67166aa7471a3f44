import { FactorRequest, Id, Nested, OrderId, PayerRequest, Text } from '../handling/request-fields.js';

export class RequestPaymentRequest {
  @OrderId()
  orderId: string;

  @Id()
  channelId: string;
}

export class AuthorizeDirectPaymentRequest {
  @Nested(() => PayerRequest)
  payer: PayerRequest;

  @Nested(() => FactorRequest)
  factor: FactorRequest;
}

export class ClosePaymentRequestRequest {
  @Text(500)
  reason: string;
}
