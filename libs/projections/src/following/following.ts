import { Logger } from '@nestjs/common';
import type { Position } from '@hutong/event-store';
import { baseNameOf, isUnusable, type ProjectionStop, ReadStoreOpenError } from '@hutong/read-store';
import type { Follower, StartFollower } from './follower.js';
import type { Failed, FollowingMessage, Progress, Switched } from './following-messages.js';

/** Crashes in a row after which it stays down until the process is started again. */
const restartsMax = 5;
const restartDelayMs = 1_000;
/** What was killed from outside is started again without limit; the pause doubles up to this. */
const killedDelayMaxMs = 30_000;
/** What lived this long was well: the crashes before it are forgotten. */
const steadyAfterMs = 60_000;
/** Most answers that wait for a position at the same time. */
export const waitersMax = 1_000;

/** Whether all projections move, and if not, why. `starting`: nothing is told yet; `waiting`: the log is away; `stopped`: one or all of them stay where they are. */
export type FollowingHealth = Readonly<{
  status: 'starting' | 'following' | 'waiting' | 'restarting' | 'stopped';
  reason: string | null;
}>;

/** Why a projection has stopped, and at which event when it is one that cannot be folded. */
export type StopReason = Readonly<{ reason: string }> & Partial<ProjectionStop>;

const nothingFolded: Progress = {
  kind: 'progress',
  positions: {},
  serving: {},
  stops: {},
  setAside: {},
  eventsPerSecond: null,
};
const endedWithoutReason: Failed = { kind: 'failed', reason: 'it ended without a reason', isFinal: false };

type Waiter = Readonly<{ projection: string; minPosition: Position; wake: () => void }>;

/** Whoever folds the log into a store, as the main thread sees it: started, watched, restarted, stopped. */
export class Following {
  readonly #title: string;
  readonly #start: StartFollower;
  readonly #logger: Logger;
  readonly #waiters = new Set<Waiter>();
  readonly #begun = Promise.withResolvers<void>();
  #follower: Follower;
  #progress: Progress = nothingFolded;
  #health: FollowingHealth;
  #isStopping = false;
  #isSwitching = false;
  #failure: Failed | undefined;
  #restarts = 0;
  #startedAtMs = 0;
  #restartTimer: NodeJS.Timeout | undefined;

  private constructor(title: string, start: StartFollower) {
    this.#title = title;
    this.#health = { status: 'starting', reason: `${title} are being opened` };
    this.#logger = new Logger(title);
    this.#start = start;
    this.#follower = this.#startFollower();
  }

  /**
   * Starts what follows the log, which nobody waits for; `title` is what its tables are called in the log of the process. What keeps it
   * from following is told by its health.
   */
  static begin(title: string, start: StartFollower): Following {
    const following = new Following(title, start);
    following.#begun.promise.catch(() => undefined);
    return following;
  }

