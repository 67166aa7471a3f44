import { channelDurationMsMax, type InstitutionKind, type OfferableMethod, type PaymentField } from '@hutong/domain';
import { ValidateIf } from 'class-validator';
import { Id, Ids, MoneyRequest, Fields, OneOf, Text, WholeNumber } from '../http/request-fields.js';

const channelsPerStageMax = 100;
const categoriesMax = 200;

export class AdmitInstitutionRequest {
  @Id()
  institutionId: string;

  @Text(100)
  displayName: string;

  @Id({ description: 'The economic group that controls the institution.' })
  group: string;

  @OneOf(['wallet', 'clearing-house', 'bank'])
  kind: InstitutionKind;
}

export class RegisterChannelRequest {
  @Id()
  channelId: string;

  @Text(100)
  displayName: string;

  @Id({ description: 'An admitted institution of kind wallet.' })
  wallet: string;

  @OneOf(['saved-code', 'friend-link', 'direct'])
  method: OfferableMethod;

  @ValidateIf((_, value) => value !== null)
  @Id({ nullable: true, description: 'An admitted clearing house; null on the own books of the wallet.' })
  clearingHouse: string | null;

  @OneOf(['online', 'barcode'])
  field: PaymentField;

  @ValidateIf((_, value) => value !== undefined)
  @WholeNumber(1, channelDurationMsMax, { required: false })
  lifetimeMs?: number;

  @ValidateIf((_, value) => value !== undefined)
  @WholeNumber(0, channelDurationMsMax, { required: false })
  closableAfterMs?: number;

  @ValidateIf((_, value) => value !== undefined && value !== null)
  @Fields(() => MoneyRequest, { required: false, nullable: true, description: 'Largest single amount.' })
  amountMax?: MoneyRequest | null;
}

class ProductRulesRequest {
  @ValidateIf((_, value) => value !== null)
  @Ids(categoriesMax, { nullable: true, description: 'Only these categories; null for all.' })
  includedCategories: readonly string[] | null;

  @Ids(categoriesMax)
  excludedCategories: readonly string[];
}

export class OpenStageRequest {
  @Id()
  stageId: string;

  @Ids(channelsPerStageMax)
  channelIds: readonly string[];

  @WholeNumber(0, 10_000, { description: 'Share of the buyers in the cohort; 10,000 is all.' })
  cohortBasisPoints: number;

  @Text(200)
  salt: string;

  @Fields(() => ProductRulesRequest)
  productRules: ProductRulesRequest;

  @Text(1_000)
  attestation: string;
}

export class RollBackStageRequest {
  @Id()
  stageId: string;

  @Text(500)
  reason: string;
}

/** The platform in the address. */
export class PlatformPath {
  @Id()
  platform: string;
}
