import type { Instant } from '@hutong/domain';
import type { OrderStep } from '../plan/order-draw.js';
import type { PilotPlan, WorldStep } from '../plan/pilot-plan.js';
import { PlayedWorld } from '../plan/played-world.js';
import { ApiClient, contradicts } from './api-client.js';
import { isLineTaken, lines as commandLines } from './call.js';
import { type PilotSummary, Tally } from './pilot-summary.js';
import { ShoppingTrip } from './shopping-trip.js';
import { type Activity, type Arrival, Timetable } from './timetable.js';

/** How far the pilot has come. */
export type PilotProgress = Readonly<{
  /** Orders that came to an end, refunds aside. */
  ordersDone: number;
  ordersTotal: number;
  at: Instant;
  /** The stage that was opened last, `<platform>/<stage>`; null before the first. */
  stage: string | null;
}>;

export type PlayOptions = Readonly<{
  /** Where the API is, such as `http://127.0.0.1:3000`. */
  baseUrl: string;
  /** Most orders on their way at once. Default 16. */
  concurrencyMax?: number;
  /** Told every new simulated time before anything happens at it; rises only. */
  setTime: (at: Instant) => void;
  onProgress?: (progress: PilotProgress) => void;
  /** Ends the pilot early, with the outcome `aborted`. */
  signal?: AbortSignal;
  /** Longest wait for one answer. Default 15,000. */
  requestTimeoutMs?: number;
}>;

/** After so many unexpected answers the rest would say nothing new. */
const failuresMax = 50;

/**
 * How far the simulated clock may run ahead of an order that waits for an answer: longer lets more orders play side by side, shorter
 * records truer times. With the half hour that a payer takes at most it stays far below the two hours that a code lives.
 */
const skewMsMax = 15 * 60_000;

/** Plays a plan against a running Hutong over its HTTP API. Unexpected answers are reported, not thrown. */
export async function playPilot(plan: PilotPlan, options: PlayOptions): Promise<PilotSummary> {
  const pilot = new PilotRun(plan, options);
  return pilot.run();
}

class PilotRun {
  readonly #plan: PilotPlan;
  readonly #options: PlayOptions;
  readonly #api: ApiClient;
  readonly #tally = new Tally();
  readonly #timetable: Timetable;
  readonly #world: PlayedWorld;
  #ordersDone = 0;
  #stage: string | null = null;

  constructor(plan: PilotPlan, options: PlayOptions) {
    const { baseUrl, signal, requestTimeoutMs, concurrencyMax = 16, setTime } = options;
    this.#plan = plan;
    this.#options = options;
    this.#world = new PlayedWorld(plan.world);
    this.#api = new ApiClient({ baseUrl, signal, requestTimeoutMs });
    this.#timetable = new Timetable({ arrivals: this.#arrivals(), concurrencyMax, skewMsMax, setTime });
  }

  async run(): Promise<PilotSummary> {
    const { signal } = this.#options;
    const stop = (): void => this.#timetable.stop();
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted) stop();
    try {
      await this.#timetable.run();
    } catch (error) {
      if (!signal?.aborted) throw error;
    } finally {
      signal?.removeEventListener('abort', stop);
    }
    return this.#tally.summary(this.#api, signal?.aborted ?? false);
  }

  *#arrivals(): Generator<Arrival, void, undefined> {
    for (const step of this.#plan.steps) {
      yield {
        at: step.at,
        alone: step.kind !== 'order',
        run: (activity) =>
          this.#part(() => (step.kind === 'order' ? this.#shop(step, activity) : this.#makeWorld(step))),
      };
    }
  }

  /** After too many failures nothing new begins. */
  async #part(part: () => Promise<void>): Promise<void> {
    await this.#tally.attempt(part);
    if (this.#tally.failuresCount >= failuresMax) this.#timetable.stop();
  }

  async #shop(step: OrderStep, activity: Activity): Promise<void> {
    let outcome: keyof Tally['outcomes'] = 'failed';
    const [api, tally, world] = [this.#api, this.#tally, this.#world];
    try {
      outcome = await new ShoppingTrip(step, { api, tally, world }).run(activity);
    } finally {
      this.#tally.outcomes[outcome] += step.orders.length;
      this.#ordersDone += step.orders.length;
      this.#progress(step.at);
    }
  }

  async #makeWorld({ lines, stage, at }: WorldStep): Promise<void> {
    const call = commandLines(lines);
    const make = async (): Promise<void> => {
      const refused = (await this.#api.accepted(call)).filter((line) => !isLineTaken(line));
      if (refused.length > 0) throw contradicts(call, refused);
    };
    // Without its institutions, channels or a stage the rest of the pilot means nothing.
    if (!(await this.#tally.attempt(make))) this.#timetable.stop();
    if (stage !== null) this.#stage = `${stage.platform}/${stage.stageId}`;
    this.#progress(at);
  }

  #progress(at: Instant): void {
    const { onProgress } = this.#options;
    onProgress?.({ ordersDone: this.#ordersDone, ordersTotal: this.#plan.orders, at, stage: this.#stage });
  }
}
