import { elementsTableOf, type ReadStore } from '@hutong/read-store';
import { sql } from 'kysely';
import { cursorOf } from '../reading/cursor.js';
import type { ListQuestion } from '../reading/list.requests.js';
import { listPage } from '../reading/list-page.js';
import { answered, inSnapshot, periodOfRange, refusedBecause } from '../reading/snapshot.js';
import type { PaymentAnswer, PaymentLifeAnswer, PaymentsPageAnswer, PaymentStepAnswer } from './payments.answers.js';
import { paymentListing, payments, type PaymentRow } from './payments.projection.js';

export type PaymentsQuestion = ListQuestion<'payments'>;
export type PaymentQuestion = Readonly<{ about: 'payment'; paymentRequestId: string }>;

/** A page of payments, the newest request first. */
export const answerPayments = (store: ReadStore, { about, filter, limit, after }: PaymentsQuestion) =>
  inSnapshot(store, payments, async ({ rows, table, position }) => {
    const { order_id: orderIds, ...values } = filter.values;
    const page = await listPage(rows, {
      table,
      listing: paymentListing,
      filter: { ...filter, values },
      limit,
      ...(after !== undefined && { after }),
      ...(orderIds !== undefined && { among: ofOrders(table, orderIds) }),
    });
    const requested = periodOfRange(filter.ranges['requested_at']);
    return answered<PaymentsPageAnswer>({
      position,
      definition: `${whatPaymentsAre} Requested ${requested}, newest request first.${page.without}`,
      payments: (page.rows as readonly PaymentRow[]).map(toPayment),
      nextCursor: page.end && cursorOf(about, filter, page.end),
    });
  });

/** Payments of one order say it themselves; those of several are found by each. */
const ofOrders = (table: string, orderIds: readonly string[]) => sql`payment_request_id in (
  select payment_request_id from ${sql.table(table)} where order_id in (${sql.join(orderIds)})
  union all
  select key from ${sql.table(elementsTableOf(table, 'cart'))} where element in (${sql.join(orderIds)}))`;

/** One payment and every step of its life. */
export const answerPayment = (store: ReadStore, { paymentRequestId }: PaymentQuestion) =>
  inSnapshot(store, payments, async ({ rows, table, position }) => {
    const row = await rows
      .selectFrom(table)
      .selectAll()
      .where('payment_request_id', '=', paymentRequestId)
      .$castTo<PaymentRow>()
      .executeTakeFirst();
    if (row === undefined) return refusedBecause('paymentUnknown');
    const definition = `${whatPaymentsAre} Steps are the events about it in the order of the log.`;
    return answered<PaymentLifeAnswer>({ position, definition, payment: toPayment(row), steps: stepsOf(row) });
  });

const whatPaymentsAre =
  'Payment requests made through Hutong (imported bills are not among them), with their latest status: what ended unpaid ' +
  'is closed with its provider soon after, and reason says why; captured is also what a provider only reported, which ' +
  'figures of captured payments leave out. amount is gross, refunded is the total of all refunds so far; merchant, city ' +
  'and category are null where there are several.';

const toPayment = (row: PaymentRow): PaymentAnswer => ({
  paymentRequestId: row.payment_request_id,
  orderIds: row.cart === null ? [row.order_id] : (JSON.parse(row.cart) as readonly string[]),
  platform: row.platform,
  stageId: row.stage_id,
  channelId: row.channel_id,
  payerApp: row.payer_app,
  payerAppController: row.payer_app_controller,
  presentation: row.presentation,
  field: row.field,
  capture: row.capture,
  buyer: { ref: row.buyer },
  payer: row.payer === null ? null : { ref: row.payer },
  city: row.city,
  merchant: row.merchant_id === null ? null : { merchantId: row.merchant_id, subMerchantId: row.sub_merchant_id },
  category: row.category,
  amount: { minorUnits: row.amount.toString(), currency: row.currency },
  refunded: { minorUnits: row.refunded.toString(), currency: row.currency },
  status: row.status,
  reason: row.reason,
  requestedAt: row.requested_at,
  capturedAt: row.captured_at,
  updatedAt: row.updated_at,
});

const stepsOf = ({ steps }: PaymentRow): PaymentStepAnswer[] =>
  steps.split('\n').map((step) => {
    const [type = '', occurredAt = ''] = step.split(' ');
    return { type, occurredAt };
  });