  /**
   * Starts what follows the log. Resolves once the tables are there or of no use, or it waits for the log; rejects when a store cannot
   * be opened.
   */
  static async start(title: string, start: StartFollower): Promise<Following> {
    const following = new Following(title, start);
    await following.#begun.promise.catch(async (error: unknown) => {
      await following.stop();
      throw error;
    });
    return following;
  }

  get progress(): Progress {
    return this.#progress;
  }

  get health(): FollowingHealth {
    const stops = Object.entries(this.#progress.stops);
    if (this.#health.status !== 'following' || stops.length === 0) return this.#health;
    return { status: 'stopped', reason: stops.map(([projection, stop]) => sentenceOf(projection, stop)).join(' ') };
  }

  /** Why there are no figures at all: the read store is of no use; null while there are. */
  get whyUnusable(): string | null {
    return this.#health.status === 'stopped' && isUnusable(this.#failure?.fault) ? this.#health.reason : null;
  }

  /** How many events are set aside; the log of the process says so when there are more. */
  get setAsideEvents(): number {
    return total(this.#progress.setAside);
  }

  /** Where and why a projection has stopped; null while it moves or is started again. */
  stopOf(projection: string): StopReason | null {
    const stop = this.#progress.stops[projection];
    if (stop !== undefined) return stop;
    const { status, reason } = this.#health;
    return status === 'stopped' && reason !== null ? { reason } : null;
  }

  /** Why a projection does not move at present; null while it does. */
  whyStill(projection: string): string | null {
    const stop = this.#progress.stops[projection];
    if (stop !== undefined) return sentenceOf(projection, stop);
    return this.#health.reason === null ? null : `It does not move at present: ${this.#health.reason}.`;
  }

  /** The version that questions about a projection are answered from. */
  servingVersionOf(projection: string): string {
    return this.#progress.serving[baseNameOf(projection)] ?? projection;
  }

  /** Has questions answered from another version; null when it cannot be asked at present, or is asked already. */
  async switchTo(name: string): Promise<Switched | null> {
    if (this.#isSwitching || this.#health.status !== 'following') return null;
    this.#isSwitching = true;
    const switched = await this.#follower.switchTo(name).finally(() => (this.#isSwitching = false));
    if (switched !== null) this.#progress = { ...this.#progress, serving: switched.serving };
    return switched;
  }

  /** Resolves when a projection has come to a position (true), or when it stopped, the time is over or too many wait (false). */
  async reaches(projection: string, minPosition: Position, waitMaxMs: number): Promise<boolean> {
    const isReached = () => (this.#progress.positions[projection] ?? 0n) >= minPosition;
    const isStopped = this.#health.status === 'stopped' || projection in this.#progress.stops;
    if (isReached() || isStopped || this.#waiters.size >= waitersMax) return isReached();
    await new Promise<void>((resolve) => {
      const finish = () => {
        clearTimeout(timer);
        this.#waiters.delete(waiter);
        resolve();
      };
      const waiter = { projection, minPosition, wake: finish };
      const timer = setTimeout(finish, waitMaxMs);
      this.#waiters.add(waiter);
    });
    return isReached();
  }

  /** Finishes the batch at hand and ends what follows. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    clearTimeout(this.#restartTimer);
    await this.#follower.stop();
  }

  #startFollower(): Follower {
    this.#startedAtMs = Date.now();
    this.#failure = undefined;
    return this.#start({
      take: (message) => this.#take(message),
      ended: (failure) => this.#ended(failure ?? endedWithoutReason),
    });
  }

  #take(message: FollowingMessage): void {
    this.#begun.resolve();
    if (message.kind === 'waiting') {
      this.#health = { status: 'waiting', reason: message.reason };
      this.#logger.warn(`${this.#title} wait for the log. ${message.reason}`);
      return;
    }
    if (this.#health.status === 'waiting') this.#logger.warn(`${this.#title} go on: the log answers again`);
    for (const [projection, stop] of Object.entries(message.stops)) {
      if (!(projection in this.#progress.stops)) this.#logger.error(sentenceOf(projection, stop));
    }
    const setAside = total(message.setAside);
    if (setAside > this.setAsideEvents)
      this.#logger.warn(`${setAside} events are set aside and count nowhere. GET /v1/set-aside lists them.`);
    this.#progress = message;
    this.#health = { status: 'following', reason: null };
    for (const { projection, minPosition, wake } of this.#waiters) {
      if ((message.positions[projection] ?? 0n) >= minPosition || projection in message.stops) wake();
    }
  }

  #ended(failure: Failed): void {
    if (isUnusable(failure.fault)) this.#begun.resolve();
    else this.#begun.reject(errorOf(failure));
    if (this.#isStopping) return;
    this.#failure = failure;
    const { reason, isFinal, isDiskFull, isKilled, fault } = failure;
    if (isUnusable(fault)) this.#progress = nothingFolded;
    if (isDiskFull || Date.now() - this.#startedAtMs > steadyAfterMs) this.#restarts = 0;
    if (isFinal || (!isKilled && this.#restarts >= restartsMax)) {
      this.#health = { status: 'stopped', reason };
      this.#logger.error(`${this.#title} have stopped and stay at their positions: ${reason}`);
      for (const { wake } of this.#waiters) wake();
      return;
    }
    this.#restarts += 1;
    const isKnown = this.#health.status === 'restarting' && this.#health.reason === reason;
    this.#health = { status: 'restarting', reason };
    if (!isKnown) this.#logger.warn(`${this.#title} are started again (${this.#restarts} in a row): ${reason}`);
    const delayMs = isKilled ? Math.min(restartDelayMs * 2 ** (this.#restarts - 1), killedDelayMaxMs) : restartDelayMs;
    this.#restartTimer = setTimeout(() => {
      this.#follower = this.#startFollower();
    }, delayMs);
  }
}

const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

const sentenceOf = (projection: string, { position, type, stream, revision, reason }: ProjectionStop): string =>
  `${projection} stopped at position ${position}, ${type} of stream ${stream}, revision ${revision}: ${reason}.`;

const errorOf = ({ fault, reason }: Failed): Error =>
  fault === undefined ? new Error(reason) : new ReadStoreOpenError(fault, reason);
