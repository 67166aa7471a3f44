import { Id, MoneyRequest, Fields, Text } from '../handling/request-fields.js';

class ProductRequest {
  @Id()
  productId: string;

  @Id()
  category: string;
}

export class PlaceOrderRequest {
  @Id()
  platform: string;

  @Id({ description: "The platform's own number of the order." })
  orderNumber: string;

  @Id()
  buyer: string;

  @Id()
  merchant: string;

  @Fields(() => ProductRequest)
  product: ProductRequest;

  @Fields(() => MoneyRequest)
  amount: MoneyRequest;
}

export class CancelOrderRequest {
  @Text(500)
  reason: string;
}
