import { Text } from '../http/request-fields.js';
import { PayerAtAppRequest } from '../payments/authorization.requests.js';

/** Longest text of a link that is looked at: a QR code of any version holds at most 7,089 characters, ours under 200. */
const linkCharactersMax = 200;

export class OpenFriendLinkRequest extends PayerAtAppRequest {
  @Text(linkCharactersMax)
  link: string;
}
