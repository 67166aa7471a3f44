import { type Decision, type StreamType, CannotFollowError, accept, refuse } from '../kernel/index.js';
import { type ImportedPaymentEvent, importedPaymentEventTypes } from './imported-payment.events.js';

/** What bills say of one transaction, each fact once. A refund may be told before its payment: bills are of days. */
export type ImportedPaymentState = Readonly<{ facts: ReadonlyMap<string, ImportedPaymentEvent> }>;

export type ImportedPaymentRefusal = 'importedFactDiffers' | 'tooManyFacts';

/** Most facts of one transaction: its payment, its revocation, and refunds. Our own bound. */
export const factsPerTransactionMax = 200;

export const importedPayments: StreamType<ImportedPaymentState, ImportedPaymentEvent> = {
  category: 'importedPayment',
  initialState: { facts: new Map() },
  idOf: ({ data }) => data.importedPaymentId,
  evolve: ({ facts }, event) => {
    if (facts.has(factKey(event))) throw new CannotFollowError(event.type, 'the fact is recorded');
    return { facts: new Map(facts).set(factKey(event), event) };
  },
  eventTypes: importedPaymentEventTypes,
};

/** `<institution>.<transaction>`: no institution's id holds a point. */
export const importedPaymentIdOf = (institution: string, transactionId: string): string =>
  `${institution}.${transactionId}`;

type Identified = Readonly<{
  type: ImportedPaymentEvent['type'];
  data: Readonly<{ orderNumber: string; refundId?: string }>;
}>;

/** What makes a fact one and the same, in whichever bill it stands. */
export const factKey = ({ type, data: { orderNumber, refundId } }: Identified): string =>
  refundId === undefined ? `${type}/${orderNumber}` : `refund/${refundId}`;

/** Records a fact as it was told. The same fact again, from whichever file, is a no-op; another one of the same identity is refused. */
export function importFact(
  { facts }: ImportedPaymentState,
  fact: ImportedPaymentEvent,
): Decision<ImportedPaymentEvent, ImportedPaymentRefusal> {
  const recorded = facts.get(factKey(fact));
  if (recorded) return sameFact(recorded, fact) ? accept() : refuse('importedFactDiffers');
  return facts.size >= factsPerTransactionMax ? refuse('tooManyFacts') : accept(fact);
}

/** Where a fact was read does not count: several bills may show the same row. */
const sameFact = (one: ImportedPaymentEvent, other: ImportedPaymentEvent): boolean =>
  one.type === other.type && sameJson({ ...one.data, source: null }, { ...other.data, source: null });

function sameJson(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => sameJson(Reflect.get(one, name), Reflect.get(other, name)))
  );
}
