import { type ApiClient, type Failure, UnexpectedAnswerError } from './api-client.js';

/** What an order came to, as its buyer and payer saw it. */
export const orderOutcomes = [
  'captured',
  'voided',
  'cancelled',
  'declined',
  'lockedOut',
  'expired',
  'notOffered',
  'failed',
] as const;
export type OrderOutcome = (typeof orderOutcomes)[number];

/** What the pilot came to. `failed`: some answer was none the plan accounts for. */
export type PilotSummary = Readonly<{
  outcome: 'completed' | 'failed' | 'aborted';
  /** Orders that the platform took. */
  ordersPlaced: number;
  /** Orders that offered the channel, by channel. */
  ordersOffered: Readonly<Record<string, number>>;
  /** Payment requests, by channel. */
  paymentRequests: Readonly<Record<string, number>>;
  outcomes: Readonly<Record<OrderOutcome, number>>;
  refunds: number;
  /** Refusals by problem type; all of them were meant to be when the outcome is `completed`. */
  refusals: Readonly<Record<string, number>>;
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
  refunds = 0;
  failuresCount = 0;
  readonly failures: Failure[] = [];
  readonly outcomes = Object.fromEntries(orderOutcomes.map((outcome) => [outcome, 0])) as Record<OrderOutcome, number>;
  readonly #ordersOffered = new Map<string, number>();
  readonly #paymentRequests = new Map<string, number>();
  readonly #startedMs = performance.now();

  placed(channelIds: Iterable<string>): void {
    this.ordersPlaced += 1;
    for (const channelId of channelIds) increment(this.#ordersOffered, channelId);
  }

  requested(channelId: string): void {
    increment(this.#paymentRequests, channelId);
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
    const { ordersPlaced, refunds, outcomes, failures, failuresCount } = this;
    const unaborted = failuresCount > 0 ? 'failed' : 'completed';
    return {
      outcome: aborted ? 'aborted' : unaborted,
      ordersPlaced,
      ordersOffered: Object.fromEntries(this.#ordersOffered),
      paymentRequests: Object.fromEntries(this.#paymentRequests),
      outcomes,
      refunds,
      refusals: Object.fromEntries(api.refusals),
      requests: api.requests,
      retries: api.retries,
      latencyMs: { p50: api.latencies.quantileMs(0.5), p99: api.latencies.quantileMs(0.99) },
      elapsedMs: Math.round(performance.now() - this.#startedMs),
      failures,
      failuresCount,
    };
  }
}

const increment = (counts: Map<string, number>, name: string): void => {
  counts.set(name, (counts.get(name) ?? 0) + 1);
};
