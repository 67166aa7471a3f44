import { addressCharactersMax, Id, MoneyRequest, Fields, Text } from '../http/request-fields.js';

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

/** The order in the address. */
export class OrderAddress {
  @Text(addressCharactersMax)
  orderId: string;
}

export class CancelOrderRequest {
  @Text(500)
  reason: string;
}
