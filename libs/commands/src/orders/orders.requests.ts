import { linesPerOrderMax, quantityPerLineMax } from '@hutong/domain';
import {
  addressCharactersMax,
  Fields,
  Id,
  InstitutionId,
  ListOfFields,
  OptionalOrNull,
  OrderNumber,
  Text,
  WholeNumber,
} from '../http/request-fields.js';
import { MerchantRequest, MoneyRequest, PersonRequest, ToldRequest } from '../http/request-parts.js';

export class OrderLineRequest {
  @Id()
  lineId: string;

  @Id()
  productId: string;

  @Id()
  category: string;

  @WholeNumber(1, quantityPerLineMax)
  quantity: number;

  @Fields(() => MoneyRequest, { description: 'Of the whole line.' })
  amount: MoneyRequest;
}

/** What an order holds and costs. */
export class OrderAmountRequest extends ToldRequest {
  @ListOfFields(() => OrderLineRequest, linesPerOrderMax)
  lines: readonly OrderLineRequest[];

  @Fields(() => MoneyRequest, { description: 'The lines’ amounts together.' })
  amount: MoneyRequest;
}

export class PlaceOrderRequest extends OrderAmountRequest {
  @InstitutionId({ description: 'A registered institution with the role platform.' })
  platform: string;

  @OrderNumber()
  orderNumber: string;

  @Fields(() => PersonRequest)
  buyer: PersonRequest;

  @Fields(() => MerchantRequest)
  merchant: MerchantRequest;

  @OptionalOrNull()
  @Id({ required: false, nullable: true, description: 'Where it is delivered, where somebody says so.' })
  city?: string | null;
}

/** The order in the address. */
export class OrderAddress {
  @Text(addressCharactersMax)
  orderId: string;
}

export class CancelOrderRequest extends ToldRequest {
  @Text(500)
  reason: string;
}
