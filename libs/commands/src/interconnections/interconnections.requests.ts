import {
  type FundingKind,
  fundingKinds,
  type PaymentField,
  type Presentation,
  presentations,
  paymentFields,
} from '@hutong/domain';
import { InstitutionId, InterconnectionId, Moment, OneOf, OrNull } from '../http/request-fields.js';
import { AttestedRequest } from '../http/request-parts.js';

export class OpenInterconnectionRequest extends AttestedRequest {
  @InstitutionId({ description: 'Institution whose app pays: a wallet, or one that keeps accounts.' })
  payerApp: string;

  @InstitutionId({ description: 'Institution whose codes, links or in-app entries it pays.' })
  codeIssuer: string;

  @OneOf(paymentFields)
  field: PaymentField;

  @OneOf(presentations)
  presentation: Presentation;

  @OneOf(fundingKinds)
  fundingKind: FundingKind;

  @OrNull()
  @InstitutionId({ nullable: true, description: 'Null where payments stay on one institution’s books.' })
  clearingHouse: string | null;

  @Moment({ description: 'From when on; may lie in the past.' })
  validFrom: string;
}

/** The interconnection in the address. */
export class InterconnectionAddress {
  @InterconnectionId()
  interconnectionId: string;
}

export class CloseInterconnectionRequest extends AttestedRequest {
  @Moment({ description: 'The first moment at which payments no longer pass.' })
  validTo: string;
}
