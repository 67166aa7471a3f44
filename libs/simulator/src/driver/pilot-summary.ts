import { type ApiClient, type Failure, UnexpectedAnswerError } from './api-client.js';

/** What an order came to, as its buyer and payer saw it. Orders of a cart end alike. */
export const orderOutcomes = [
  'captured',
  'voided',
  'cancelled',
  'declined',
  'lockedOut',
  'expired',
  'linkRevoked',
  'takenLate',
  'notOffered',
  'failed',
] as const;
export type OrderOutcome = (typeof orderOutcomes)[number];

/** A channel of a platform. */
type OfChannel = Readonly<{ platform: string; channelId: string }>;

/** What became of those who scanned an issuer's codes with an app, as the plan expects it. */
export type ScanExpectation = Readonly<{ payerApp: string; codeIssuer: string; outcome: 'captured' | 'refused' }>;

/** Something of the story that leaves an event, in the words of the report. */
export type Happening = Readonly<{ what: string }>;

/** Something that was counted, and how often. */
export type Counted<What> = readonly (What & Readonly<{ times: number }>)[];

/** What the pilot came to. `failed`: some answer was none the plan accounts for. */
export type PilotSummary = Readonly<{
  outcome: 'completed' | 'failed' | 'aborted';
  /** Orders that platforms took. */
  ordersPlaced: number;
  /** Orders that were paid together with others. */
  ordersInCarts: number;
  /** Orders whose page offered the channel. */
  offered: Counted<OfChannel>;
  /** Orders whose page did not offer the channel, by each reason; channels that no stage opened yet left out. */
  notOffered: Counted<OfChannel & Readonly<{ reason: string }>>;
  paymentRequests: Counted<OfChannel>;
  /** Payers who were refused, and why; all of it was meant to be when the outcome is `completed`. */
  payersRefused: Counted<OfChannel & Readonly<{ payerApp: string; problem: string }>>;
  scans: Counted<ScanExpectation>;
  /** What the plan expects the log to tell. */
  happenings: Counted<Happening>;
  outcomes: Readonly<Record<OrderOutcome, number>>;
  refunds: number;
  identitiesStated: number;
  requests: number;
  retries: number;
  latencyMs: Readonly<{ p50: number; p99: number }>;
  elapsedMs: number;
  /** The first `failuresKeptMax`. */
  failures: readonly Failure[];
  failuresCount: number;
}>;

export const failuresKeptMax = 20;

/** Counts while the pilot runs. */
export class Tally {
  ordersPlaced = 0;
  ordersInCarts = 0;
  refunds = 0;
  identitiesStated = 0;
  failuresCount = 0;
  readonly failures: Failure[] = [];
  readonly outcomes = Object.fromEntries(orderOutcomes.map((outcome) => [outcome, 0])) as Record<OrderOutcome, number>;
  readonly offered = new Counts<OfChannel>();
  readonly notOffered = new Counts<OfChannel & Readonly<{ reason: string }>>();
  readonly paymentRequests = new Counts<OfChannel>();
  readonly payersRefused = new Counts<OfChannel & Readonly<{ payerApp: string; problem: string }>>();
  readonly scans = new Counts<ScanExpectation>();
  readonly happenings = new Counts<Happening>();
  readonly #startedMs = performance.now();

  happened(what: string): void {
    this.happenings.add({ what });
  }

  /** Runs a part of the pilot; an answer that nothing accounts for is kept and the rest goes on. False when there was one. */
  async attempt(part: () => Promise<void>): Promise<boolean> {
    try {
      await part();
      return true;
    } catch (error) {
      if (!(error instanceof UnexpectedAnswerError)) throw error;
      this.failuresCount += 1;
      if (this.failures.length < failuresKeptMax) this.failures.push(error.failure);
      return false;
    }
  }

  summary(api: ApiClient, aborted: boolean): PilotSummary {
    const { ordersPlaced, ordersInCarts, refunds, identitiesStated, outcomes, failures, failuresCount } = this;
    const unaborted = failuresCount > 0 ? 'failed' : 'completed';
    return {
      outcome: aborted ? 'aborted' : unaborted,
      ordersPlaced,
      ordersInCarts,
      offered: this.offered.list(),
      notOffered: this.notOffered.list(),
      paymentRequests: this.paymentRequests.list(),
      payersRefused: this.payersRefused.list(),
      scans: this.scans.list(),
      happenings: this.happenings.list(),
      outcomes,
      refunds,
      identitiesStated,
      requests: api.requests,
      retries: api.retries,
      latencyMs: { p50: api.latencies.quantileMs(0.5), p99: api.latencies.quantileMs(0.99) },
      elapsedMs: Math.round(performance.now() - this.#startedMs),
      failures,
      failuresCount,
    };
  }
}

/** How often each of a kind of thing was seen. */
class Counts<What extends object> {
  readonly #counted = new Map<string, { what: What; times: number }>();

  add(what: What): void {
    const key = Object.values(what).join(' ');
    const counted = this.#counted.get(key);
    if (counted) counted.times += 1;
    else this.#counted.set(key, { what, times: 1 });
  }

  /** In the order of their names, so that the same things always make the same list. */
  list(): Counted<What> {
    return [...this.#counted]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, { what, times }]) => ({ ...what, times }));
  }
}
