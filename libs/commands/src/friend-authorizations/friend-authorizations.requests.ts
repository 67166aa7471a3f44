import { paymentLinkCharactersMax } from '@hutong/domain';
import { addressCharactersMax, FactorRequest, Fields, PayerRequest, Text } from '../http/request-fields.js';

/** The payment request whose link was opened in the address. */
export class FriendAuthorizationAddress {
  @Text(addressCharactersMax)
  paymentRequestId: string;
}

export class OpenFriendLinkRequest {
  @Text(paymentLinkCharactersMax)
  link: string;

  @Fields(() => PayerRequest)
  payer: PayerRequest;
}

export class AuthorizeByFriendRequest {
  @Fields(() => PayerRequest)
  payer: PayerRequest;

  @Fields(() => FactorRequest)
  factor: FactorRequest;
}

export class DeclineByFriendRequest {
  @Fields(() => PayerRequest)
  payer: PayerRequest;
}
