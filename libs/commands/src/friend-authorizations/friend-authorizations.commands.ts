import { friendPaying } from '@hutong/domain';
import { commandTable } from '../handling/command.js';
import { authorizationCommands, reachCommand } from '../payments/authorization-commands.js';
import { OpenFriendLinkRequest } from './friend-authorizations.requests.js';

const friendAuthorizations = { rules: friendPaying, path: 'friend-authorizations' };
const { authorize, decline, stateIdentity } = authorizationCommands(friendAuthorizations, { reachedBy: null });

export const friendAuthorizationCommands = commandTable({
  OpenFriendLink: reachCommand(friendAuthorizations, {
    name: 'open',
    summary: 'A friend opens the link that the buyer shared.',
    request: OpenFriendLinkRequest,
    field: 'link',
    presentedIn: ({ link }) => ({ text: link }),
    captureOf: () => 'linkOpened',
  }),
  AuthorizeByFriend: authorize,
  DeclineByFriend: decline,
  StateFriendIdentity: stateIdentity,
});
