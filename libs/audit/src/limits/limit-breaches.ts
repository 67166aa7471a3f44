import type { DatedParameter } from '@hutong/domain';
import { PartsOnDisk } from '../invariants/parts-on-disk.js';
import type { StoredEvent } from '../invariants/stored-event.js';
import { shanghaiDayOf } from '../shanghai-day.js';

/** By how the payer is made sure of; static codes are class D whatever the factors. Class A is by agreement, and has no limit here. */
type LimitClass = 'B' | 'C' | 'D';

const parameter = (value: bigint): DatedParameter<bigint> => ({
  value,
  validFrom: '2018-03-31T16:00:00.000Z',
  source: 'People’s Bank of China, barcode payment rules in force since 1 April 2018',
  status: 'published',
});
/** Most that a customer pays by scanned codes in a natural day from one bank account, or from all payment accounts at one app, in fen. */
export const dailyLimits: Readonly<Record<LimitClass, DatedParameter<bigint>>> = {
  B: parameter(500_000n),
  C: parameter(100_000n),
  D: parameter(50_000n),
};

/** What is kept of a payment until all of the log is seen. */
type Paid = Readonly<{ paymentRequestId: string; fen: string }>;
type Captured = Extract<StoredEvent, { type: 'PaymentCaptured' }>['data'];

/** What was seen, without a judgement: limits are the payer's app's to keep, and what it lets pass is recorded. */
type Observation = Readonly<{ name: string; breaches: number; payments: number; days: number; detail: string }>;

/** Counts the payments that bring a customer over the daily limit of a class, from the log alone. */
export class LimitBreaches {
  readonly #paid = new PartsOnDisk<Paid>();

  take(event: StoredEvent): void {
    if (event.type !== 'PaymentCaptured') return;
    const { payer, payerApp, funding, amounts, dimensions, occurredAt } = event.data;
    const limitClass = classOf(event.data);
    if (limitClass === null || amounts.cash.currency !== 'CNY') return;
    if (Date.parse(occurredAt) < Date.parse(dailyLimits[limitClass].validFrom)) return;
    const isCard = funding.kind === 'debitCard' || funding.kind === 'creditCard';
    const account = isCard ? `${funding.kind} of ${funding.institution}` : `payment accounts at ${payerApp}`;
    const key: Key = [limitClass, shanghaiDayOf(occurredAt), payer.ref, account];
    this.#paid.add(JSON.stringify(key), {
      paymentRequestId: dimensions.paymentRequestId,
      fen: amounts.cash.minorUnits,
    });
  }

  async results(): Promise<readonly Observation[]> {
    const seen = { B: new Seen(), C: new Seen(), D: new Seen() };
    for await (const [key, paid] of this.#paid.byKey()) {
      const [limitClass, day] = JSON.parse(key) as Key;
      seen[limitClass].take(day, paid, dailyLimits[limitClass].value);
    }
    return (['B', 'C', 'D'] as const).map((limitClass) => seen[limitClass].result(limitClass));
  }

  remove(): void {
    this.#paid.remove();
  }
}

type Key = readonly [limitClass: LimitClass, day: string, payer: string, account: string];

/** Null for what no limit of scanned codes is about, and for two factors with a certificate. */
function classOf({ dimensions, factors }: Captured): LimitClass | null {
  const { presentation } = dimensions.channel;
  if (presentation === 'staticCode') return 'D';
  if (presentation !== 'dynamicCode' && presentation !== 'customerCode') return null;
  if (factors.count < 2) return 'C';
  return factors.kind === 'certificate' ? null : 'B';
}

class Seen {
  #payments = 0;
  #breaches = 0;
  #first: string | null = null;
  readonly #days = new Set<string>();

  /** All that one customer paid from one account on a day, in the order of the log. */
  take(day: string, paid: readonly Paid[], limitFen: bigint): void {
    let total = 0n;
    for (const { paymentRequestId, fen } of paid) {
      this.#payments += 1;
      total += BigInt(fen);
      if (total <= limitFen) continue;
      this.#breaches += 1;
      this.#days.add(day);
      this.#first ??= `${paymentRequestId} on ${day}, ${total} of ${limitFen} fen`;
    }
  }

  result(limitClass: LimitClass): Observation {
    const [breaches, payments, days] = [this.#breaches, this.#payments, this.#days.size];
    const detail = `${breaches} of ${payments} payments, on ${days} days`;
    return {
      name: `payments by scanned codes over the daily limit of class ${limitClass}`,
      breaches,
      payments,
      days,
      detail: this.#first === null ? detail : `${detail}, one of them: ${this.#first}`,
    };
  }
}
