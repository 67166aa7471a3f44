import { paymentLinkCharactersMax } from '@hutong/domain';
import { FactorRequest, Nested, PayerRequest, Text } from '../handling/request-fields.js';

export class OpenFriendLinkRequest {
  @Text(paymentLinkCharactersMax)
  link: string;

  @Nested(() => PayerRequest)
  payer: PayerRequest;
}

export class AuthorizeByFriendRequest {
  @Nested(() => PayerRequest)
  payer: PayerRequest;

  @Nested(() => FactorRequest)
  factor: FactorRequest;
}

export class DeclineByFriendRequest {
  @Nested(() => PayerRequest)
  payer: PayerRequest;
}
