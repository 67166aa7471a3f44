import { addressCharactersMax, Fields, Flag, InstitutionId, Text } from '../http/request-fields.js';
import { CheckRequest } from '../http/check-request.js';
import { PersonRequest, ToldRequest } from '../http/request-parts.js';

/** The payment request that somebody came to pay, in the address. */
export class AuthorizationAddress {
  @Text(addressCharactersMax)
  paymentRequestId: string;
}

/** Who comes to pay, with whose app. */
export class PayerAtAppRequest extends ToldRequest {
  @Fields(() => PersonRequest)
  payer: PersonRequest;

  @InstitutionId({ description: 'The institution whose app pays.' })
  payerApp: string;
}

export class AuthorizeRequest extends PayerAtAppRequest {
  @Fields(() => CheckRequest)
  check: CheckRequest;
}

export class StateIdentityRequest extends PayerAtAppRequest {
  @InstitutionId({ description: 'The institution that says it.' })
  by: string;

  @Flag({ description: 'Whether payer and buyer are one person.' })
  same: boolean;
}
