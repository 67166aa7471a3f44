import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiProblems } from '@hutong/platform';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AmountListRequest,
  amountRange,
  ByIds,
  ByWords,
  listQuestion,
  rangesIn,
  valuesIn,
} from '../reading/list.requests.js';
import { Reading, readingProblems } from '../reading/reading.js';
import { momentRange } from '../reading/reading.requests.js';
import type { RowFilter } from '../reading/row-list.js';
import { OrdersPageAnswer } from './orders.answers.js';
import { orderListing, orders, orderStatuses } from './orders.projection.js';

class OrdersRequest extends AmountListRequest {
  @ByIds('Platform')
  platform?: string;

  @ByWords(orderStatuses, 'Status')
  status?: string;

  @ByIds("The buyer's ref")
  buyer?: string;

  @ByIds('Merchant')
  merchantId?: string;

  @ByIds('Sub-merchant', { example: 'teahouse-2' })
  subMerchantId?: string;

  @ByIds('Category of all its goods')
  category?: string;

  @ByIds('City')
  city?: string;
}

@ApiTags('projections')
@Controller('v1/orders')
export class OrderListController {
  constructor(private readonly reading: Reading) {}

  @Get()
  @ApiOperation({ summary: 'Orders that match every given field, the latest first' })
  @ApiProblems(Object.values(readingProblems))
  @Header('Content-Type', 'application/json; charset=utf-8')
  @ApiOkResponse({ type: OrdersPageAnswer })
  list(@Query() request: OrdersRequest): Promise<Buffer> {
    return this.reading.ask(orders.name, request.minPosition, listQuestion('orders', request, filterOf(request)));
  }
}

const filterOf = (request: OrdersRequest): RowFilter => ({
  values: valuesIn(request, orderListing.fields),
  ranges: rangesIn({
    placed_at: momentRange({ from: request.from, to: request.to }),
    amount: amountRange(request),
  }),
});
