import { type ReadStore, tableNameOf } from '@hutong/read-store';
import { sql } from 'kysely';
import { answered, inSnapshot, type Period, periodText, refusedBecause, type Snapshot } from '../reading/snapshot.js';
import type { PaymentAnswer, PaymentLifeAnswer, PaymentsPageAnswer, PaymentStepAnswer } from './payments.answers.js';
import { orderCategories, type OrderCategory } from './order-categories.projection.js';
import { payments, type PaymentRow } from './payments.projection.js';

type Searchable =
  'platform' | 'wallet' | 'channel_id' | 'method' | 'status' | 'buyer' | 'payer_id' | 'order_id' | 'stage_id';

export type PaymentsQuestion = Readonly<{
  about: 'payments';
  period: Period;
  filter: Readonly<Partial<Record<Searchable, string>>>;
  limit: number;
  after?: PaymentPlace;
}>;

export type PaymentQuestion = Readonly<{ about: 'payment'; paymentRequestId: string }>;

/** Where a page ended. */
export type PaymentPlace = Readonly<{ requestedAt: string; paymentRequestId: string }>;

const table = tableNameOf(payments);
/** Few payments share one of these: their index alone finds the rows. */
const narrowing: readonly string[] = ['order_id', 'payer_id', 'buyer'] satisfies readonly Searchable[];

/** A page of payments, the newest request first. */
export const answerPayments = (store: ReadStore, { period, filter, limit, after }: PaymentsQuestion) =>
  inSnapshot(store, payments, async ({ rows, position }) => {
    let query = rows.selectFrom(table).selectAll();
    const isNarrow = Object.keys(filter).some((column) => narrowing.includes(column));
    for (const [column, value] of Object.entries(filter)) {
      // Without statistics the planner takes any index; an expression keeps it from walking a whole platform for one buyer.
      const compared =
        isNarrow && !narrowing.includes(column) ? sql<string>`${sql.ref(column)} || ''` : sql.ref<string>(column);
      query = query.where(compared, '=', value);
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
    const categories = await categoriesOf(rows, page);
    return answered<PaymentsPageAnswer>({
      position,
      definition: `${whatPaymentsAre} Requested ${periodText(period)}, newest request first.`,
      payments: page.map((row) => toPayment(row, categories)),
      nextCursor: found.length > limit && last !== undefined ? cursorOf(last) : null,
    });
  });

/** One payment and every step of its life. */
export const answerPayment = (store: ReadStore, { paymentRequestId }: PaymentQuestion) =>
  inSnapshot(store, payments, async ({ rows, position }) => {
    const row = await rows
      .selectFrom(table)
      .selectAll()
      .where('payment_request_id', '=', paymentRequestId)
      .$castTo<PaymentRow>()
      .executeTakeFirst();
    if (row === undefined) return refusedBecause('paymentUnknown');
    const definition = `${whatPaymentsAre} Steps are the events about it in the order of the log.`;
    const payment = toPayment(row, await categoriesOf(rows, [row]));
    return answered<PaymentLifeAnswer>({ position, definition, payment, steps: stepsOf(row) });
  });

/** The categories of the payments' orders, by order. */
async function categoriesOf(rows: Snapshot['rows'], page: readonly PaymentRow[]): Promise<ReadonlyMap<string, string>> {
  const orderIds = page.map(({ order_id }) => order_id);
  const found = await rows
    .selectFrom(tableNameOf(orderCategories))
    .selectAll()
    .where('order_id', 'in', orderIds)
    .$castTo<OrderCategory>()
    .execute();
  return new Map(found.map(({ order_id, category }) => [order_id, category]));
}

const whatPaymentsAre =
  'Payment requests made through Hutong (imported bills are not among them), with their latest status; amount is ' +
  "gross, refunded is the total of all refunds so far, category is that of the order's product.";

const toPayment = (row: PaymentRow, categories: ReadonlyMap<string, string>): PaymentAnswer => ({
  paymentRequestId: row.payment_request_id,
  orderId: row.order_id,
  platform: row.platform,
  stageId: row.stage_id,
  channelId: row.channel_id,
  wallet: row.wallet,
  group: row.wallet_group,
  method: row.method,
  buyer: row.buyer,
  payerId: row.payer_id,
  merchant: row.merchant,
  /** Null while the order's own event is not folded yet. */
  category: categories.get(row.order_id) ?? null,
  amount: { minorUnits: row.amount.toString(), currency: row.currency },
  refunded: { minorUnits: row.refunded.toString(), currency: row.currency },
  status: row.status,
  requestedAt: row.requested_at,
  settledAt: row.settled_at,
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
