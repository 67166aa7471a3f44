import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openFactStore } from '@hutong/facts/store';
import { dataOf, type HutongClient } from '@hutong/client';
import { askingOnce, openPilot, startApp } from '@hutong/testing';
import { measureArrivals } from './arrivals.js';
import { newOrder, nextOrder } from './next-order.js';
import { compare, type Measured } from './report.js';

/** Commands that come whether or not earlier ones are answered, and how many more in a second are followed into a figure. */
const loadPerSecond = 290;
const probesPerSecond = 10;
const warmUpMs = 5_000;
const roundMs = 20_000;
const rounds = 3;
const lagMaxMs = 120_000;
const questionsMax = 300;
const askAgainAfterMs = 200;
/** Writes of the reference: one fact and one commit each, as far apart as batches are. */
const commits = 200;
const restMs = 10;

/** From the answer to a command until a figure has it, at 300 commands a second; beside it one commit of DuckDB on the same disk. */
export async function benchLag(): Promise<void> {
  mkdirSync('data', { recursive: true });
  const directory = mkdtempSync(join('data', 'bench-lag-'));
  const ledger = startApp('hutong/src/main', { directory });
  try {
    const url = await ledger.url;
    const client = askingOnce(url);
    await openPilot(client);
    await untilFigures(client);
    await lagUnderLoad(url, warmUpMs);
    await compare({
      bench: 'lag',
      case: `${loadPerSecond + probesPerSecond} commands/s`,
      unit: 'ms p99 until a figure has it',
      reference: 'ms p99 of a commit in DuckDB alone',
      measure: () => lagUnderLoad(url, roundMs),
      measureReference: () => commitsAlone(directory),
      rounds,
    });
  } finally {
    ledger.kill('SIGTERM');
    await ledger.ended;
    rmSync(directory, { recursive: true });
  }
}

/** The process of facts begins beside the ledger. */
async function untilFigures(client: HutongClient): Promise<void> {
  for (let question = 0; question < questionsMax; question++) {
    if (await isInFigures(client)) return;
    await delay(askAgainAfterMs);
  }
  throw new Error(`There were no figures after ${questionsMax} questions`);
}

async function lagUnderLoad(url: string, durationMs: number): Promise<Measured> {
  const load = measureArrivals({ url: `${url}/v1/orders`, perSecond: loadPerSecond, next: nextOrder, durationMs });
  const client = askingOnce(url);
  const probes: Promise<number>[] = [];
  for (let probe = 0; probe < (durationMs * probesPerSecond) / 1_000; probe++) {
    const probe = lagOfOne(client);
    // Its failure is told with the others, when all of them have ended.
    probe.catch(() => undefined);
    probes.push(probe);
    await delay(1_000 / probesPerSecond);
  }
  await load;
  return p99Of(await Promise.all(probes));
}

/** What the answer to a question takes is part of it: the figure is not seen before. */
async function lagOfOne(client: HutongClient): Promise<number> {
  const { position } = await dataOf(client.POST('/v1/orders', { body: newOrder() }));
  const acknowledgedMs = performance.now();
  const giveUpMs = acknowledgedMs + lagMaxMs;
  // Whoever waits for a position longer than an answer may take asks again.
  while (performance.now() < giveUpMs) {
    if (await isInFigures(client, position)) return performance.now() - acknowledgedMs;
  }
  throw new Error(`Position ${position} was in no figure ${lagMaxMs} ms after it was acknowledged`);
}

async function isInFigures(client: HutongClient, position = '0'): Promise<boolean> {
  const query = { measures: 'orders', minPosition: position };
  return (await client.GET('/v1/figures', { params: { query } })).response.ok;
}

/** The least that a batch of facts can take: its transaction, with nothing else to do. */
async function commitsAlone(directory: string): Promise<Measured> {
  const file = join(directory, 'commits.db');
  const store = await openFactStore(`file:${file}`, { tables: [], memoryMaxMegabytes: 256, threads: 1 });
  const waitsMs: number[] = [];
  for (let commit = 0; commit < commits; commit++) {
    const begunMs = performance.now();
    await store.writing.run('begin transaction');
    await store.writing.run(`insert into names values (${commit}, 'name-${commit}')`);
    await store.writing.run('commit');
    waitsMs.push(performance.now() - begunMs);
    await delay(restMs);
  }
  await store.close();
  rmSync(file);
  return p99Of(waitsMs);
}

function p99Of(waits: readonly number[]): Measured {
  const waitsMs = Float64Array.from(waits).toSorted();
  return { value: waitsMs[Math.floor((waitsMs.length - 1) * 0.99)] ?? 0, waitsMs };
}
