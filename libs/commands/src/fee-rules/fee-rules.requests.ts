import { clausesPerVersionMax, type FeeClause, type FeeClausePart, type FeeRole } from '@hutong/domain';
import { Fields, Id, Ids, ListOfFields, Moment, OneOf, OrNull, WholeNumber } from '../http/request-fields.js';
import { AttestedRequest, MoneyRequest } from '../http/request-parts.js';

const idsPerClauseMax = 200;
/** Each role once, and as many again for those who split one. */
const partsPerClauseMax = 10;

class FeeClausePartRequest implements FeeClausePart {
  @OneOf(['accountInstitution', 'clearingHouse', 'codeIssuer', 'payerApp', 'acquirer'])
  role: FeeRole;

  @WholeNumber(0, 100_000, { description: 'Of the amount; 600 is 0.6 %.' })
  hundredThousandths: number;

  @OrNull()
  @Fields(() => MoneyRequest, { nullable: true, description: 'The most this part may be; null for no end.' })
  cap: MoneyRequest | null;
}

class FeeClauseRequest implements FeeClause {
  @OrNull()
  @Ids(idsPerClauseMax, { nullable: true, description: 'Only these channels; null for all.' })
  channelIds: readonly string[] | null;

  @OrNull()
  @Ids(idsPerClauseMax, { nullable: true, description: 'Only merchants of these tiers; null for all.' })
  tiers: readonly string[] | null;

  @OrNull()
  @Ids(idsPerClauseMax, {
    nullable: true,
    example: null,
    description: 'Only these categories of goods; null for all.',
  })
  categories: readonly string[] | null;

  @OneOf(['payment', 'refund'], { description: 'refund: what is given back to the merchant of a refunded amount.' })
  direction: FeeClause['direction'];

  @ListOfFields(() => FeeClausePartRequest, partsPerClauseMax, {
    description: 'What each party gets; the acquirer comes last, and what rounding leaves is theirs.',
  })
  parts: readonly FeeClausePartRequest[];
}

export class PublishFeeRuleVersionRequest extends AttestedRequest {
  @Moment({ description: 'From when on; payments captured before keep the version they were priced by.' })
  validFrom: string;

  @ListOfFields(() => FeeClauseRequest, clausesPerVersionMax, {
    description: 'The first clause that fits a part of a payment prices it.',
  })
  clauses: readonly FeeClauseRequest[];
}

/** The fee rule in the address. */
export class FeeRuleAddress {
  @Id()
  feeRuleId: string;
}
