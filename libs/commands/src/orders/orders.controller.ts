import { Body, Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { cancelOrder, evaluateOffers, type OrderState, orders, placeOrder, rollouts } from '@hutong/domain';
import { type HttpReply, ProblemError } from '@hutong/platform';
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

  /** Records the order, and with it which channels its payment page offers and which it does not, with the reasons. */
  @CreatingCommand('/', OrderPlacedAnswer)
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
  @ApiOkResponse({ type: OrderAnswer })
  async read(@Param('orderId') orderId: string, @Res({ passthrough: true }) reply: HttpReply): Promise<OrderAnswer> {
    const { state, revision } = await this.ledger.load(orders, orderId);
    return answerRead(reply, revision, orderAnswer(known(state)));
  }

  /** Not once somebody's authorization holds the order. */
  @ChangingCommand(':orderId/cancellation', OrderCancelledAnswer)
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
