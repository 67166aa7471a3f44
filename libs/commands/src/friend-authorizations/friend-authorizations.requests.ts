import { paymentLinkCharactersMax } from '@hutong/domain';
import { Text } from '../http/request-fields.js';
import { PayerAtAppRequest } from '../payments/authorization.requests.js';

export class OpenFriendLinkRequest extends PayerAtAppRequest {
  @Text(paymentLinkCharactersMax)
  link: string;
}
