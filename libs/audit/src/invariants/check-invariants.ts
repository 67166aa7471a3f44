import type { Position } from '@hutong/event-store';
import { ExpectedMovements } from './expected-movements.js';
import { expectedOrder } from './expected-order.js';
import { expectedPayment } from './expected-payment.js';
import { Examination, type InvariantCheck } from './finding.js';
import { judgedLog } from './judged-log.js';
import { LogExamination } from './log-examination.js';
import { orderInLog } from './order-in-log.js';
import { paymentInLog } from './payment-in-log.js';
import { compareMovements, publishedMovements } from './published-movements.js';
import { publishedAsInLog, type PublishedRow } from './published-rows.js';
import { publishedTables } from './published-tables.js';
import type { StoredEvent } from './stored-event.js';

/** Where the log, the rows and the facts are. */
type Stores = Readonly<{ eventStore: string; readStore: string; factsStore: string }>;

/**
 * Checks what must hold in the log, and that rows and facts say what it says.
 * Works beside a running process: each is compared at the position it has come to. What counts is given to whoever else looks at it.
 */
export async function checkInvariants(
  { eventStore, readStore, factsStore }: Stores,
  alsoLook: (event: StoredEvent) => void = () => {},
): Promise<InvariantCheck[]> {
  const examination = new LogExamination<Readonly<{ row: PublishedRow }>>();
  const movementsThen = new ExpectedMovements();
  let logEnd: Position = 0n;
  try {
    const published = await publishedTables(readStore, {
      takePayment: (row) => examination.payments.add(`${row['payment_request_id']}`, { row }),
      takeOrder: (row) => examination.orders.add(`${row['order_id']}`, { row }),
    });
    const movements = await publishedMovements(factsStore);
    for await (const judged of judgedLog(eventStore)) {
      const { position } = judged.event;
      logEnd = position;
      const event = examination.take(judged, {
        payments: position <= published.payments,
        orders: position <= published.orders,
      });
      // Published is only what counts.
      if (event === null || judged.setAside !== null) continue;
      alsoLook(event);
      if (position <= movements.position) movementsThen.take(event);
    }
    const payments = new Examination([publishedAsInLog('the payments are published as the log has them')]);
    const orders = new Examination([publishedAsInLog('the orders are published as the log has them')]);
    const inLog = await examination.results({
      lookAtPayment(id, payment, all) {
        const folded = foldedFacts(all);
        const then = folded === null ? payment : paymentInLog(id, folded);
        payments.examine({ id, row: rowIn(all), expected: expectedPayment(then) });
      },
      lookAtOrder(id, order, all) {
        const folded = foldedFacts(all);
        const then = folded === null ? order : orderInLog(id, folded);
        orders.examine({ id, row: rowIn(all), expected: expectedOrder(then) });
      },
    });
    return [
      ...inLog,
      ...payments.results().map((check) => onceBuilt(check, published.payments, logEnd)),
      ...orders.results().map((check) => onceBuilt(check, published.orders, logEnd)),
      onceBuilt(
        compareMovements('the facts of money add up to the log', movements.cells, movementsThen.cells),
        movements.position,
        logEnd,
      ),
    ];
  } finally {
    examination.remove();
  }
}

type Kept<Fact> = Readonly<{ fact: Fact; isFolded: boolean }> | Readonly<{ row: PublishedRow }>;

/** The facts that the projection has come to; null when it has come to all. */
function foldedFacts<Fact>(all: readonly Kept<Fact>[]): readonly Fact[] | null {
  const facts = all.flatMap((one) => ('fact' in one ? [one] : []));
  return facts.every(({ isFolded }) => isFolded)
    ? null
    : facts.filter(({ isFolded }) => isFolded).map(({ fact }) => fact);
}

const rowIn = (all: readonly Kept<unknown>[]): PublishedRow | undefined => all.find((one) => 'row' in one)?.row;

/** What rows or facts say holds of nothing while it has not begun: that is no finding, and is said instead. */
function onceBuilt(check: InvariantCheck, position: Position, logEnd: Position): InvariantCheck {
  if (position > 0n || logEnd === 0n) return check;
  const reason = `it is not built: it is at position 0, and the log is at ${logEnd}`;
  return { ...check, holds: false, violationsTotal: 1, violations: [reason], detail: reason };
}
