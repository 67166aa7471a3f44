import { FactorRequest, Id, Fields, OrderId, PayerRequest, Text } from '../handling/request-fields.js';

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
