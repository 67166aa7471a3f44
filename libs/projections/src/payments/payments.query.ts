import type { ReadStore } from '@hutong/read-store';
import { sql } from 'kysely';
import { answered, inSnapshot, type Period, periodText, refusedBecause } from '../reading/snapshot.js';
import type { PaymentAnswer, PaymentLifeAnswer, PaymentsPageAnswer, PaymentStepAnswer } from './payments.answers.js';
import { payments, type PaymentRow } from './payments.projection.js';

type Searchable = 'platform' | 'payer_app' | 'channel_id' | 'presentation' | 'status' | 'buyer' | 'payer' | 'stage_id';

export type PaymentsQuestion = Readonly<{
  about: 'payments';
  period: Period;
  filter: Readonly<Partial<Record<Searchable, string>>>;
  orderId?: string;
  limit: number;
  after?: PaymentPlace;
}>;

export type PaymentQuestion = Readonly<{ about: 'payment'; paymentRequestId: string }>;

/** Where a page ended. */
export type PaymentPlace = Readonly<{ requestedAt: string; paymentRequestId: string }>;

/** Few payments share one of these: their index alone finds the rows. */
const narrowing: readonly string[] = ['payer', 'buyer'] satisfies readonly Searchable[];

/** A page of payments, the newest request first. */
export const answerPayments = (store: ReadStore, { period, filter, orderId, limit, after }: PaymentsQuestion) =>
  inSnapshot(store, payments, async ({ rows, table, position }) => {
    let query = rows.selectFrom(table).selectAll();
    const isNarrow = orderId !== undefined || Object.keys(filter).some((column) => narrowing.includes(column));
    for (const [column, value] of Object.entries(filter)) {
      // Without statistics the planner takes any index; an expression keeps it from walking a whole platform for one buyer.
      const compared =
        isNarrow && !narrowing.includes(column) ? sql<string>`${sql.ref(column)} || ''` : sql.ref<string>(column);
      query = query.where(compared, '=', value);
    }
    if (orderId !== undefined) {
      // Two searches, each by its index: the first comparison of the cart leaves out the many payments of one order.
      const ofOne = rows.selectFrom(table).select('payment_request_id').where('order_id', '=', orderId);
      const ofSeveral = rows
        .selectFrom(table)
        .select('payment_request_id')
        .where('cart', '>', '')
        .where(sql`instr(cart, ${`\n${orderId}\n`})`, '>', 0);
      query = query.where('payment_request_id', 'in', ofOne.unionAll(ofSeveral));
    }
    if (period.from !== undefined) query = query.where('requested_at', '>=', period.from);
    if (period.to !== undefined) query = query.where('requested_at', '<', period.to);
    if (after !== undefined) {
      query = query
        .where('requested_at', '<=', after.requestedAt)
        .where((eb) =>
          eb.or([eb('requested_at', '<', after.requestedAt), eb('payment_request_id', '<', after.paymentRequestId)]),
        );
    }
    const found = await query
      .orderBy('requested_at', 'desc')
      .orderBy('payment_request_id', 'desc')
      .limit(limit + 1)
      .$castTo<PaymentRow>()
      .execute();
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return answered<PaymentsPageAnswer>({
      position,
      definition: `${whatPaymentsAre} Requested ${periodText(period)}, newest request first.`,
      payments: page.map(toPayment),
      nextCursor: found.length > limit && last !== undefined ? cursorOf(last) : null,
    });
  });

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
  'Payment requests made through Hutong (imported bills are not among them), with their latest status; amount is ' +
  'gross, refunded is the total of all refunds so far; merchant and category are null where there are several.';

const toPayment = (row: PaymentRow): PaymentAnswer => ({
  paymentRequestId: row.payment_request_id,
  orderIds: row.cart === null ? [row.order_id] : row.cart.trim().split('\n'),
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

const cursorOf = ({ requested_at, payment_request_id }: PaymentRow): string =>
  Buffer.from(`${requested_at} ${payment_request_id}`).toString('base64url');

/** Reads a cursor that an earlier page gave; null when it is none of ours. */
export function placeFromCursor(cursor: string): PaymentPlace | null {
  const found = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([A-Za-z0-9._-]+)$/.exec(
    Buffer.from(cursor, 'base64url').toString('latin1'),
  );
  const [, requestedAt, paymentRequestId] = found ?? [];
  return requestedAt === undefined || paymentRequestId === undefined ? null : { requestedAt, paymentRequestId };
}
