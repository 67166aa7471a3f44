import { type Capture, captures } from '@hutong/domain';
import {
  addressCharactersMax,
  Fields,
  Id,
  InstitutionId,
  ListOfFields,
  OneOf,
  Optional,
  OptionalOrNull,
  OrderId,
  Text,
} from '../http/request-fields.js';
import { CouponRequest, couponsMax, FactorsRequest, FundingRequest } from '../http/check-request.js';
import { MoneyRequest, PersonRequest, ToldRequest } from '../http/request-parts.js';

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

  @OptionalOrNull()
  @Id({ required: false, nullable: true, description: 'The line of that order that is meant. Default: all of it.' })
  lineId?: string | null;

  @Text(64, { description: 'Who asks: an institution or a party to the payment.' })
  requestedBy: string;

  @Text(500)
  reason: string;
}

/** Money that a provider took by itself, as it tells it. */
export class ReportCaptureRequest extends ToldRequest {
  @Fields(() => PersonRequest, { description: 'Whose money was taken: it goes back there.' })
  payer: PersonRequest;

  @InstitutionId({ description: 'The institution whose app paid.' })
  payerApp: string;

  @OneOf(captures)
  capture: Capture;

  @Fields(() => FactorsRequest)
  factors: FactorsRequest;

  @Fields(() => FundingRequest, { description: 'Where the money came from.' })
  funding: FundingRequest;

  @Optional()
  @ListOfFields(() => CouponRequest, couponsMax, { required: false })
  coupons?: readonly CouponRequest[];

  @OptionalOrNull()
  @InstitutionId({
    required: false,
    nullable: true,
    description: 'Who cleared it. Default: nobody, it stayed on the books of one institution.',
  })
  clearingHouse?: string | null;

  @OptionalOrNull()
  @Text(128, { required: false, nullable: true, description: 'The provider’s own number.' })
  providerTransactionId?: string | null;
}

/** What the provider says of a step that needs no more than saying. */
export class RefundStepRequest extends ToldRequest {}

export class AcceptRefundRequest extends ToldRequest {
  @OptionalOrNull()
  @Text(128, { required: false, nullable: true, description: 'The provider’s own number of the refund.' })
  providerRefundId?: string | null;
}

/** Why the provider could not give the money back. */
export class RefundFailureRequest extends ToldRequest {
  @Text(500)
  reason: string;
}

export class RedirectRefundRequest extends ToldRequest {
  @Fields(() => FundingRequest, { description: 'Another account of the same payer.' })
  funding: FundingRequest;
}
