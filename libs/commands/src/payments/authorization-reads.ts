import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type Authorizations,
  type AuthorizationState,
  instantToJson,
  payersOf,
  type PayerStanding,
  type Vocabulary,
} from '@hutong/domain';
import { type HttpReply, ProblemError } from '@hutong/platform';
import type { ClassOf } from '../handling/command.js';
import { Ledger } from '../handling/ledger.js';
import { answerRead } from '../http/answers.js';
import { StreamRead } from '../http/stream-read.js';
import { AuthorizationAnswer } from './authorization-read.answers.js';
import { authorizationNotFound } from './payment.problems.js';

/** A controller that tells of one payment request who came to pay it by a code, by a link or inside the app. */
export function authorizationReads<Words extends Vocabulary>(
  tag: string,
  { rules, path }: Readonly<{ rules: Authorizations<Words>; path: string }>,
): ClassOf<object> {
  @ApiTags(tag)
  @Controller(`v1/${path}`)
  class AuthorizationsController {
    constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

    @StreamRead(':paymentRequestId', [authorizationNotFound])
    @ApiOperation({
      operationId: `${path}-read`,
      summary: 'Who came to pay a request in this way, how far each has come, and who authorized it',
    })
    @ApiOkResponse({ type: AuthorizationAnswer })
    async read(
      @Param('paymentRequestId') paymentRequestId: string,
      @Res({ passthrough: true }) reply: HttpReply,
    ): Promise<AuthorizationAnswer> {
      const { state, revision } = await this.ledger.load(rules.stream, paymentRequestId);
      if (state.status === 'absent') throw new ProblemError(authorizationNotFound);
      return answerRead(reply, revision, authorizationAnswer(paymentRequestId, state));
    }
  }
  return AuthorizationsController as unknown as ClassOf<object>;
}

type Begun = Exclude<AuthorizationState, { status: 'absent' }>;

function authorizationAnswer(paymentRequestId: string, state: Begun): Omit<AuthorizationAnswer, 'revision'> {
  const { status, firstReachedAt, authorized } = state;
  return {
    paymentRequestId,
    status,
    firstReachedAt,
    payers: payersOf(state).map(({ who, ...standing }) => ({ ...who, ...standingAnswer(standing) })),
    authorized: authorized && authorizedAnswer(authorized),
  };
}

const standingAnswer = ({ last: _last, lockedUntil, ...standing }: PayerStanding) => ({
  ...standing,
  lockedUntil: lockedUntil === null ? null : instantToJson(lockedUntil),
});

const authorizedAnswer = ({
  paymentRequestId: _paymentRequestId,
  interconnection,
  ...authorized
}: NonNullable<Begun['authorized']>) => ({
  ...authorized,
  interconnectionId: interconnection?.interconnectionId ?? null,
  interconnectionRevision: interconnection?.revision ?? null,
});
