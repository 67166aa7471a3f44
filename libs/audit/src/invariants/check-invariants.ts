import { followEventLog, type Position } from '@hutong/event-store';
import { ExpectedCells } from './expected-cells.js';
import { expectedPayment } from './expected-payment.js';
import { Examination, type InvariantCheck, type Rule } from './finding.js';
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
 * the code that is checked. What is said of each payment and of each order is gathered in scratch files and looked at together.
 * Works beside a running process: each projection is compared at the position it has come to.
 */
export async function checkInvariants({ eventStore, readStore }: Stores): Promise<InvariantCheck[]> {
  const [payments, orders] = [new PartsOnDisk<Said>(), new PartsOnDisk<Said>()];
  const [volumesThen, sharesThen] = [new ExpectedCells(), new ExpectedCells()];
  try {
    const published = await publishedFigures(readStore, {
      payment: (row) => payments.add(`${row['payment_request_id']}`, { row }),
      orderCategory: (row) => orders.add(`${row['order_id']}`, { row }),
    });
    for await (const event of eventsOf(eventStore)) {
      keep(payments, paymentRequestOf(event), said(event, published.payments));
      keep(orders, orderOf(event), said(event, published.orderCategories));
      if (event.position <= published.volumes.position) volumesThen.take(event);
      if (event.position <= published.shares.position) sharesThen.take(event);
    }
    const [ordersInLog, categories] = await examine(orders, aboutOrders);
    const [paymentsInLog, lives] = await examine(payments, aboutPayments);
    return [
      ...ordersInLog,
      ...paymentsInLog,
      ...lives,
      ...categories,
      compareCells('the channel volumes are the sums of the log', published.volumes, volumesThen.volumes),
      compareCells('the market shares are counted from the sums of the log', published.shares, sharesThen.shares),
    ];
  } finally {
    payments.remove();
    orders.remove();
  }
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

const said = ({ position, type, data }: StoredEvent, checkpoint: Position): Said => ({
  fact: { type, data } as DomainFact,
  isFolded: position <= checkpoint,
});

function keep(parts: PartsOnDisk<Said>, key: string | null, what: Said): void {
  if (key !== null) parts.add(key, what);
}

async function* eventsOf(eventStore: string): AsyncGenerator<StoredEvent> {
  const log = await followEventLog(eventStore);
  try {
    for await (const recorded of log.readAll()) {
      const event = storedEvent(recorded);
      if (event !== null) yield event;
    }
  } finally {
    await log.close();
  }
}
