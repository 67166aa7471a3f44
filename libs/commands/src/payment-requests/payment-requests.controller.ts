import { Body, Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  authorizeDirectPayment,
  closePaymentRequest,
  moneyFromJson,
  orders,
  paymentRequests,
  type RequestedOrder,
  requestPayment,
} from '@hutong/domain';
import { ApiProblems, type HttpReply, ProblemError } from '@hutong/platform';
import {
  answerRead,
  answerWith,
  ask,
  ChangingCommand,
  type CommandHeaders,
  CreatingCommand,
  FromHeaders,
} from '../handling/http-command.js';
import { Ledger } from '../handling/ledger.js';
import { orderNotFound } from '../handling/payment.problems.js';
import {
  PaymentRequestAnswer,
  paymentRequestAnswer,
  PaymentRequestedAnswer,
  PaymentRequestStatusAnswer,
  presentedAnswer,
} from './payment-requests.answers.js';
import { knownRequest, paymentRequestProblems } from './payment-requests.problems.js';
import {
  AuthorizeDirectPaymentRequest,
  ClosePaymentRequestRequest,
  RequestPaymentRequest,
} from './payment-requests.requests.js';

const nonceBytes = 16;

@ApiTags('payment requests')
@Controller('v1/payment-requests')
export class PaymentRequestsController {
  constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

  @CreatingCommand('/', {
    summary: 'Opens one attempt to pay an order over a channel it was offered, with its code or link',
    answer: PaymentRequestedAnswer,
    problems: { ...paymentRequestProblems, orderNotFound },
  })
  async request(
    @Body() body: RequestPaymentRequest,
    @FromHeaders() headers: CommandHeaders,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<PaymentRequestedAnswer> {
    const { orderId, channelId } = body;
    const paymentRequestId = headers.commandId;
    const order = await this.#requestedOrder(orderId);
    const nonce = Buffer.from(this.ledger.chance.bytes(nonceBytes)).toString('base64url');
    const requested = await ask(this.ledger, {
      headers,
      body,
      problems: paymentRequestProblems,
      about: `order ${orderId}, channel ${channelId}`,
      stream: paymentRequests,
      id: paymentRequestId,
      creates: true,
      decide: (now, state) => requestPayment(now, state, { paymentRequestId, channelId, order, nonce }),
    });
    const location = `/v1/payment-requests/${paymentRequestId}`;
    return answerWith(reply, { ...requested, location }, presentedAnswer(knownRequest(requested.state)));
  }

  @Get(':paymentRequestId')
  @ApiOperation({ summary: 'One payment request as it stands, with its code or link' })
  @ApiProblems([paymentRequestProblems.paymentRequestNotFound])
  @ApiOkResponse({ type: PaymentRequestAnswer })
  async read(
    @Param('paymentRequestId') paymentRequestId: string,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<PaymentRequestAnswer> {
    const { state, revision } = await this.ledger.load(paymentRequests, paymentRequestId);
    return answerRead(reply, revision, paymentRequestAnswer(knownRequest(state)));
  }

  @ChangingCommand(':paymentRequestId/authorization', {
    summary: 'The buyer authorized inside the app: method direct only',
    answer: PaymentRequestStatusAnswer,
    problems: paymentRequestProblems,
  })
  async authorize(
    @Param('paymentRequestId') paymentRequestId: string,
    @Body() body: AuthorizeDirectPaymentRequest,
    @FromHeaders() headers: CommandHeaders,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<PaymentRequestStatusAnswer> {
    const authorized = await ask(this.ledger, {
      headers,
      body,
      problems: paymentRequestProblems,
      about: `payment request ${paymentRequestId}`,
      stream: paymentRequests,
      id: paymentRequestId,
      decide: (now, state) => authorizeDirectPayment(now, state, body),
    });
    return answerWith(reply, authorized, { paymentRequestId, status: authorized.state.status });
  }

  @ChangingCommand(':paymentRequestId/closure', {
    summary: 'Closes a payment request that nobody paid, once it is old enough',
    answer: PaymentRequestStatusAnswer,
    problems: paymentRequestProblems,
  })
  async close(
    @Param('paymentRequestId') paymentRequestId: string,
    @Body() body: ClosePaymentRequestRequest,
    @FromHeaders() headers: CommandHeaders,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<PaymentRequestStatusAnswer> {
    const closed = await ask(this.ledger, {
      headers,
      body,
      problems: paymentRequestProblems,
      about: `payment request ${paymentRequestId}`,
      stream: paymentRequests,
      id: paymentRequestId,
      decide: (now, state) => closePaymentRequest(now, state, body),
    });
    return answerWith(reply, closed, { paymentRequestId, status: closed.state.status });
  }

  async #requestedOrder(id: string): Promise<RequestedOrder> {
    const { state } = await this.ledger.load(orders, id);
    if (state.status === 'absent') throw new ProblemError(orderNotFound);
    const { orderId, platform, buyer, merchant, amount } = state.placed;
    return {
      orderId,
      platform,
      buyer,
      merchant,
      amount: moneyFromJson(amount),
      stageId: state.offers?.stageId ?? null,
      offered: state.offers?.offered ?? [],
      open: state.status === 'placed',
    };
  }
}
