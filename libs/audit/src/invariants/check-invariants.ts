import { streamTypes } from '@hutong/domain';
import { followEventLog, type Position, type RecordedEvent } from '@hutong/event-store';
import { Gate, type JudgedEvent } from '@hutong/read-store';
import { ExpectedCells } from './expected-cells.js';
import { expectedPayment } from './expected-payment.js';
import { Examination, Finding, type InvariantCheck, type Rule } from './finding.js';
import { orderRules, paymentRules } from './log-rules.js';
import { expectedCategory, orderInLog, orderOf } from './order-in-log.js';
import { PartsOnDisk } from './parts-on-disk.js';
import { paymentInLog, paymentRequestOf } from './payment-in-log.js';
import { compareCells } from './published-cells.js';
import { publishedFigures } from './published-figures.js';
import { publishedAsInLog, type PublishedRow } from './published-rows.js';
import { type DomainFact, type StoredEvent, storedEvent } from './stored-event.js';

/** Where the log and the projections are. */
type Stores = Readonly<{ eventStore: string; readStore: string }>;

/** What the log or a projection says of one payment or order. */
type Said = Readonly<{ row: PublishedRow } | { fact: DomainFact; isFolded: boolean }>;

/**
 * Checks what must hold in the log, and that the projections say what it says: by brute force over the whole log, with none of
 * the code that is checked but the gate, which says what counts. What is said of each payment and of each order is gathered in scratch files and looked at together.
 * Works beside a running process: each projection is compared at the position it has come to.
 */
export async function checkInvariants({ eventStore, readStore }: Stores): Promise<InvariantCheck[]> {
  const [payments, orders] = [new PartsOnDisk<Said>(), new PartsOnDisk<Said>()];
  const [volumesThen, sharesThen] = [new ExpectedCells(), new ExpectedCells()];
  let logEnd: Position = 0n;
  const counting = new Finding('every event in a stream of the ledger counts');
  try {
    const published = await publishedFigures(readStore, {
      payment: (row) => payments.add(`${row['payment_request_id']}`, { row }),
      orderCategory: (row) => orders.add(`${row['order_id']}`, { row }),
    });
    for await (const { event: recorded, setAside } of eventsOf(eventStore)) {
      logEnd = recorded.position;
      counting.examine(setAside === null ? null : `${nameOf(recorded)} is set aside: ${setAside}`);
      const event = storedEvent(recorded);
      if (event === null) continue;
      // What must hold in the log must hold of everything that can be read; published is only what counts.
      keep(payments, paymentRequestOf(event), said(event, setAside === null && event.position <= published.payments));
      keep(orders, orderOf(event), said(event, setAside === null && event.position <= published.orderCategories));
      if (setAside !== null) continue;
      if (event.position <= published.volumes.position) volumesThen.take(event);
      if (event.position <= published.shares.position) sharesThen.take(event);
    }
    const [ordersInLog, categories] = await examine(orders, aboutOrders);
    const [paymentsInLog, lives] = await examine(payments, aboutPayments);
    return [
      counting.result(),
      ...ordersInLog,
      ...paymentsInLog,
      ...lives.map((check) => onceBuilt(check, published.payments, logEnd)),
      ...categories.map((check) => onceBuilt(check, published.orderCategories, logEnd)),
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

/** How one kind of thing is gathered from its facts, what must hold of it in the log, and what of it must be published. */
type About<Subject> = Readonly<{
  gather: (id: string, facts: readonly DomainFact[]) => Subject;
  rules: readonly Rule<Subject>[];
  expected: (subject: Subject) => PublishedRow | null;
  published: string;
}>;

const aboutOrders: About<ReturnType<typeof orderInLog>> = {
  gather: orderInLog,
  rules: orderRules,
  expected: expectedCategory,
  published: 'the category of every order is published as it was placed',
};
const aboutPayments: About<ReturnType<typeof paymentInLog>> = {
  gather: paymentInLog,
  rules: paymentRules,
  expected: expectedPayment,
  published: 'the payments are published as the log has them',
};

async function examine<Subject>(
  parts: PartsOnDisk<Said>,
  { gather, rules, expected, published }: About<Subject>,
): Promise<[inLog: InvariantCheck[], published: InvariantCheck[]]> {
  const inLog = new Examination(rules);
  const asPublished = new Examination([publishedAsInLog(published)]);
  for await (const [id, all] of parts.byKey()) {
    const facts = all.filter((one) => 'fact' in one);
    const gathered = (some: typeof facts) =>
      gather(
        id,
        some.map(({ fact }) => fact),
      );
    const subject = gathered(facts);
    inLog.examine(subject);
    const folded = facts.filter(({ isFolded }) => isFolded);
    const then = folded.length === facts.length ? subject : gathered(folded);
    asPublished.examine({ id, row: all.find((one) => 'row' in one)?.row, expected: expected(then) });
  }
  return [inLog.results(), asPublished.results()];
}

const said = ({ type, data }: StoredEvent, isFolded: boolean): Said => ({
  fact: { type, data } as DomainFact,
  isFolded,
});

const nameOf = ({ position, stream, revision, type }: RecordedEvent): string =>
  `${type} at position ${position}, stream ${stream}, revision ${revision},`;

function keep(parts: PartsOnDisk<Said>, key: string | null, what: Said): void {
  if (key !== null) parts.add(key, what);
}

/** Every event in a stream of the ledger, and what the gate says of it. */
async function* eventsOf(eventStore: string): AsyncGenerator<JudgedEvent> {
  const log = await followEventLog(eventStore);
  const gate = new Gate(streamTypes, log);
  try {
    for (let position: Position = 0n, isLast = false; !isLast;) {
      const page = await log.readPage(position, gate.filter);
      yield* await gate.judgeAll(page.events);
      ({ position, isLast } = page);
    }
  } finally {
    await log.close();
  }
}
