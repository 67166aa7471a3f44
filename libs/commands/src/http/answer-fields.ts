import { ApiProperty } from '@nestjs/swagger';
import {
  type Attested,
  type Certainty,
  type ChannelOffer,
  type ChannelTerms,
  type Currency,
  type Merchant,
  minorUnitDigits,
  type MoneyJson,
  type OfferReason,
  type OfferStanding,
  type PaymentField,
  type PaymentTerms,
  type PersonRef,
  type Presentation,
  type TermsOrder,
  presentations,
  paymentFields,
  certainties,
  offerReasons,
} from '@hutong/domain';

/** Goes into the answer of every command: where the stream and the log stand now. */
export class Recorded {
  @ApiProperty({ pattern: '^[0-9]+$', description: 'Revision of the stream; also the ETag.' })
  revision: string;

  @ApiProperty({ pattern: '^[0-9]+$', description: 'Position in the log: give it to a reader as minPosition.' })
  position: string;
}

export class MoneyAnswer implements MoneyJson {
  @ApiProperty({ pattern: '^[0-9]+$', description: 'Whole minor units.' })
  minorUnits: string;

  @ApiProperty({ enum: Object.keys(minorUnitDigits) })
  currency: Currency;
}

/** A person, by an opaque reference that is the same in this ledger for ever. */
export class PersonAnswer implements PersonRef {
  @ApiProperty()
  ref: string;
}

/** A dated statement: who said so, how sure it is, and when it was stated. */
export class AttestedAnswer implements Attested {
  @ApiProperty({ example: 'Joint announcement of 2023-10-18' })
  source: string;

  @ApiProperty({ enum: [...certainties] })
  certainty: Certainty;

  @ApiProperty({ format: 'date-time', description: 'When it was stated.' })
  occurredAt: string;
}

export class NamesAnswer {
  @ApiProperty({ example: '财付通' })
  zh: string;

  @ApiProperty({ example: 'Tenpay' })
  en: string;
}

export class MerchantAnswer implements Merchant {
  @ApiProperty()
  merchantId: string;

  @ApiProperty({ type: String, nullable: true })
  subMerchantId: string | null;
}

export class ChannelTermsAnswer implements ChannelTerms {
  @ApiProperty()
  channelId: string;

  @ApiProperty({ enum: [...presentations] })
  presentation: Presentation;

  @ApiProperty({ description: 'Institution that issued the code, link or in-app entry.' })
  codeIssuer: string;

  @ApiProperty({ type: String, nullable: true, description: 'Who controlled the code issuer then, as known then.' })
  codeIssuerController: string | null;

  @ApiProperty({ description: 'Institution that holds the merchant’s account.' })
  acquirer: string;

  @ApiProperty({ enum: [...paymentFields] })
  field: PaymentField;

  @ApiProperty()
  feeRuleId: string;
}

/** Where a channel stands on the payment page, and what the draw said. */
export class OfferStandingAnswer implements OfferStanding {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The stage that decided; null while no stage opened the channel.',
  })
  stageId: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'The buyer’s bucket, 0 to 9,999; null without a draw.' })
  bucket: number | null;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'Whether the bucket lies in the cohort; null without a stage.',
  })
  inCohort: boolean | null;

  @ApiProperty({ description: '1 is the top of the page.' })
  rank: number;

  @ApiProperty()
  preselected: boolean;

  @ApiProperty({ description: 'Hidden until the buyer unfolds it.' })
  folded: boolean;
}

/** One channel of the platform as a buyer was shown it: offered when no reason stands against it. */
export class ChannelOfferAnswer extends OfferStandingAnswer implements ChannelOffer {
  @ApiProperty()
  channelId: string;

  @ApiProperty()
  codeIssuer: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Revision of the channel’s interconnection that decided; null where it needs none or none was opened.',
  })
  interconnectionRevision: string | null;

  @ApiProperty({
    enum: [...offerReasons],
    isArray: true,
    description: 'Why it is not offered; empty when it is.',
  })
  reasons: readonly OfferReason[];
}

class CategoryAmountAnswer {
  @ApiProperty()
  category: string;

  @ApiProperty({ type: () => MoneyAnswer })
  amount: MoneyAnswer;
}

class TermsOrderAnswer implements TermsOrder {
  @ApiProperty()
  orderId: string;

  @ApiProperty({ type: () => MerchantAnswer })
  merchant: MerchantAnswer;

  @ApiProperty({ type: String, nullable: true })
  city: string | null;

  @ApiProperty({ type: () => MoneyAnswer })
  amount: MoneyAnswer;

  @ApiProperty({ type: [CategoryAmountAnswer], description: 'The amount by category of goods.' })
  categories: readonly CategoryAmountAnswer[];
}

/** What a payment is about. */
export class TermsAnswer implements PaymentTerms {
  @ApiProperty()
  paymentRequestId: string;

  @ApiProperty({ description: '1 for the first request for these orders.' })
  attempt: number;

  @ApiProperty({ type: String, nullable: true, description: 'The request this one takes the place of.' })
  supersedes: string | null;

  @ApiProperty()
  platform: string;

  @ApiProperty({ type: String, nullable: true, description: 'Who controlled the platform then, as known then.' })
  platformController: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The stage the platform was in then; null before any.' })
  platformStageId: string | null;

  @ApiProperty({ type: [TermsOrderAnswer] })
  orders: readonly TermsOrderAnswer[];

  @ApiProperty({ type: () => PersonAnswer })
  buyer: PersonAnswer;

  @ApiProperty({ type: () => MoneyAnswer })
  amount: MoneyAnswer;

  @ApiProperty({ type: () => ChannelTermsAnswer })
  channel: ChannelTermsAnswer;

  @ApiProperty({ type: () => OfferStandingAnswer })
  offer: OfferStandingAnswer;

  @ApiProperty({ type: [String], description: 'The other channels that the buyer was offered.' })
  alternatives: readonly string[];

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'The channel that was selected before the buyer chose; null where none was, or not the same for all orders.',
  })
  preselectedChannelId: string | null;

  @ApiProperty({ format: 'date-time', description: 'When the last of the orders was placed.' })
  placedAt: string;

  @ApiProperty({ format: 'date-time' })
  requestedAt: string;
}
