import {
  type Coupon,
  type FactorKind,
  type Funding,
  type FundingKind,
  fundingKinds,
  moneyToJson,
  type PayerCheck,
  factorKinds,
} from '@hutong/domain';
import { ValidateBy, ValidateIf } from 'class-validator';
import {
  Fields,
  Id,
  instantOf,
  InstitutionId,
  ListOfFields,
  Moment,
  OneOf,
  Optional,
  OptionalOrNull,
  WholeNumber,
} from './request-fields.js';
import { moneyOf, MoneyRequest } from './request-parts.js';

export class FactorsRequest {
  @OneOf(factorKinds)
  kind: FactorKind;

  @WholeNumber(0, 10, { description: 'How many factors were checked.' })
  count: number;
}

export class FundingRequest {
  @OneOf(fundingKinds)
  kind: FundingKind;

  @InstitutionId({ description: 'The institution that keeps the account.' })
  institution: string;

  @OptionalOrNull()
  @OneOf(['I', 'II', 'III'], {
    required: false,
    nullable: true,
    description: 'Class of the account, where the wallet says it.',
  })
  class?: string | null;
}

/** Checked funding as the domain wants it. */
export const fundingOf = ({ kind, institution, class: ofAccount = null }: FundingRequest): Funding => ({
  kind,
  institution,
  class: ofAccount,
});

export class CouponRequest {
  @Id({ description: 'Who pays this part of the price.' })
  funder: string;

  @OneOf(['merchant', 'platform', 'wallet'])
  funderRole: Coupon['funderRole'];

  @Fields(() => MoneyRequest)
  amount: MoneyRequest;
}

export const couponsMax = 20;

/** Lets a field stand beside this result of a check only. */
const OnlyWhen = (result: PayerCheck['result']) =>
  ValidateBy({
    name: 'onlyWhen',
    validator: {
      validate: (_value: unknown, args) => args !== undefined && Reflect.get(args.object, 'result') === result,
      defaultMessage: () => `belongs to a check that ${result === 'passed' ? 'passed' : 'failed'}`,
    },
  });

/** What the payer's app says of its own check of the payer; the secret stays there. */
export class CheckRequest {
  @OneOf(['passed', 'failed', 'limitExceeded', 'unknown'])
  result: PayerCheck['result'];

  @Fields(() => FactorsRequest)
  factors: FactorsRequest;

  @ValidateIf(({ result }: CheckRequest, value) => result === 'passed' || value !== undefined)
  @Fields(() => FundingRequest, {
    required: false,
    description: 'Where the money comes from; needed when the check passed.',
  })
  funding?: FundingRequest;

  @Optional()
  @OnlyWhen('passed')
  @ListOfFields(() => CouponRequest, couponsMax, { required: false })
  coupons?: readonly CouponRequest[];

  @Optional()
  @OnlyWhen('failed')
  @Moment({ required: false, description: 'Until when the payer’s app locks the payer out.' })
  lockedUntil?: string;
}

/** A checked check as the domain wants it. */
export function checkOf({
  result,
  factors: { kind, count },
  funding,
  coupons = [],
  lockedUntil,
}: CheckRequest): PayerCheck {
  const factors = { kind, count };
  if (result === 'unknown') return { result, factors };
  if (result === 'limitExceeded') return { result, factors, funding: funding ? fundingOf(funding) : null };
  if (result === 'failed')
    return { result, factors, lockedUntil: lockedUntil === undefined ? null : instantOf(lockedUntil) };
  if (!funding) throw new Error('A check passed the checks and has no funding');
  return {
    result,
    factors,
    funding: fundingOf(funding),
    coupons: couponsOf(coupons),
  };
}

export const couponsOf = (coupons: readonly CouponRequest[]): readonly Coupon[] =>
  coupons.map(({ funder, funderRole, amount }) => ({ funder, funderRole, amount: moneyToJson(moneyOf(amount)) }));
