import { askedCommands, EventLogTransport, identityOf, Ledger, ledgerFollowers } from '@hutong/commands';
import { type Instant, instant } from '@hutong/domain';
import {
  type EventLog,
  EventLogOverloadedError,
  EventLogUnavailableError,
  FaultyEventLog,
  type LogFault,
} from '@hutong/event-store';
import type { Clock, LedgerSecret } from '@hutong/platform';
import type { EventLoop } from './event-loop.js';

/** How often each fault of the log happens. */
export type FaultShares = Readonly<Partial<Record<LogFault, number>>>;

/** A command, as a line of `POST /v1/commands` says it. */
export type Asked = Readonly<{ command: string; key: string; body: object; principal: string }>;

/** What a caller hears. */
export type Answer =
  | Readonly<{ status: 'accepted'; recorded: boolean; position: bigint; body: Readonly<Record<string, unknown>> }>
  | Readonly<{ status: 'refused'; refusal: string; detail: string }>
  /** The process ended, or the log was away: it may be recorded or not. */
  | Readonly<{ status: 'unknown' }>;

/** What a process stands on. */
export type Ground = Readonly<{
  loop: EventLoop;
  log: EventLog;
  secret: LedgerSecret;
  /** When the simulation began. */
  startedAt: Instant;
  draw: () => number;
  newId: () => string;
  /** Tells of what may not be. */
  fault: (sentence: string) => void;
}>;

type ProcessOptions = Readonly<{
  followers: readonly string[];
  faults: FaultShares;
  /** Called when the process has ended, for whatever reason. */
  onEnd: () => void;
}>;

/** A process of the ledger: it takes commands, and follows the log with those followers that it has. All it knows is gone when it ends. */
export class ServiceProcess {
  readonly ledger: Ledger;
  readonly transport: EventLogTransport;
  readonly #ground: Ground;
  readonly #log: FaultyEventLog;
  readonly #clock: Clock;
  readonly #onEnd: () => void;
  readonly #waiting = new Set<(answer: Answer) => void>();
  /** How far the clock of this machine is off. */
  #aheadMs = 0;
  isRunning = true;

  constructor(ground: Ground, { followers, faults, onEnd }: ProcessOptions) {
    this.#ground = ground;
    this.#onEnd = onEnd;
    const { draw, newId, fault, secret } = ground;
    this.#log = new FaultyEventLog(ground.log, { faults, draw, onCrash: () => this.kill() });
    this.#clock = this.#machineClock();
    this.ledger = new Ledger(this.#log, this.#clock, secret);
    this.transport = new EventLogTransport(this.#log, this.ledger, { newId });
    const warn = (message: string) => fault(message);
    for (const follower of ledgerFollowers({ ledger: this.ledger, clock: this.#clock, warn })) {
      if (followers.includes(follower.name)) this.transport.addFollower(follower);
    }
    this.transport.listen(() => {});
  }

  /** Ends it without a word: whoever waits for an answer never hears one. */
  kill(): void {
    if (!this.isRunning) return;
    this.isRunning = false;
    this.#log.crash();
    for (const tell of this.#waiting) tell({ status: 'unknown' });
    this.#waiting.clear();
    this.#onEnd();
  }

  setClock(aheadMs: number): void {
    this.#aheadMs = aheadMs;
  }

  /** Carries a command out as its own route does. */
  ask(asked: Asked): Promise<Answer> {
    if (!this.isRunning) return Promise.resolve({ status: 'unknown' });
    return new Promise((resolve) => {
      this.#waiting.add(resolve);
      const tell = (answer: Answer) => {
        if (this.#waiting.delete(resolve)) resolve(answer);
      };
      this.#ground.loop.schedule(() => void this.#carryOut(asked).then(tell));
    });
  }

  async #carryOut({ command: name, key, body, principal }: Asked): Promise<Answer> {
    const command = askedCommands.get(name);
    if (command === undefined) throw new Error(`There is no command ${name}`);
    const identity = identityOf(this.ledger, { command: name, request: body }, { key, principal });
    try {
      const answer = await command.carryOut(this.ledger, { request: body, identity });
      if (answer.outcome === 'refused') {
        const { refusal, detail = refusal } = answer;
        return { status: 'refused', refusal, detail };
      }
      const { recorded, position } = answer;
      return { status: 'accepted', recorded, position, body: answer.body as Record<string, unknown> };
    } catch (error) {
      const isAway = error instanceof EventLogUnavailableError || error instanceof EventLogOverloadedError;
      if (!isAway) this.#ground.fault(`${name} ${key} failed: ${error instanceof Error ? error.stack : String(error)}`);
      return { status: 'unknown' };
    }
  }

  #machineClock(): Clock {
    const { loop, startedAt } = this.#ground;
    const now = () => instant(startedAt + Math.floor(loop.nowMs) + this.#aheadMs);
    return {
      now,
      wakeAt: async (at, signal) => {
        for (let leftMs = at - now(); leftMs > 0 && !signal.aborted; leftMs = at - now()) {
          await new Promise<void>((resolve) => {
            const cancel = loop.schedule(resolve, leftMs);
            signal.addEventListener('abort', () => (cancel(), resolve()), { once: true });
          });
          if (!this.isRunning) await new Promise(() => {});
        }
      },
    };
  }
}
