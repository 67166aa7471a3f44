import { createHash } from 'node:crypto';
import type { RecordedEvent } from '@hutong/event-store';
import { randomOf } from '../random.js';
import { actAt, acts, clockActs, endingActs } from './actors/acts.js';
import { checkLog } from './check-log.js';
import { CommandTraces } from './command-traces.js';
import { EventLoop } from './event-loop.js';
import { Machines } from './machines.js';
import { PaymentModel } from './model/payment-model.js';
import { ReadSide } from './read-side.js';
import { happens, type Scene } from './scene.js';
import { compareStoredFigures, storesFacts } from './stored-facts.js';
import type { Answer, FaultShares } from './service-process.js';
import { Town } from './town.js';
import { worldCommands } from './world.js';

/** What goes wrong in a run. */
export type Faults = Readonly<{
  /** Between processes and the log. */
  log: FaultShares;
  /** Processes are killed, replaced while they run, and all of them at once. */
  endings: boolean;
  /** The clocks of machines are set, ahead and back. */
  clocks: boolean;
}>;

/** Something that may not be, and the step at which it was seen; the end of the run comes after its last step. */
export type Violation = Readonly<{ step: number; sentence: string }>;

export type Run = Readonly<{
  steps: number;
  logDigest: string;
  violations: readonly Violation[];
  /** How long the store of facts took, by the clock; null where the facts of this seed lay in memory alone. */
  factsStoredMs: number | null;
}>;

type Asking = Readonly<{
  seed: number;
  steps: number;
  faults: Faults;
  /** Told of every event, in the order of the log. */
  onEvent?: (event: RecordedEvent) => void;
}>;

const dayMs = 24 * 60 * 60_000;
/** Everything that is due is due by then: a close is tried again for seven days after a request of a day, and somebody may tell of it eight days late. */
const endDaysMax = 40;
/** Rows are folded after so many steps; each time by a process that begins where the one before stopped. */
const foldEverySteps = 100;
/** How often somebody asks again who heard nothing. */
const askedAgainMax = 6;

/** Plays a whole ledger and everybody around it, so many steps long, until everything that is due has happened. The same seed does the same. */
export function simulate({ seed, steps, faults, onEvent = () => {} }: Asking): Promise<Run> {
  return new Simulation({ seed, faults, onEvent }).run(steps, storesFacts(seed));
}

class Simulation {
  readonly #violations: Violation[] = [];
  readonly #loop = new EventLoop();
  readonly #town = new Town();
  readonly #model = new PaymentModel();
  readonly #draw: () => number;
  readonly #faults: Faults;
  readonly #onEvent: (event: RecordedEvent) => void;
  readonly #acts;
  readonly #digest = createHash('sha256');
  readonly #traces = new CommandTraces();
  #machines!: Machines;
  #readSide!: ReadSide;
  /** Where the log ended whenever rows were folded. */
  readonly #rests: bigint[] = [];
  #step = 0;
  #followed = 0n;
  #acting = 0;
  #keys = 0;

  constructor({ seed, faults, onEvent }: Required<Omit<Asking, 'steps'>>) {
    this.#draw = randomOf(seed);
    this.#faults = faults;
    this.#onEvent = onEvent;
    this.#acts = [...acts, ...(faults.endings ? endingActs : []), ...(faults.clocks ? clockActs : [])];
  }

  async run(steps: number, isStoringFacts: boolean): Promise<Run> {
    await this.#loop.host(async () => {
      this.#machines = new Machines({
        loop: this.#loop,
        draw: randomOf(Math.floor(this.#draw() * 2 ** 31)),
        faults: this.#faults.log,
        fault: (sentence) => this.#violate([sentence]),
      });
      this.#readSide = new ReadSide(this.#machines.log);
      await this.#begin();
      for (this.#step = 1; this.#step <= steps && this.#violations.length === 0; this.#step += 1) await this.#take();
      if (this.#violations.length === 0) await this.#end();
    });
    const factsStoredMs = this.#violations.length === 0 ? await this.#check(isStoringFacts) : null;
    await this.#readSide.close();
    return {
      steps: this.#step - 1,
      logDigest: this.#digest.digest('hex'),
      violations: this.#violations,
      factsStoredMs,
    };
  }

  /** At the end: the auditors look at the log, figures must be what brute force says, and rows that are made again the live ones. */
  async #check(isStoringFacts: boolean): Promise<number | null> {
    const { log } = this.#machines;
    const at = new Date(this.#machines.nowMs()).toISOString();
    const { broken, expected } = await checkLog(log, at);
    this.#violate(broken);
    this.#violate(await this.#readSide.fold());
    this.#violate(await this.#readSide.compareRebuilt());
    if (!isStoringFacts) return null;
    const restartAt = this.#rests[Math.floor(this.#rests.length / 2)] ?? this.#followed / 2n;
    const startedMs = performance.now();
    this.#violate(await compareStoredFigures(log, { restartAt, at, expected }));
    return performance.now() - startedMs;
  }

