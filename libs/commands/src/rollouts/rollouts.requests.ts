import {
  channelDurationMsMax,
  type PaymentField,
  type Presentation,
  rankMax,
  type Selection,
  presentations,
  paymentFields,
} from '@hutong/domain';
import {
  Fields,
  Flag,
  Id,
  Ids,
  InstitutionId,
  InterconnectionId,
  OneOf,
  Optional,
  OptionalOrNull,
  OrNull,
  Text,
  WholeNumber,
} from '../http/request-fields.js';
import { AttestedRequest, MoneyRequest, NamesRequest, ToldRequest } from '../http/request-parts.js';

const channelsPerStageMax = 100;
const idsPerSelectionMax = 200;

/** The platform in the address. */
export class PlatformAddress {
  @InstitutionId()
  platform: string;
}

/** The channel in the address. */
export class ChannelAddress extends PlatformAddress {
  @Id()
  channelId: string;
}

export class RegisterChannelRequest extends ToldRequest {
  @Id()
  channelId: string;

  @Fields(() => NamesRequest)
  names: NamesRequest;

  @OneOf(presentations, {
    description: 'How a payment is put before the payer.',
  })
  presentation: Presentation;

  @InstitutionId({ description: 'A registered institution with the role codeIssuer.' })
  codeIssuer: string;

  @InstitutionId({ description: 'A registered institution with the role acquirer: it holds the merchants’ accounts.' })
  acquirer: string;

  @OneOf(paymentFields)
  field: PaymentField;

  @Id({ description: 'A published fee rule.' })
  feeRuleId: string;

  @OptionalOrNull()
  @InterconnectionId({
    required: false,
    nullable: true,
    description: 'The channel is offered only while this interconnection is open; null where none is needed.',
  })
  interconnectionId?: string | null;

  @OptionalOrNull()
  @WholeNumber(1, channelDurationMsMax, {
    required: false,
    nullable: true,
    description: 'Default: 24 hours for links, else 2 hours.',
  })
  lifetimeMs?: number | null;

  @OptionalOrNull()
  @WholeNumber(0, channelDurationMsMax, { required: false, nullable: true, description: 'Default: 5 minutes.' })
  closableAfterMs?: number | null;

  @OptionalOrNull()
  @Fields(() => MoneyRequest, { required: false, nullable: true, description: 'Largest single amount; null for none.' })
  amountMax?: MoneyRequest | null;

  @OptionalOrNull()
  @WholeNumber(1, rankMax, {
    required: false,
    nullable: true,
    description: '1 is the top of the page. Default: behind every other.',
  })
  rank?: number | null;

  @Optional()
  @Flag({ required: false, description: 'Default: false.' })
  preselected?: boolean;

  @Optional()
  @Flag({ required: false, description: 'Hidden until the buyer unfolds it. Default: false.' })
  folded?: boolean;
}

export class ArrangeChannelRequest extends ToldRequest {
  @WholeNumber(1, rankMax, { description: '1 is the top of the page.' })
  rank: number;

  @Flag()
  preselected: boolean;

  @Flag({ description: 'Hidden until the buyer unfolds it.' })
  folded: boolean;
}

export class CommitDrawRequest extends ToldRequest {
  @Id()
  drawId: string;

  @Ids(channelsPerStageMax)
  channelIds: readonly string[];

  @Text(64, { description: 'SHA-256 of the salt in UTF-8, in lowercase hexadecimal.' })
  saltHash: string;
}

class SelectionRequest implements Selection {
  @OrNull()
  @Ids(idsPerSelectionMax, { nullable: true, description: 'Only these; null for all.' })
  included: readonly string[] | null;

  @Ids(idsPerSelectionMax, { description: 'All but these.' })
  excluded: readonly string[];
}

class AmountRangeRequest {
  @OrNull()
  @Fields(() => MoneyRequest, { nullable: true, description: 'The least amount, inclusive; null for no end.' })
  min: MoneyRequest | null;

  @OrNull()
  @Fields(() => MoneyRequest, { nullable: true, description: 'The largest amount, inclusive; null for no end.' })
  max: MoneyRequest | null;
}

/** What is left out is not asked for: everything is in. */
export class StageRulesRequest {
  @Optional()
  @Fields(() => SelectionRequest, { required: false })
  categories?: SelectionRequest;

  @Optional()
  @Fields(() => SelectionRequest, { required: false })
  products?: SelectionRequest;

  @Optional()
  @Fields(() => SelectionRequest, { required: false })
  merchants?: SelectionRequest;

  @Optional()
  @Fields(() => SelectionRequest, { required: false })
  cities?: SelectionRequest;

  @Optional()
  @Fields(() => AmountRangeRequest, { required: false })
  amount?: AmountRangeRequest;
}

export class OpenStageRequest extends AttestedRequest {
  @Id()
  stageId: string;

  @OptionalOrNull()
  @Id({ required: false, nullable: true, description: 'A committed draw; null where all buyers are in the cohort.' })
  drawId?: string | null;

  @OptionalOrNull()
  @Text(200, {
    required: false,
    nullable: true,
    description: 'Needed for the first stage of a draw, which reveals it: anyone can repeat the draw then.',
  })
  salt?: string | null;

  @Ids(channelsPerStageMax)
  channelIds: readonly string[];

  @WholeNumber(0, 10_000, { description: 'Share of the buyers in the cohort; 10,000 is all.' })
  cohortBasisPoints: number;

  @Optional()
  @Fields(() => StageRulesRequest, { required: false, description: 'What the stage is for. Default: everything.' })
  rules?: StageRulesRequest;
}

export class RollBackStageRequest extends ToldRequest {
  @Id()
  stageId: string;

  @Text(500)
  reason: string;
}
