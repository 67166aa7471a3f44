import { type InstitutionRole, institutionRoles } from '@hutong/domain';
import { Fields, InstitutionId, Moment, OneOf, OrNull, SomeOf } from '../http/request-fields.js';
import { AttestedRequest, NamesRequest, ToldRequest } from '../http/request-parts.js';

const roles = institutionRoles;

export class RegisterInstitutionRequest extends ToldRequest {
  @InstitutionId()
  institutionId: string;

  @Fields(() => NamesRequest)
  names: NamesRequest;

  @SomeOf(roles, { description: 'What the institution does in payments: one role at least.' })
  roles: readonly InstitutionRole[];
}

/** The institution in the address. */
export class InstitutionAddress {
  @InstitutionId()
  institutionId: string;
}

export class ChangeRoleRequest extends ToldRequest {
  @OneOf(roles)
  role: InstitutionRole;
}

export class ChangeControllerRequest extends AttestedRequest {
  @OrNull()
  @InstitutionId({ nullable: true, description: 'Who controls the institution; null when nobody does any more.' })
  controller: string | null;

  @Moment({ description: 'From when on; may lie in the past.' })
  validFrom: string;
}
