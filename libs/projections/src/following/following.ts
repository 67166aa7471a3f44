import { Worker } from 'node:worker_threads';
import { Logger } from '@nestjs/common';
import { type Position, threadFile } from '@hutong/event-store';
import { isUnusable, type ProjectionStop, ReadStoreOpenError } from '@hutong/read-store';
import type { Failed, FollowingData, FollowingMessage, Progress } from './following-messages.js';

/** Crashes in a row after which the thread stays down until the process is started again. */
const restartsMax = 5;
const restartDelayMs = 1_000;
/** A thread that lived this long was well: the crashes before it are forgotten. */
const steadyAfterMs = 60_000;
/** Most answers that wait for a position at the same time. */
export const waitersMax = 1_000;

/** Whether all projections move, and if not, why. `waiting`: the log is away; `stopped`: one or all of them stay where they are. */
export type FollowingHealth = Readonly<{
  status: 'following' | 'waiting' | 'restarting' | 'stopped';
  reason: string | null;
}>;

/** Why a projection has stopped, and at which event when it is one that cannot be folded. */
export type StopReason = Readonly<{ reason: string }> & Partial<ProjectionStop>;

const nothingFolded: Progress = { kind: 'progress', positions: {}, stops: {}, setAside: {}, eventsPerSecond: null };
const endedWithoutReason: Failed = { kind: 'failed', reason: 'its thread ended without a reason', isFinal: false };

type Waiter = Readonly<{ projection: string; minPosition: Position; wake: () => void }>;

/** The thread that folds the log, as the main thread sees it: started, watched, restarted, stopped. */
export class Following {
  readonly #data: FollowingData;
  readonly #logger = new Logger('Projections');
  readonly #waiters = new Set<Waiter>();
  #worker: Worker;
  #progress: Progress = nothingFolded;
  #health: FollowingHealth = { status: 'following', reason: null };
  #isStopping = false;
  #failure: Failed | undefined;
  #restarts = 0;
  #startedAtMs = 0;
  #restartTimer: NodeJS.Timeout | undefined;

  private constructor(data: FollowingData) {
    this.#data = data;
    this.#worker = this.#startThread();
  }

  /** Starts the thread; resolves once its tables are there or of no use, or it waits for the log; rejects when a store cannot be opened. */
  static async start(data: FollowingData): Promise<Following> {
    const following = new Following(data);
    await following.#firstProgress();
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

  /** Finishes the batch at hand and ends the thread. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    clearTimeout(this.#restartTimer);
    if (this.#worker.threadId < 0) return;
    const ended = new Promise<void>((resolve) => this.#worker.once('exit', () => resolve()));
    this.#worker.postMessage('stop');
    await ended;
  }

  #startThread(): Worker {
    const worker = new Worker(threadFile('./following.worker.js', import.meta.url), { workerData: this.#data });
    this.#startedAtMs = Date.now();
    this.#failure = undefined;
    worker.on('message', (message: FollowingMessage) => this.#take(message));
    worker.on('error', (error: Error) => {
      this.#failure = { kind: 'failed', reason: error.message, isFinal: false };
    });
    worker.on('exit', () => this.#ended());
    return worker;
  }

  #firstProgress(): Promise<void> {
    return new Promise((resolve, reject) => {
      const worker = this.#worker;
      worker.once('message', (message: FollowingMessage) =>
        message.kind === 'failed' && !isUnusable(message.fault) ? reject(errorOf(message)) : resolve(),
      );
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('The thread of the projections ended before it began.')));
    });
  }

  #take(message: FollowingMessage): void {
    if (message.kind === 'failed') {
      this.#failure = message;
      return;
    }
    if (message.kind === 'waiting') {
      this.#health = { status: 'waiting', reason: message.reason };
      this.#logger.warn(`Projections wait for the log. ${message.reason}`);
      return;
    }
    if (this.#health.status === 'waiting') this.#logger.warn('Projections go on: the log answers again');
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

  #ended(): void {
    if (this.#isStopping) return;
    const { reason, isFinal, isDiskFull, fault } = this.#failure ?? endedWithoutReason;
    if (isUnusable(fault)) this.#progress = nothingFolded;
    if (isDiskFull || Date.now() - this.#startedAtMs > steadyAfterMs) this.#restarts = 0;
    if (isFinal || this.#restarts >= restartsMax) {
      this.#health = { status: 'stopped', reason };
      this.#logger.error(`Projections have stopped and stay at their positions: ${reason}`);
      for (const { wake } of this.#waiters) wake();
      return;
    }
    this.#restarts += 1;
    const isKnown = this.#health.status === 'restarting' && this.#health.reason === reason;
    this.#health = { status: 'restarting', reason };
    if (!isKnown) this.#logger.warn(`Projections are started again (${this.#restarts} of ${restartsMax}): ${reason}`);
    this.#restartTimer = setTimeout(() => {
      this.#worker = this.#startThread();
    }, restartDelayMs);
  }
}

const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

const sentenceOf = (projection: string, { position, type, stream, revision, reason }: ProjectionStop): string =>
  `${projection} stopped at position ${position}, ${type} of stream ${stream}, revision ${revision}: ${reason}.`;

const errorOf = ({ fault, reason }: Failed): Error =>
  fault === undefined ? new Error(reason) : new ReadStoreOpenError(fault, reason);
