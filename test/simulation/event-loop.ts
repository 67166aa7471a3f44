import { createRequire, syncBuiltinESMExports } from 'node:module';
import { IndexedHeap } from '@hutong/domain/kernel';

type Task = { readonly atMs: number; readonly order: number; readonly run: () => void; isCancelled: boolean };

/** Most tasks that may run without any time passing: more than that is work that feeds itself. */
const tasksAtOnceMax = 1_000_000;

const realNextTick = process.nextTick.bind(process);
/** Resolves when everything that follows at once has followed: Node runs what is next only when no promise has anything to do. */
const atOnce = () => new Promise<void>((resolve) => realNextTick(resolve));

/**
 * The event loop of a simulated machine: turns and timers of Node, under their own names, wait here until the simulation lets them run,
 * in an order that nothing outside has a part in. Time passes when it is told to.
 */
export class EventLoop {
  /** Time that has passed, in milliseconds; never goes back. */
  nowMs = 0;
  readonly #ready: Task[] = [];
  #firstReady = 0;
  readonly #later = new IndexedHeap<Task>((one, other) =>
    one.atMs === other.atMs ? one.order < other.order : one.atMs < other.atMs,
  );
  #order = 0;

  /** Runs a task as soon as those before it have run, or after so much time. */
  schedule(run: () => void, afterMs = 0): () => void {
    const task: Task = { atMs: this.nowMs + Math.max(0, afterMs), order: (this.#order += 1), run, isCancelled: false };
    if (afterMs <= 0) this.#ready.push(task);
    else this.#later.add(task);
    return () => {
      task.isCancelled = true;
      this.#later.remove(task);
    };
  }

  /** Resolves after so much time of the simulation. */
  pause(durationMs: number): Promise<void> {
    return new Promise((resolve) => void this.schedule(resolve, durationMs));
  }

  /** Lets time pass: everything runs that is due until then, in the order in which it is due. */
  async pass(durationMs: number): Promise<void> {
    const untilMs = this.nowMs + durationMs;
    await this.settle();
    for (let next = this.#later.first; next && next.atMs <= untilMs; next = this.#later.first) {
      this.nowMs = next.atMs;
      this.#later.remove(next);
      this.#ready.push(next);
      await this.#runReady(tasksAtOnceMax);
    }
    this.nowMs = untilMs;
  }

  /** Runs what can run without time passing, or so many tasks of it. */
  async settle(tasksMax = tasksAtOnceMax): Promise<void> {
    await atOnce();
    await this.#runReady(tasksMax);
  }

  async #runReady(tasksMax: number): Promise<void> {
    for (let ran = 0; ran < tasksMax; ran += 1) {
      const task = this.#ready[this.#firstReady];
      if (task === undefined) return this.#clear();
      this.#firstReady += 1;
      if (task.isCancelled) continue;
      task.run();
      // Everything that follows at once follows before the next task.
      await atOnce();
    }
    if (tasksMax === tasksAtOnceMax) throw new Error(`The simulation did not come to rest in ${tasksAtOnceMax} tasks`);
  }

  /** Lets time pass until the work is done. */
  async until<Result>(work: Promise<Result>, durationMsMax: number): Promise<Result> {
    let isDone = false;
    const done = () => (isDone = true);
    work.then(done, done);
    const untilMs = this.nowMs + durationMsMax;
    await this.settle();
    while (!isDone) {
      const next = this.#later.first;
      if (!next || next.atMs > untilMs) throw new Error(`Nothing came of it in ${durationMsMax} ms`);
      await this.pass(next.atMs - this.nowMs);
    }
    return work;
  }

  /** Everything that waits is forgotten. */
  clear(): void {
    this.#ready.length = 0;
    this.#firstReady = 0;
    while (this.#later.first) this.#later.remove(this.#later.first);
  }

  /** Takes the place of Node's turns and timers until the work is done; whoever asks for time or chance around the ports is told so. */
  async host<Result>(work: () => Promise<Result>): Promise<Result> {
    const restore = replaceHost(this);
    try {
      return await work();
    } finally {
      restore();
      this.clear();
    }
  }

  #clear(): void {
    this.#ready.length = 0;
    this.#firstReady = 0;
  }
}

