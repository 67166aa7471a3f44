import { createLedger, type Instant, instant, instantFromJson, ledger } from '@hutong/domain';
import { type EventLog, ledgerStream, type LogFault, MemoryEventLog } from '@hutong/event-store';
import { LedgerSecret } from '@hutong/platform';
import type { EventLoop } from './event-loop.js';
import { type Answer, type Asked, type FaultShares, type Ground, ServiceProcess } from './service-process.js';

const startedAt: Instant = instantFromJson('2023-10-18T04:00:00.000Z');
/** Who follows the log in which process, as in a deployment of several. */
const deployment = [
  ['orders', 'due-times'],
  ['payment-requests', 'settlements'],
] as const;
/** How long a process that ended is missed, and how long one that was replaced goes on. */
const missedMsMax = 5_000;
const replacedMsMax = 120_000;

type Options = Readonly<{
  loop: EventLoop;
  draw: () => number;
  faults: FaultShares;
  fault: (sentence: string) => void;
}>;

/** The log, and the processes of a ledger on it: each ends by chance, and another one takes its place, which knows nothing but the log. */
export class Machines {
  readonly log: MemoryEventLog;
  readonly secret = new LedgerSecret(Buffer.alloc(32, 7));
  readonly #options: Options;
  /** Those that are on now; nothing goes wrong while the world is set up. */
  readonly #faults: Partial<Record<LogFault, number>> = {};
  readonly #slots: ServiceProcess[] = [];
  /** Those that were replaced and do not know it yet. */
  readonly #replaced = new Set<ServiceProcess>();
  #ids = 0;

  constructor(options: Options) {
    this.#options = options;
    this.log = new MemoryEventLog({ now: () => this.nowMs() });
    deployment.forEach((_, slot) => this.#start(slot));
  }

  nowMs(): number {
    return startedAt + Math.floor(this.#options.loop.nowMs);
  }

  /** The first event of the log says which log it is. */
  async nameLog(): Promise<void> {
    const logId = this.#newId();
    const decision = createLedger(ledger.initialState, { logId, secretCheck: this.secret.checkOf(logId) });
    if (decision.outcome === 'refused') throw new Error('The log could not be named');
    const events = decision.events.map((event) => ({ ...event, id: logId, metadata: { schemaVersion: 1 } }));
    await (this.log as EventLog).append(ledgerStream, 'no_stream', events);
  }

  /** Asks any process that runs. */
  ask(asked: Asked): Promise<Answer> {
    const running = [...this.#slots, ...this.#replaced].filter(({ isRunning }) => isRunning);
    const one = running[Math.floor(this.#options.draw() * running.length)];
    return one === undefined ? Promise.resolve({ status: 'unknown' }) : one.ask(asked);
  }

  setClock(aheadMs: number): void {
    this.#any()?.setClock(aheadMs);
  }

  /** Ends a process in the middle of whatever it does; another one takes its place. */
  kill(): void {
    this.#any()?.kill();
  }

  /** Ends a process as soon as a consumer has told how far it is: what it is in the middle of then must be done again. */
  killAtCheckpoint(): void {
    const one = this.#any();
    const checkpoints = this.log
      .subscribe({ from: 'end', filter: { types: ['ConsumerCheckpointed'] } })
      .subscribe(({ kind }) => {
        if (kind !== 'event') return;
        checkpoints.unsubscribe();
        one?.kill();
      });
  }

  /** Another one takes the place of a process that goes on for a while. */
  takeOver(): void {
    const slot = Math.floor(this.#options.draw() * deployment.length);
    const before = this.#slots[slot];
    if (!before?.isRunning) return;
    this.#replaced.add(before);
    this.#start(slot);
    this.#options.loop.schedule(() => before.kill(), this.#options.draw() * replacedMsMax);
  }

  /** Everything ends, and begins again at once with what the log holds. */
  restart(): void {
    for (const one of [...this.#replaced, ...this.#slots]) one.kill();
    deployment.forEach((_, slot) => this.#start(slot));
  }

  /** From here on things go wrong. */
  trouble(): void {
    Object.assign(this.#faults, this.#options.faults);
  }

  /** From here on nothing goes wrong, and all machines know what time it is. */
  calm(): void {
    for (const fault of Object.keys(this.#faults)) delete this.#faults[fault as LogFault];
    this.restart();
  }

  /** How much is due at some time, or not followed yet. */
  unrest(): readonly string[] {
    return this.#slots.flatMap(({ transport }) =>
      transport.statuses().flatMap(({ name, running, lagEvents, dueTimes }) => {
        const reasons = [];
        if (!running) reasons.push(`consumer ${name} does not run`);
        if (lagEvents !== 0) reasons.push(`consumer ${name} has ${lagEvents} events in hand`);
        if (dueTimes && dueTimes.open > 0) reasons.push(`${dueTimes.open} things are due at some time`);
        return reasons;
      }),
    );
  }

  #any(): ServiceProcess | undefined {
    return this.#slots[Math.floor(this.#options.draw() * this.#slots.length)];
  }

  #start(slot: number): void {
    const { loop, draw, fault } = this.#options;
    const ground: Ground = {
      loop,
      log: this.log,
      secret: this.secret,
      startedAt: instant(startedAt),
      draw,
      newId: () => this.#newId(),
      fault,
    };
    const started = new ServiceProcess(ground, {
      followers: deployment[slot] ?? [],
      faults: this.#faults,
      onEnd: () => {
        this.#replaced.delete(started);
        if (this.#slots[slot] === started)
          loop.schedule(() => this.#slots[slot] === started && this.#start(slot), draw() * missedMsMax);
      },
    });
    this.#slots[slot] = started;
  }

  #newId(): string {
    this.#ids += 1;
    return `00000000-0000-4000-8000-${this.#ids.toString(16).padStart(12, '0')}`;
  }
}
