import {
  authorizeByFriend,
  declineByFriend,
  friendAuthorizations,
  instantToJson,
  openFriendLink,
  refuse,
} from '@hutong/domain';
import { command, commandTable } from '../handling/command.js';
import { refused } from '../handling/refused.js';
import { loadIssuedRequest } from '../payments/issued-request.js';
import { payerProblems, presentedProblems, presentedRequest } from '../payments/payment.problems.js';
import { FriendAuthorizationStatusAnswer, FriendLinkOpenedAnswer } from './friend-authorizations.answers.js';
import { friendAuthorizationProblems } from './friend-authorizations.problems.js';
import {
  AuthorizeByFriendRequest,
  DeclineByFriendRequest,
  FriendAuthorizationAddress,
  OpenFriendLinkRequest,
} from './friend-authorizations.requests.js';

export const friendAuthorizationCommands = commandTable({
  OpenFriendLink: command({
    summary: 'A friend opens the link that the buyer shared.',
    path: 'friend-authorizations',
    request: OpenFriendLinkRequest,
    scope: 'friend-authorizations:open',
    stream: friendAuthorizations,
    opensStream: true,
    idOf: ({ link }) => presentedRequest(link, 'linkForged'),
    gather: (_request, id, ledger) => loadIssuedRequest(ledger, id, 'link'),
    decide: (now, state, { request: { link, payer }, gathered: issued }) =>
      issued ? openFriendLink(now, state, { link, payer, issued }) : refuse('linkForged'),
    problems: { ...friendAuthorizationProblems, ...presentedProblems },
    about: (_request, id) => `payment request ${id}`,
    location: (id) => `/v1/payment-requests/${id}`,
    answer: FriendLinkOpenedAnswer,
    answerOf: ({ id, request: { payer }, gathered: issued }) => {
      if (!issued) return refused('linkForged');
      const { terms, expiresAt } = issued;
      return { paymentRequestId: id, terms, payer, expiresAt: instantToJson(expiresAt) };
    },
  }),

  AuthorizeByFriend: command({
    summary: 'What the friend’s wallet says of its own check. The secret stays there; only the result comes here.',
    path: 'friend-authorizations/:paymentRequestId/authorization',
    address: FriendAuthorizationAddress,
    request: AuthorizeByFriendRequest,
    scope: 'friend-authorizations:authorize',
    stream: friendAuthorizations,
    idOf: ({ paymentRequestId }) => paymentRequestId,
    gather: (_request, id, ledger) => loadIssuedRequest(ledger, id, 'link'),
    decide: (now, state, { request: { payer, factor }, gathered: request }) =>
      request ? authorizeByFriend(now, state, { payer, factor, request }) : refuse('linkNotOpened'),
    problems: { ...friendAuthorizationProblems, factorFailed: payerProblems.factorFailed },
    about: (_request, id) => `payment request ${id}`,
    answer: FriendAuthorizationStatusAnswer,
    answerOf: ({ id, state }) =>
      state.status === 'authorized'
        ? { paymentRequestId: id, status: 'authorized' }
        : refused('factorFailed', payerProblems.factorFailed.title),
  }),

  DeclineByFriend: command({
    summary: 'Ends only this friend’s offer; the buyer may share the link again.',
    path: 'friend-authorizations/:paymentRequestId/decline',
    address: FriendAuthorizationAddress,
    request: DeclineByFriendRequest,
    scope: 'friend-authorizations:decline',
    stream: friendAuthorizations,
    idOf: ({ paymentRequestId }) => paymentRequestId,
    decide: (now, state, { request: { payer } }) => declineByFriend(now, state, { payer }),
    problems: friendAuthorizationProblems,
    about: (_request, id) => `payment request ${id}`,
    answer: FriendAuthorizationStatusAnswer,
    answerOf: ({ id }) => ({ paymentRequestId: id, status: 'declined' }),
  }),
});
