import { Body, Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { cancelOrder, evaluateOffers, type OrderState, orders, placeOrder, rollouts } from '@hutong/domain';
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
import { moneyOf } from '../handling/request-fields.js';
import { offersOf, OrderAnswer, orderAnswer, OrderCancelledAnswer, OrderPlacedAnswer } from './orders.answers.js';
import { orderProblems } from './orders.problems.js';
import { CancelOrderRequest, PlaceOrderRequest } from './orders.requests.js';

@ApiTags('orders')
@Controller('v1/orders')
export class OrdersController {
  constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

  @CreatingCommand('/', {
    summary: 'Records an order and which channels its payment page offers, and which not, with the reasons',
    answer: OrderPlacedAnswer,
    problems: orderProblems,
  })
  async place(
    @Body() body: PlaceOrderRequest,
    @FromHeaders() headers: CommandHeaders,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<OrderPlacedAnswer> {
    const { platform, orderNumber, buyer, merchant, product } = body;
    const orderId = `${platform}.${orderNumber}`;
    const amount = moneyOf(body.amount);
    const rollout = await this.ledger.load(rollouts, platform);
    const rolloutRevision = rollout.revision < 0n ? null : rollout.revision.toString();
    const offers = evaluateOffers(rollout.state, { buyer, category: product.category, amount });
    const placed = await ask(this.ledger, {
      headers,
      body,
      problems: orderProblems,
      about: `order ${orderId}`,
      stream: orders,
      id: orderId,
      creates: true,
      decide: (now, state) =>
        placeOrder(now, state, {
          orderId,
          platform,
          buyer,
          merchant,
          product,
          amount,
          offers: { ...offers, rolloutRevision },
        }),
    });
    return answerWith(reply, { ...placed, location: `/v1/orders/${orderId}` }, offersOf(known(placed.state)));
  }

  @Get(':orderId')
  @ApiOperation({ summary: 'One order as it stands' })
  @ApiProblems([orderProblems.orderNotFound])
  @ApiOkResponse({ type: OrderAnswer })
  async read(@Param('orderId') orderId: string, @Res({ passthrough: true }) reply: HttpReply): Promise<OrderAnswer> {
    const { state, revision } = await this.ledger.load(orders, orderId);
    return answerRead(reply, revision, orderAnswer(known(state)));
  }

  @ChangingCommand(':orderId/cancellation', {
    summary: "Cancels an order that nobody's authorization holds",
    answer: OrderCancelledAnswer,
    problems: orderProblems,
  })
  async cancel(
    @Param('orderId') orderId: string,
    @Body() body: CancelOrderRequest,
    @FromHeaders() headers: CommandHeaders,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<OrderCancelledAnswer> {
    const { reason } = body;
    const cancelled = await ask(this.ledger, {
      headers,
      body,
      problems: orderProblems,
      about: `order ${orderId}`,
      stream: orders,
      id: orderId,
      decide: (now, state) => cancelOrder(now, state, { reason }),
    });
    return answerWith(reply, cancelled, { orderId, status: cancelled.state.status });
  }
}

function known(state: OrderState): Exclude<OrderState, { status: 'absent' }> {
  if (state.status === 'absent') throw new ProblemError(orderProblems.orderNotFound);
  return state;
}
