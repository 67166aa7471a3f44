import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { orders } from '@hutong/domain';
import { ApiProblems, type HttpReply } from '@hutong/platform';
import { Ledger } from '../handling/ledger.js';
import { answerRead } from '../http/answers.js';
import { OrderAnswer, orderAnswer } from './orders.answers.js';
import { knownOrder, orderProblems } from './orders.problems.js';

@ApiTags('orders')
@Controller('v1/orders')
export class OrdersController {
  constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

  @Get(':orderId')
  @ApiOperation({ summary: 'One order as it stands' })
  @ApiProblems([orderProblems.orderNotFound])
  @ApiOkResponse({ type: OrderAnswer })
  async read(@Param('orderId') orderId: string, @Res({ passthrough: true }) reply: HttpReply): Promise<OrderAnswer> {
    const { state, revision } = await this.ledger.load(orders, orderId);
    return answerRead(reply, revision, orderAnswer(knownOrder(state)));
  }
}
