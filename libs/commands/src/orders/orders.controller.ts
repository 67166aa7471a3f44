import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { orders } from '@hutong/domain';
import { type HttpReply } from '@hutong/platform';
import { Ledger } from '../handling/ledger.js';
import { answerRead } from '../http/answers.js';
import { StreamRead } from '../http/stream-read.js';
import { OrderAnswer, orderAnswer } from './orders.answers.js';
import { knownOrder, orderProblems } from './orders.problems.js';

@ApiTags('orders')
@Controller('v1/orders')
export class OrdersController {
  constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

  @StreamRead(':orderId', [orderProblems.orderNotFound])
  @ApiOperation({ summary: 'One order as it stands' })
  @ApiOkResponse({ type: OrderAnswer })
  async read(@Param('orderId') orderId: string, @Res({ passthrough: true }) reply: HttpReply): Promise<OrderAnswer> {
    const { state, revision } = await this.ledger.load(orders, orderId);
    return answerRead(reply, revision, orderAnswer(knownOrder(state)));
  }
}