  async #begin(): Promise<void> {
    await this.#loop.until(this.#machines.nameLog(), dayMs);
    for (const { command, body } of worldCommands) {
      const answer = await this.#loop.until(this.#ask(command, body), dayMs);
      if (answer.status === 'refused')
        throw new Error(`${command} ${JSON.stringify(body)} was refused: ${answer.refusal}`);
    }
    this.#machines.trouble();
  }

  /** Somebody does something, and some time passes: so little that it is still under way, or so much that it is long over. */
  async #take(): Promise<void> {
    const act = actAt(this.#draw(), this.#acts);
    this.#acting += 1;
    this.#loop.schedule(() => {
      void act.play(this.#scene).then(
        () => (this.#acting -= 1),
        (error: unknown) => this.#violate([`${act.name}: ${error instanceof Error ? error.stack : String(error)}`]),
      );
    });
    const share = this.#draw();
    if (share < 0.25) await this.#loop.settle(1 + Math.floor(this.#draw() * 40));
    else await this.#loop.pass(Math.floor(this.#draw() * durationMsMaxAt(share)));
    this.#follow();
    if (this.#step % foldEverySteps !== 0) return;
    this.#rests.push(this.#followed);
    this.#violate(await this.#loop.until(this.#readSide.fold(), dayMs));
  }

  async #end(): Promise<void> {
    this.#machines.calm();
    for (let days = 0; days < endDaysMax && this.#violations.length === 0; days += 1) {
      await this.#loop.pass(dayMs);
      this.#follow();
      if (this.#acting === 0 && this.#machines.unrest().length === 0) break;
    }
    this.#machines.restart();
    await this.#loop.pass(60_000);
    this.#follow();
    this.#violate(this.#machines.unrest());
    this.#violate(this.#model.atRest());
  }

  get #scene(): Scene {
    return {
      town: this.#town,
      draw: this.#draw,
      nowMs: () => this.#machines.nowMs(),
      pause: (durationMs) => this.#loop.pause(durationMs),
      machines: this.#machines,
      ask: async (command, body, as = {}) => {
        const answer = await this.#ask(command, body, as);
        return answer;
      },
    };
  }

  async #ask(command: string, body: object, as: Readonly<{ key?: string; principal?: string }> = {}): Promise<Answer> {
    const { key = `key-${(this.#keys += 1)}`, principal = 'the town' } = as;
    const asked = { command, key, body, principal };
    if (as.key === undefined) this.#town.remember(this.#town.commands, asked);
    const trace = this.#traces.of(asked);
    let answer: Answer = { status: 'unknown' };
    for (let tries = 0; tries < askedAgainMax; tries += 1) {
      const askedAfter = this.#model.heard;
      answer = await this.#machines.ask(asked);
      this.#follow();
      this.#violate(this.#model.answered({ ...this.#traces.heard(trace, answer), askedAfter }));
      if (answer.status !== 'unknown' || happens({ draw: this.#draw }, 0.1)) break;
      await this.#loop.pause(Math.floor(this.#draw() * 8_000));
    }
    return answer;
  }

  /** Whatever is new in the log. */
  #follow(): void {
    for (;;) {
      const { events, isLast } = this.#machines.log.readPage(this.#followed);
      for (const event of events) this.#look(event);
      this.#followed = events.at(-1)?.position ?? this.#followed;
      if (isLast) return;
    }
  }

  #look(event: RecordedEvent): void {
    const { id, stream, revision, type, data, metadata, recordedAtMs } = event;
    this.#onEvent(event);
    this.#digest.update(JSON.stringify([id, stream, `${revision}`, type, data, metadata, recordedAtMs]));
    this.#traces.take(event);
    if (type === 'EventParked') this.#violate([`${stream} parked an event: ${JSON.stringify(data['parked'])}`]);
    this.#violate(this.#model.follow(event));
  }

  #violate(sentences: readonly string[]): void {
    this.#violations.push(...sentences.map((sentence) => ({ step: this.#step, sentence })));
  }
}

/** Mostly moments, now and then a day. */
function durationMsMaxAt(share: number): number {
  if (share < 0.45) return 20;
  if (share < 0.75) return 2_000;
  if (share < 0.9) return 60_000;
  if (share < 0.96) return 600_000;
  return share < 0.99 ? 3 * 3_600_000 : 2 * dayMs;
}
