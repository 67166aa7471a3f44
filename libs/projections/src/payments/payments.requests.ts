import { captures, paymentFields, presentations } from '@hutong/domain/kernel';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import {
  AmountListRequest,
  amountRange,
  ByIds,
  ByOrderIds,
  ByWords,
  rangesIn,
  valuesIn,
} from '../reading/list.requests.js';
import { IsMoment, momentRange } from '../reading/reading.requests.js';
import type { RowFilter } from '../reading/row-list.js';
import { paymentListing, paymentStatuses } from './payments.projection.js';

export class PaymentsRequest extends AmountListRequest {
  @ByIds('Platform')
  platform?: string;

  @ByWords(paymentStatuses, 'Latest status')
  status?: string;

  @ByIds('Institution whose app reached it')
  payerApp?: string;

  @ByIds('Who controlled that app when it authorized', { example: 'tencent' })
  group?: string;

  @ByIds('Channel')
  channelId?: string;

  @ByIds('Stage that the platform was in')
  stageId?: string;

  @ByWords(presentations, 'How it was put before the payer')
  presentation?: string;

  @ByWords(paymentFields, 'Remote or in person')
  field?: string;

  @ByWords(captures, "How the payer's app took it up")
  capture?: string;

  @ByIds('Merchant of all its orders')
  merchantId?: string;

  @ByIds('Sub-merchant of all its orders', { example: 'teahouse-2' })
  subMerchantId?: string;

  @ByIds('Category of all its goods')
  category?: string;

  @ByIds('City of all its orders')
  city?: string;

  @ByIds("The buyer's ref")
  buyer?: string;

  @ByIds("The payer's ref")
  payer?: string;

  @ByOrderIds('An order that it is for')
  orderId?: string;

  @ApiPropertyOptional({
    description: 'Captured at this moment or later (RFC 3339)',
    example: '2023-10-01T00:00:00.000Z',
  })
  @IsOptional()
  @IsMoment()
  capturedFrom?: string;

  @ApiPropertyOptional({ description: 'Captured before this moment (RFC 3339)', example: '2023-11-01T00:00:00.000Z' })
  @IsOptional()
  @IsMoment()
  capturedTo?: string;
}

/** What a checked request asks of the rows. Throws `ProblemError` for a range that holds nothing. */
export const paymentFilter = (request: PaymentsRequest): RowFilter => ({
  values: valuesIn(request, paymentListing.fields),
  ranges: rangesIn({
    requested_at: momentRange({ from: request.from, to: request.to }),
    captured_at: momentRange({ capturedFrom: request.capturedFrom, capturedTo: request.capturedTo }),
    amount: amountRange(request),
  }),
});
