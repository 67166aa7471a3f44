import type { RecordedEvent } from '@hutong/event-store';
import type { JudgedEvent } from '@hutong/read-store';
import { RolloutsInLog } from '../cohorts/rollouts-in-log.js';
import { endingRules } from './ending-rules.js';
import { Examination, Finding, type InvariantCheck, type Rule } from './finding.js';
import { type OrderFact, orderFactsOf, type OrderInLog, orderInLog } from './order-in-log.js';
import { orderRules } from './order-rules.js';
import { PartsOnDisk } from './parts-on-disk.js';
import { type PaymentInLog, paymentInLog, paymentRequestOf } from './payment-in-log.js';
import { payerRules } from './payer-rules.js';
import { paymentRules } from './payment-rules.js';
import { routeRules } from './route-rules.js';
import { type RecordedFact, type StoredEvent, storedEvent } from './stored-event.js';

/** What is kept of one payment or order until all of the log is seen; `isFolded` says whether its projection has come so far. */
type Kept<Fact> = Readonly<{ fact: Fact; isFolded: boolean }>;
type FactOfPayment = Kept<RecordedFact>;
type FactOfOrder = Kept<OrderFact>;

/** Which projections have come so far as an event. */
type Folded = Readonly<{ payments: boolean; orders: boolean }>;
const inNone: Folded = { payments: false, orders: false };

/** Looks at everything that was kept of one payment, or of one order. */
type LookAt<Subject, Thing> = (id: string, subject: Subject, all: readonly Thing[]) => void;

/**
 * What must hold in a log, whoever wrote it: by brute force, with none of the code that is checked but the gate, which says what counts.
 * What is said of each payment and of each order is gathered in scratch files and looked at together.
 */
export class LogExamination<Said extends object = never> {
  readonly payments = new PartsOnDisk<FactOfPayment | Said>();
  readonly orders = new PartsOnDisk<FactOfOrder | Said>();
  readonly #rollouts = new RolloutsInLog();
  #lastDueAt = '';
  readonly #counting = new Finding('every event in a stream of the ledger counts');

  /** Takes the next event of the log; null when it is no event of ours. */
  take({ event: recorded, setAside }: JudgedEvent, folded = inNone): StoredEvent | null {
    this.#counting.examine(setAside === null ? null : `${nameOf(recorded)} is set aside: ${setAside}`);
    if (setAside === null) this.#lastDueAt = laterOf(this.#lastDueAt, dueAtOf(recorded));
    const event = storedEvent(recorded);
    if (event === null) return null;
    // What must hold in the log must hold of everything that can be read.
    this.#rollouts.take(event, setAside === null);
    const counts = setAside === null;
    for (const [orderId, fact] of orderFactsOf(event)) {
      this.orders.add(orderId, { fact, isFolded: counts && folded.orders });
    }
    const paymentRequestId = paymentRequestOf(event);
    const { type, data, recordedAtMs } = event;
    if (paymentRequestId !== null) {
      this.payments.add(paymentRequestId, {
        fact: { type, data, recordedAtMs } as RecordedFact,
        isFolded: counts && folded.payments,
      });
    }
    return event;
  }

  /** What was found, with what else is looked at of each payment and order. */
  async results({
    lookAtPayment = () => {},
    lookAtOrder = () => {},
  }: Readonly<{
    lookAtPayment?: LookAt<PaymentInLog, FactOfPayment | Said>;
    lookAtOrder?: LookAt<OrderInLog, FactOfOrder | Said>;
  }> = {}) {
    const inOrders = new Examination(orderRules(this.#rollouts));
    for await (const [orderId, all] of this.orders.byKey()) {
      const order = orderInLog(orderId, factsIn<OrderFact>(all));
      inOrders.examine(order);
      lookAtOrder(orderId, order, all);
    }
    const rules: readonly Rule<PaymentInLog>[] = [
      ...paymentRules,
      ...payerRules(this.#rollouts),
      ...routeRules(this.#rollouts),
      ...endingRules(() => this.#lastDueAt),
    ];
    const inPayments = new Examination(rules);
    for await (const [id, all] of this.payments.byKey()) {
      const payment = paymentInLog(id, factsIn<RecordedFact>(all));
      inPayments.examine(payment);
      lookAtPayment(id, payment, all);
    }
    return [this.#counting.result(), ...inOrders.results(), ...inPayments.results()] satisfies InvariantCheck[];
  }

  remove(): void {
    this.payments.remove();
    this.orders.remove();
  }
}

const factsIn = <Fact>(all: readonly object[]): readonly Fact[] =>
  all.flatMap((one) => ('fact' in one ? [one.fact as Fact] : []));

const laterOf = (one: string, other: string): string => (one < other ? other : one);

/** When something was recorded because it was due; empty for everything else. */
function dueAtOf({ metadata: { actor, decidedAt } }: RecordedEvent): string {
  const isDue = typeof actor === 'object' && actor !== null && 'kind' in actor && actor.kind === 'timer';
  return isDue && typeof decidedAt === 'string' ? decidedAt : '';
}

const nameOf = ({ position, stream, revision, type }: RecordedEvent): string =>
  `${type} at position ${position}, stream ${stream}, revision ${revision},`;