/** A timer as Node gives it out. */
class Timer {
  constructor(readonly cancel: () => void) {}
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
  hasRef(): boolean {
    return true;
  }
  [Symbol.dispose](): void {
    this.cancel();
  }
}

type Callback = (...args: unknown[]) => void;
type Options = Readonly<{ signal?: AbortSignal }>;

/** Replaces what Node offers, wherever it is imported from; returns how to undo that. */
function replaceHost(loop: EventLoop): () => void {
  const require = createRequire(import.meta.url);
  const clear = (timer?: Timer) => timer?.cancel();
  const setTimeout = (run: Callback, ms = 1, ...args: unknown[]) =>
    new Timer(loop.schedule(() => run(...args), Math.max(1, ms)));
  const setInterval = (run: Callback, ms = 1, ...args: unknown[]) => {
    let cancel = () => {};
    const again = () => {
      cancel = loop.schedule(
        () => {
          again();
          run(...args);
        },
        Math.max(1, ms),
      );
    };
    again();
    return new Timer(() => cancel());
  };
  const setImmediate = (run: Callback, ...args: unknown[]) => new Timer(loop.schedule(() => run(...args)));
  const timers = {
    setTimeout,
    setInterval,
    setImmediate,
    clearTimeout: clear,
    clearInterval: clear,
    clearImmediate: clear,
  };
  const promised = {
    setTimeout: (ms = 1, value?: unknown, { signal }: Options = {}) =>
      waiting(loop, { ms: Math.max(1, ms), value, signal }),
    setImmediate: (value?: unknown, { signal }: Options = {}) => waiting(loop, { ms: 0, value, signal }),
  };
  const crypto = require('node:crypto') as object;
  const chance = { randomUUID: around(crypto, 'randomUUID'), randomBytes: around(crypto, 'randomBytes') };
  const undo = [
    replace(globalThis, timers),
    replace(require('node:timers') as object, timers),
    replace(require('node:timers/promises') as object, promised),
    replace(crypto, chance),
    replace(Date, { now: around(Date, 'now') }),
    replace(Math, { random: around(Math, 'random') }),
  ];
  syncBuiltinESMExports();
  return () => {
    for (const one of undo) one();
    syncBuiltinESMExports();
  };
}

function waiting(
  loop: EventLoop,
  { ms, value, signal }: Readonly<{ ms: number; value: unknown; signal: AbortSignal | undefined }>,
): Promise<unknown> {
  // Nearly all turns are of this kind.
  if (signal === undefined) return new Promise((resolve) => void loop.schedule(() => resolve(value), ms));
  return new Promise((resolve, reject) => {
    const abort = () => {
      cancel();
      reject(new DOMException('The operation was aborted', 'AbortError'));
    };
    const cancel = loop.schedule(() => {
      signal.removeEventListener('abort', abort);
      resolve(value);
    }, ms);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
  });
}

/** Time and chance are ports: a part of the product that asks the machine for them could not be repeated. Others may go on. */
function around<Args extends unknown[], Result>(owner: object, name: string): (...args: Args) => Result {
  const real = Reflect.get(owner, name) as (...args: Args) => Result;
  return (...args) => {
    const asking = new Error(`${name} was asked of the machine: time and chance come by their ports`);
    if (/\/libs\/[a-z-]+\/src\//.test(asking.stack ?? '')) throw asking;
    return Reflect.apply(real, owner, args);
  };
}

function replace(target: object, parts: Readonly<Record<string, unknown>>): () => void {
  const before = Object.keys(parts).map((name) => [name, Reflect.get(target, name) as unknown] as const);
  Object.assign(target, parts);
  return () => void Object.assign(target, Object.fromEntries(before));
}
