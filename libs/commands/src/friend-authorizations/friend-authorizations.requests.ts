import { paymentLinkCharactersMax } from '@hutong/domain';
import { FactorRequest, Fields, PayerRequest, Text } from '../handling/request-fields.js';

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
