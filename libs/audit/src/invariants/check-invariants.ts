import type { Position, RecordedEvent } from '@hutong/event-store';
import { RolloutsInLog } from '../cohorts/rollouts-in-log.js';
import { ExpectedCells } from './expected-cells.js';
import { expectedPayment } from './expected-payment.js';
import { Examination, Finding, type InvariantCheck } from './finding.js';
import { judgedLog } from './judged-log.js';
import { type OrderFact, orderFactsOf, orderInLog } from './order-in-log.js';
import { orderRules } from './order-rules.js';
import { PartsOnDisk } from './parts-on-disk.js';
import { paymentInLog, paymentRequestOf } from './payment-in-log.js';
import { paymentRules } from './payment-rules.js';
import { compareCells } from './published-cells.js';
import { publishedFigures } from './published-figures.js';
import { publishedAsInLog, type PublishedRow } from './published-rows.js';
import { type DomainFact, type StoredEvent, storedEvent } from './stored-event.js';

/** Where the log and the projections are. */
type Stores = Readonly<{ eventStore: string; readStore: string }>;

/** What the log or the projection of payments says of one payment. */
type SaidOfPayment = Readonly<{ row: PublishedRow } | { fact: DomainFact; isFolded: boolean }>;

/**
 * Checks what must hold in the log, and that the projections say what it says: by brute force over the whole log, with none of
 * the code that is checked but the gate, which says what counts. What is said of each payment and of each order is gathered in scratch files and looked at together.
 * Works beside a running process: each projection is compared at the position it has come to.
 */
export async function checkInvariants({ eventStore, readStore }: Stores): Promise<InvariantCheck[]> {
  const [payments, orders] = [new PartsOnDisk<SaidOfPayment>(), new PartsOnDisk<OrderFact>()];
  const [volumesThen, sharesThen] = [new ExpectedCells(), new ExpectedCells()];
  const rollouts = new RolloutsInLog();
  let logEnd: Position = 0n;
  const counting = new Finding('every event in a stream of the ledger counts');
  try {
    const published = await publishedFigures(readStore, (row) => payments.add(`${row['payment_request_id']}`, { row }));
    for await (const { event: recorded, setAside } of judgedLog(eventStore)) {
      logEnd = recorded.position;
      counting.examine(setAside === null ? null : `${nameOf(recorded)} is set aside: ${setAside}`);
      const event = storedEvent(recorded);
      if (event === null) continue;
      // What must hold in the log must hold of everything that can be read; published is only what counts.
      rollouts.take(event, setAside === null);
      for (const [orderId, fact] of orderFactsOf(event)) orders.add(orderId, fact);
      const paymentRequestId = paymentRequestOf(event);
      const isFolded = setAside === null && event.position <= published.payments;
      if (paymentRequestId !== null) payments.add(paymentRequestId, { fact: factOf(event), isFolded });
      if (setAside !== null) continue;
      if (event.position <= published.volumes.position) volumesThen.take(event);
      if (event.position <= published.shares.position) sharesThen.take(event);
    }
    const [paymentsInLog, lives] = await examinePayments(payments);
    return [
      counting.result(),
      ...(await examineOrders(orders, rollouts)),
      ...paymentsInLog,
      ...lives.map((check) => onceBuilt(check, published.payments, logEnd)),
      onceBuilt(
        compareCells('the channel volumes are the sums of the log', published.volumes, volumesThen.volumes),
        published.volumes.position,
        logEnd,
      ),
      onceBuilt(
        compareCells('the market shares are counted from the sums of the log', published.shares, sharesThen.shares),
        published.shares.position,
        logEnd,
      ),
    ];
  } finally {
    payments.remove();
    orders.remove();
  }
}

/** What a projection says holds of nothing while it has not begun: that is no finding, and is said instead. */
function onceBuilt(check: InvariantCheck, position: Position, logEnd: Position): InvariantCheck {
  if (position > 0n || logEnd === 0n) return check;
  const reason = `the projection is not built: it is at position 0, and the log is at ${logEnd}`;
  return { ...check, holds: false, violationsTotal: 1, violations: [reason], detail: reason };
}

async function examineOrders(orders: PartsOnDisk<OrderFact>, rollouts: RolloutsInLog): Promise<InvariantCheck[]> {
  const inLog = new Examination(orderRules(rollouts));
  for await (const [orderId, facts] of orders.byKey()) inLog.examine(orderInLog(orderId, facts));
  return inLog.results();
}

async function examinePayments(
  payments: PartsOnDisk<SaidOfPayment>,
): Promise<[inLog: InvariantCheck[], published: InvariantCheck[]]> {
  const inLog = new Examination(paymentRules);
  const asPublished = new Examination([publishedAsInLog('the payments are published as the log has them')]);
  for await (const [id, all] of payments.byKey()) {
    const facts = all.filter((one) => 'fact' in one);
    const gathered = (some: typeof facts) =>
      paymentInLog(
        id,
        some.map(({ fact }) => fact),
      );
    const payment = gathered(facts);
    inLog.examine(payment);
    const folded = facts.filter(({ isFolded }) => isFolded);
    const then = folded.length === facts.length ? payment : gathered(folded);
    const row = all.find((one) => 'row' in one)?.row;
    asPublished.examine({ id, row, expected: expectedPayment(then) });
  }
  return [inLog.results(), asPublished.results()];
}

const factOf = ({ type, data }: StoredEvent): DomainFact => ({ type, data }) as DomainFact;

const nameOf = ({ position, stream, revision, type }: RecordedEvent): string =>
  `${type} at position ${position}, stream ${stream}, revision ${revision},`;
