import { Body, Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  authorizeByFriend,
  declineByFriend,
  friendAuthorizations,
  instantToJson,
  type IssuedRequest,
  openFriendLink,
  parsePaymentLink,
} from '@hutong/domain';
import { type HttpReply, type Problem, ProblemError } from '@hutong/platform';
import {
  answerWith,
  ask,
  ChangingCommand,
  type CommandHeaders,
  CreatingCommand,
  FromHeaders,
} from '../handling/http-command.js';
import { loadIssuedRequest } from '../handling/issued-request.js';
import { Ledger } from '../handling/ledger.js';
import { payerProblems, presentedProblem } from '../handling/payment.problems.js';
import { FriendAuthorizationStatusAnswer, FriendLinkOpenedAnswer } from './friend-authorizations.answers.js';
import { friendAuthorizationProblems } from './friend-authorizations.problems.js';
import {
  AuthorizeByFriendRequest,
  DeclineByFriendRequest,
  OpenFriendLinkRequest,
} from './friend-authorizations.requests.js';

@ApiTags('friend authorizations')
@Controller('v1/friend-authorizations')
export class FriendAuthorizationsController {
  constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

  @CreatingCommand('/', {
    summary: 'A friend opens the link that the buyer shared',
    answer: FriendLinkOpenedAnswer,
    problems: friendAuthorizationProblems,
  })
  async open(
    @Body() body: OpenFriendLinkRequest,
    @FromHeaders() headers: CommandHeaders,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<FriendLinkOpenedAnswer> {
    const { link, payer } = body;
    const parsed = parsePaymentLink(link);
    if (!parsed.ok) throw presentedProblem(parsed.fault, friendAuthorizationProblems.linkForged);
    const { paymentRequestId } = parsed.value;
    const issued = await this.#issued(paymentRequestId, friendAuthorizationProblems.linkForged);
    const opened = await ask(this.ledger, {
      headers,
      body,
      problems: friendAuthorizationProblems,
      about: `payment request ${paymentRequestId}`,
      stream: friendAuthorizations,
      id: paymentRequestId,
      creates: true,
      decide: (now, state) => openFriendLink(now, state, { link, payer, issued }),
    });
    const { terms, expiresAt } = issued;
    const location = `/v1/payment-requests/${paymentRequestId}`;
    const answer = { paymentRequestId, terms, payer, expiresAt: instantToJson(expiresAt) };
    return answerWith(reply, { ...opened, location }, answer);
  }

  @ChangingCommand(':paymentRequestId/authorization', {
    summary: "What the friend's wallet says of its own check; only the result comes here, never a secret",
    answer: FriendAuthorizationStatusAnswer,
    problems: friendAuthorizationProblems,
  })
  async authorize(
    @Param('paymentRequestId') paymentRequestId: string,
    @Body() body: AuthorizeByFriendRequest,
    @FromHeaders() headers: CommandHeaders,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<FriendAuthorizationStatusAnswer> {
    const { payer, factor } = body;
    const request = await this.#issued(paymentRequestId, friendAuthorizationProblems.linkNotOpened);
    const decided = await ask(this.ledger, {
      headers,
      body,
      problems: friendAuthorizationProblems,
      about: `payment request ${paymentRequestId}`,
      stream: friendAuthorizations,
      id: paymentRequestId,
      decide: (now, state) => authorizeByFriend(now, state, { payer, factor, request }),
    });
    if (decided.state.status !== 'authorized') throw new ProblemError(payerProblems.factorFailed);
    return answerWith(reply, decided, { paymentRequestId, status: 'authorized' });
  }

  @ChangingCommand(':paymentRequestId/decline', {
    summary: "Ends this friend's offer; the buyer may share the link again",
    answer: FriendAuthorizationStatusAnswer,
    problems: friendAuthorizationProblems,
  })
  async decline(
    @Param('paymentRequestId') paymentRequestId: string,
    @Body() body: DeclineByFriendRequest,
    @FromHeaders() headers: CommandHeaders,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<FriendAuthorizationStatusAnswer> {
    const { payer } = body;
    const declined = await ask(this.ledger, {
      headers,
      body,
      problems: friendAuthorizationProblems,
      about: `payment request ${paymentRequestId}`,
      stream: friendAuthorizations,
      id: paymentRequestId,
      decide: (now, state) => declineByFriend(now, state, { payer }),
    });
    return answerWith(reply, declined, { paymentRequestId, status: 'declined' });
  }

  async #issued(paymentRequestId: string, otherwise: Problem): Promise<IssuedRequest> {
    const issued = await loadIssuedRequest(this.ledger, paymentRequestId, 'link');
    if (!issued) throw new ProblemError(otherwise);
    return issued;
  }
}
