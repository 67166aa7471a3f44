import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { dataOf, type HutongClient } from '@hutong/client';
import { askingOnce, startApp } from '@hutong/testing';
import { measureArrivals } from './arrivals.js';
import { newOrder, nextOrder } from './next-order.js';
import { writePaymentsLog } from './payments-log.js';
import { compare } from './report.js';

const payments = 20_000;
/** A fraction of what the service can take: the question is who waits, not who is full. */
const perSecond = 300;
const warmUpMs = 5_000;
/** A single pause of the machine is the p99 of its round, so rounds are short and many, and their median is told. */
const roundMs = 3_000;
const rounds = 20;
const settleMaxMs = 120_000;
const settlePollMs = 100;

/** The p99 of commands at a fixed arrival rate while every projection is rebuilt and the whole log is scanned, against the p99 alone. */
export async function benchCommandsBeside(): Promise<void> {
  mkdirSync('data', { recursive: true });
  const directory = mkdtempSync(join('data', 'bench-beside-'));
  await writePaymentsLog(join(directory, 'events.db'), payments);
  const ledger = startApp('hutong/src/main', { directory });
  const rebuilding = new Rebuilding(directory);
  try {
    const url = await ledger.url;
    const arrivals = { url: `${url}/v1/orders`, perSecond, next: nextOrder };
    const client = askingOnce(url);
    await untilSettled(client);
    await measureArrivals({ ...arrivals, durationMs: warmUpMs });
    await compare({
      bench: 'commands',
      case: 'place-order-beside-rebuild',
      unit: 'ms p99 beside a rebuild and a full scan',
      reference: 'ms p99 alone',
      measure: () => beside(rebuilding, client, () => measureArrivals({ ...arrivals, durationMs: roundMs })),
      measureReference: () => measureArrivals({ ...arrivals, durationMs: roundMs }),
      rounds,
    });
  } finally {
    await rebuilding.stop();
    ledger.kill('SIGTERM');
    await ledger.ended;
    rmSync(directory, { recursive: true });
  }
}

/** Runs a measurement while one process rebuilds everything and one reader scans everything, again and again. */
async function beside<Result>(
  rebuilding: Rebuilding,
  client: HutongClient,
  measure: () => Promise<Result>,
): Promise<Result> {
  const done = new AbortController();
  const scanned = scanUntil(done.signal, client);
  rebuilding.resume();
  try {
    return await measure();
  } finally {
    rebuilding.pause();
    done.abort();
    await scanned;
  }
}

/** A process that rebuilds and compares everything, and another when it is done; stopped between rounds, so that all of its work is beside some round. */
class Rebuilding {
  readonly #directory: string;
  #process: ChildProcess | null = null;
  #isPaused = true;

  constructor(directory: string) {
    this.#directory = directory;
  }

  resume(): void {
    this.#isPaused = false;
    if (this.#process === null) this.#start();
    else this.#process.kill('SIGCONT');
  }

  pause(): void {
    this.#isPaused = true;
    this.#process?.kill('SIGSTOP');
  }

  async stop(): Promise<void> {
    this.pause();
    const last = this.#process;
    if (last?.kill('SIGKILL') === true) await once(last, 'close');
  }

  #start(): void {
    const env = {
      ...process.env,
      EVENT_STORE: `file:${join(this.#directory, 'events.db')}`,
      READ_STORE: `file:${join(this.#directory, 'read.db')}`,
      FACTS_STORE: `file:${join(this.#directory, 'facts.db')}`,
    };
    // As `npm run audit:rebuild` starts it.
    const rebuild = spawn('nice', ['-n', '19', process.execPath, 'dist/apps/audit/src/rebuild.js'], {
      env,
      stdio: 'ignore',
    });
    rebuild.once('close', () => {
      this.#process = null;
      if (!this.#isPaused) this.#start();
    });
    this.#process = rebuild;
  }
}

/** Everything, filtered on the server so that the scan and not the network is the work; and the widest question of the analysts. */
async function scanUntil(signal: AbortSignal, client: HutongClient): Promise<void> {
  const scan = { params: { query: { types: 'OrderCancelled' } }, signal };
  const figures = { params: { query: { measures: 'value,count,buyers', by: 'platform,wallet' } }, signal };
  while (!signal.aborted) {
    for (const ask of [() => client.GET('/v1/audit/events', scan), () => client.GET('/v1/figures', figures)]) {
      await ask().catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    }
  }
}

/** Until projections and policies have worked through the log: they begin with an empty read store and without a checkpoint. */
async function untilSettled(client: HutongClient): Promise<void> {
  const { position } = await dataOf(client.POST('/v1/orders', { body: newOrder() }));
  const endMs = performance.now() + settleMaxMs;
  while (!(await isSettled(client, position))) {
    if (performance.now() > endMs) throw new Error(`The service has not come to rest in ${settleMaxMs} ms`);
    await delay(settlePollMs);
  }
}

async function isSettled(client: HutongClient, minPosition: string): Promise<boolean> {
  const folded = await client.GET('/v1/figures', { params: { query: { measures: 'value', minPosition } } });
  const consumers = await dataOf(client.GET('/v1/consumers'));
  return folded.response.ok && consumers.every(({ lagEvents }) => lagEvents === 0);
}
