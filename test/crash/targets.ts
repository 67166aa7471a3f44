import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type EventLog, followEventLog, openEventLog } from '@hutong/event-store';
import type { Evidence, LoadOptions } from './evidence.js';
import { KilledProcess } from './killed-process.js';

/** What is killed and opened again, always on the same file. */
export interface CrashTarget {
  /** Starts what is missing of the process under load and of the load; does not wait for it. */
  start(): void;
  /** Kill -9, now. */
  kill(): Promise<void>;
  /** Opens again what was killed, as its next user does, and lets `look` read. */
  reopened(look: (log: EventLog) => Promise<void>): Promise<void>;
  /** Lets the load complete everything that is outstanding. */
  finish(): Promise<void>;
  /** Ends every process. */
  stop(): Promise<void>;
}

export type TargetName = 'engine' | 'node';

/** Makes a target that keeps its file in the directory. */
export const targets: Readonly<Record<TargetName, (directory: string, evidence: Evidence) => CrashTarget>> = {
  engine: (directory, evidence) => new EngineTarget(`file:${join(directory, 'events.db')}`, evidence),
  node: (directory, evidence) => new NodeTarget(directory, evidence),
};

/** The process that appends holds the file itself, and is killed. */
class EngineTarget implements CrashTarget {
  readonly #address: string;
  readonly #evidence: Evidence;
  #load: KilledProcess | undefined;

  constructor(address: string, evidence: Evidence) {
    this.#address = address;
    this.#evidence = evidence;
  }

  start(): void {
    this.#load ??= startLoad(this.#address, this.#evidence);
  }

  async kill(): Promise<void> {
    await this.#load?.kill();
    this.#load = undefined;
  }

  async reopened(look: (log: EventLog) => Promise<void>): Promise<void> {
    const log = await openEventLog(this.#address);
    try {
      await look(log);
    } finally {
      await log.close();
    }
  }

  async finish(): Promise<void> {
    this.start();
    await this.#load?.finish();
    this.#load = undefined;
  }

  stop(): Promise<void> {
    return this.kill();
  }
}

const servingTimeoutMs = 60_000;
const servingLookMs = 5;

/** A node holds the file and is killed; the load goes on all the time, with one client that has to live through it. */
class NodeTarget implements CrashTarget {
  readonly #directory: string;
  readonly #evidence: Evidence;
  /** Chosen by the first start and kept, as an address is. */
  #address: string | undefined;
  #node: KilledProcess | undefined;
  #isServing = false;
  #load: KilledProcess | undefined;
  #reader: EventLog | undefined;

  constructor(directory: string, evidence: Evidence) {
    this.#directory = directory;
    this.#evidence = evidence;
  }

  start(): void {
    if (this.#node === undefined) this.#startNode();
    if (this.#address !== undefined) this.#load ??= startLoad(this.#address, this.#evidence);
  }

  async kill(): Promise<void> {
    await this.#node?.kill();
    this.#node = undefined;
  }

  async reopened(look: (log: EventLog) => Promise<void>): Promise<void> {
    this.start();
    await this.#untilServing();
    this.#reader ??= await followEventLog(this.#address ?? '');
    await look(this.#reader);
  }

  async finish(): Promise<void> {
    this.start();
    await this.#untilServing();
    this.start();
    await this.#load?.finish();
    this.#load = undefined;
  }

  async stop(): Promise<void> {
    await this.#load?.kill();
    await this.#reader?.close();
    await this.kill();
  }

  #startNode(): void {
    const port = this.#address === undefined ? '0' : new URL(this.#address).port;
    this.#isServing = false;
    this.#node = new KilledProcess(['dist/apps/event-store/src/main.js', '--port', port, '--data', this.#directory], {
      onLine: (line) => this.#look(line),
      onUnexpectedEnd: (why) => this.#evidence.fail(`the node ${why}`),
    });
  }

  #look(line: string): void {
    const address = /esdb:\/\/\S+/.exec(line)?.[0];
    if (address === undefined) return;
    this.#address = address;
    this.#isServing = true;
    this.#load ??= startLoad(address, this.#evidence);
  }

  async #untilServing(): Promise<void> {
    const deadlineMs = Date.now() + servingTimeoutMs;
    while (!this.#isServing && this.#evidence.failures.length === 0) {
      if (Date.now() > deadlineMs) throw new Error(`The node did not serve within ${servingTimeoutMs} ms`);
      await delay(servingLookMs);
    }
  }
}

function startLoad(address: string, evidence: Evidence): KilledProcess {
  const options: LoadOptions = { address, seed: evidence.seed, outstanding: evidence.outstanding };
  return new KilledProcess(['--enable-source-maps', 'dist/test/crash/load-process.js', JSON.stringify(options)], {
    onLine: (line) => evidence.take(line),
    onUnexpectedEnd: (why) => evidence.fail(`the load ${why}`),
  });
}
