import { createHash } from 'node:crypto';
import { askedCommands, commandIdOf } from '@hutong/commands';
import { canonicalJson, type RecordedEvent } from '@hutong/event-store';
import { randomOf } from '../random.js';
import { actAt, acts, clockActs, endingActs } from './actors/acts.js';
import { checkLog } from './check-log.js';
import { EventLoop } from './event-loop.js';
import { Machines } from './machines.js';
import { PaymentModel } from './model/payment-model.js';
import { ReadSide } from './read-side.js';
import { happens, type Scene } from './scene.js';
import type { Answer, Asked, FaultShares } from './service-process.js';
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

export type Run = Readonly<{ steps: number; logDigest: string; violations: readonly Violation[] }>;

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

/** Whoever hears one of these is to come again: the command was not decided. */
const comesAgain: ReadonlySet<string> = new Set(['commandInFlight', 'streamContended']);
/** A no that is a fact: it is recorded, and that is all that is recorded. */
const recordedNo =
  /(WalletOpened|RouteRefused|FactorFailed|LimitExceeded|Locked|ResultUnknown|CloseRequested|CloseRefused)$/;

/** A command as the model and the log know it: by whom and to which stream, as its events name their cause, and what was asked. */
type Trace = Readonly<{ name: string; key: string; cause: string; body: string }>;

/** An event that a command left. */
type Left = Readonly<{ id: string; type: string }>;

/** Plays a whole ledger and everybody around it, so many steps long, until everything that is due has happened. The same seed does the same. */
export function simulate({ seed, steps, faults, onEvent = () => {} }: Asking): Promise<Run> {
  return new Simulation({ seed, faults, onEvent }).run(steps);
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
  /** The events that each command left, by the cause in them. */
  readonly #left = new Map<string, readonly Left[]>();
  #machines!: Machines;
  #readSide!: ReadSide;
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

  async run(steps: number): Promise<Run> {
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
    if (this.#violations.length === 0) {
      this.#violate(await checkLog(this.#machines.log, new Date(this.#machines.nowMs()).toISOString()));
      this.#violate(await this.#readSide.fold());
      this.#violate(await this.#readSide.compareRebuilt());
    }
    await this.#readSide.close();
    return {
      steps: this.#step - 1,
      logDigest: this.#digest.digest('hex'),
      violations: this.#violations,
    };
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
    if (this.#step % foldEverySteps === 0) this.#violate(await this.#loop.until(this.#readSide.fold(), dayMs));
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
    const trace = this.#traceOf(asked);
    let answer: Answer = { status: 'unknown' };
    for (let tries = 0; tries < askedAgainMax; tries += 1) {
      answer = await this.#machines.ask(asked);
      this.#hear(trace, answer);
      if (answer.status !== 'unknown' || happens({ draw: this.#draw }, 0.1)) break;
      await this.#loop.pause(Math.floor(this.#draw() * 8_000));
    }
    return answer;
  }

  /** By what a command is known again, in what callers say and in what it leaves. */
  #traceOf({ command, key, body, principal }: Asked): Trace {
    const causeId = commandIdOf({ principal, command, key });
    const row = askedCommands.get(command);
    // A key with another body for another stream is another command wherever nobody remembers it: docs/adr/0004.
    const stream = `${row?.category}-${JSON.stringify(row?.idOf(body, causeId))}`;
    const cause = `${command} ${causeId} ${stream}`;
    return {
      name: `${command} ${key}`,
      key: `${principal} ${command} ${key} ${stream}`,
      cause,
      body: canonicalJson(body),
    };
  }

  #hear({ name, key, cause, body }: Trace, answer: Answer): void {
    this.#follow();
    const left = this.#left.get(cause) ?? [];
    const isLost = answer.status === 'accepted' && answer.recorded && left.length === 0;
    const saysNothing = answer.status === 'refused' && comesAgain.has(answer.refusal);
    this.#violate(
      this.#model.answered({
        key,
        body,
        status: saysNothing ? 'unknown' : answer.status,
        eventIds: isLost
          ? [`what ${name} recorded`]
          : answer.status === 'refused'
            ? changesOf(answer.refusal, left)
            : idsOf(left),
        text: textOf(answer),
      }),
    );
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
    const { command, $causationId } = metadata;
    if (typeof command === 'string' && typeof $causationId === 'string') {
      const cause = `${command} ${$causationId} ${stream.replace(/-(.*)/, (_, id) => `-${JSON.stringify(id)}`)}`;
      this.#left.set(cause, [...(this.#left.get(cause) ?? []), { id, type }]);
    }
    if (type === 'EventParked') this.#violate([`${stream} parked an event: ${JSON.stringify(data['parked'])}`]);
    this.#violate(this.#model.follow(event));
  }

  #violate(sentences: readonly string[]): void {
    this.#violations.push(...sentences.map((sentence) => ({ step: this.#step, sentence })));
  }
}

const idsOf = (left: readonly Left[]): readonly string[] => left.map(({ id }) => id);

/** What a refused command changed; another body of its key may have changed whatever it was asked. */
const changesOf = (refusal: string, left: readonly Left[]): readonly string[] =>
  refusal === 'idempotencyKeyReused' ? [] : idsOf(left.filter(({ type }) => !recordedNo.test(type)));

function textOf(answer: Answer): string {
  if (answer.status === 'accepted') return canonicalJson({ ...answer.body, position: `${answer.position}` });
  return answer.status === 'refused' ? answer.refusal : '';
}

/** Mostly moments, now and then a day. */
function durationMsMaxAt(share: number): number {
  if (share < 0.45) return 20;
  if (share < 0.75) return 2_000;
  if (share < 0.9) return 60_000;
  if (share < 0.96) return 600_000;
  return share < 0.99 ? 3 * 3_600_000 : 2 * dayMs;
}
