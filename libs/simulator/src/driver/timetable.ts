import { IndexedHeap, type Instant } from '@hutong/domain';

/** Something that happens over simulated time; it takes real time only while it is awake. */
export type Activity = Readonly<{
  /** Sleeps until the simulated moment; returns at once when that is past. Never returns when the timetable is stopped. */
  until: (at: Instant) => Promise<void>;
  /** Plans something of its own for later, which nothing waits for before then. */
  later: (at: Instant, run: Run) => void;
}>;
type Run = (activity: Activity) => Promise<unknown>;

/** An arrival from outside, in order of time. `alone`: begins when everything before it is done, and ends before anything after it begins. */
export type Arrival = Readonly<{ at: Instant; alone: boolean; run: Run }>;

type TimetableOptions = Readonly<{
  arrivals: Iterable<Arrival>;
  /** Most activities awake at once. */
  concurrencyMax: number;
  /** How far the simulated clock may run ahead of an activity that is still awake. */
  skewMsMax: number;
  /** Told every new simulated time, rising only. */
  setTime: (at: Instant) => void;
}>;

type Sleeper = Readonly<{ at: Instant; order: number; wake: () => void }>;

/**
 * Runs activities side by side in the order of their simulated times. The clock waits for whoever is awake, up to the skew, so that
 * what takes real time (a request) takes almost no simulated time. The first error of an activity stops the rest and is thrown by `run`.
 */
export class Timetable {
  readonly #options: TimetableOptions;
  readonly #arrivals: Iterator<Arrival>;
  /** The earliest first, and of equals the one that fell asleep first. */
  readonly #asleep = new IndexedHeap<Sleeper>(isEarlier);
  /** When each awake activity woke; in waking order, so the first is the earliest. */
  readonly #awake = new Map<symbol, Instant>();
  #finish: () => void = () => {};
  #error: unknown = null;
  #next: IteratorResult<Arrival, unknown>;
  #now: Instant | null = null;
  #aloneIsAwake = false;
  #stopped = false;
  #sleepersCount = 0;

  constructor(options: TimetableOptions) {
    this.#options = options;
    this.#arrivals = options.arrivals[Symbol.iterator]();
    this.#next = this.#arrivals.next();
  }

  /** Runs to the last activity's end; after `stop`, to the end of those awake. */
  async run(): Promise<void> {
    await new Promise<void>((finish) => {
      this.#finish = finish;
      this.#wakeWhoMay();
    });
    if (this.#error !== null) throw this.#error;
  }

  /** Wakes nobody any more. */
  stop(): void {
    this.#stopped = true;
    this.#wakeWhoMay();
  }

  #wakeWhoMay(): void {
    while (!this.#stopped && this.#awake.size < this.#options.concurrencyMax && this.#wakeNext());
    if (this.#awake.size === 0) this.#finish();
  }

  #wakeNext(): boolean {
    const sleeper = this.#asleep.first;
    const arrival = this.#next.done === true ? undefined : this.#next.value;
    if (sleeper !== undefined && (arrival === undefined || sleeper.at <= arrival.at)) {
      if (!this.#mayWakeAt(sleeper.at)) return false;
      this.#asleep.remove(sleeper);
      this.#advanceTo(sleeper.at);
      sleeper.wake();
      return true;
    }
    if (arrival === undefined || !this.#mayWakeAt(arrival.at)) return false;
    if (arrival.alone && this.#awake.size > 0) return false;
    this.#next = this.#arrivals.next();
    this.#advanceTo(arrival.at);
    this.#aloneIsAwake = arrival.alone;
    this.#begin(arrival.run);
    return true;
  }

  #mayWakeAt(at: Instant): boolean {
    if (this.#aloneIsAwake) return false;
    const [earliest] = this.#awake.values();
    return earliest === undefined || at <= earliest + this.#options.skewMsMax;
  }

  #advanceTo(at: Instant): void {
    if (this.#now !== null && at <= this.#now) return;
    this.#now = at;
    this.#options.setTime(at);
  }

  #begin(run: Run): void {
    const self = Symbol('activity');
    this.#awake.set(self, this.#now ?? (0 as Instant));
    const activity: Activity = {
      until: (at) => this.#sleep(self, at),
      later: (at, run) => this.#fallAsleep(at, () => this.#begin(run)),
    };
    run(activity).then(
      () => this.#end(self),
      (error: unknown) => {
        this.#error ??= error;
        this.#stopped = true;
        this.#end(self);
      },
    );
  }

  #end(self: symbol): void {
    this.#awake.delete(self);
    this.#aloneIsAwake = false;
    this.#wakeWhoMay();
  }

  async #sleep(self: symbol, at: Instant): Promise<void> {
    if (this.#now !== null && at <= this.#now) return;
    await new Promise<void>((wake) => {
      this.#fallAsleep(at, () => {
        this.#awake.set(self, at);
        wake();
      });
      this.#awake.delete(self);
      this.#wakeWhoMay();
    });
  }

  #fallAsleep(at: Instant, wake: () => void): void {
    this.#sleepersCount += 1;
    this.#asleep.add({ at, order: this.#sleepersCount, wake });
  }
}

const isEarlier = (one: Sleeper, other: Sleeper): boolean =>
  one.at < other.at || (one.at === other.at && one.order < other.order);
