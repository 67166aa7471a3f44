import { Id, MoneyRequest, Fields, Text } from '../handling/request-fields.js';

export class RefundPaymentRequest {
  @Id({ description: "The merchant's own number of the refund: the same one refunds once." })
  refundId: string;

  @Fields(() => MoneyRequest)
  amount: MoneyRequest;

  @Text(500)
  reason: string;
}
