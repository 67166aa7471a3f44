import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type EventLogFile, openEventLog } from '@hutong/event-store';
import { wholeNumber } from '@hutong/platform/process';
import { BareLoop } from './bare-loop.js';
import { closedLoop } from './closed-loop.js';
import { type Measured, compare } from './report.js';
import { type Traffic, newTraffic } from './traffic.js';

/** Appends of one measured round, by the number of writers. */
const roundAppends: Readonly<Record<number, number>> = { 1: 1_000, 64: 40_000, 1_024: 60_000 };
/** Many and short, since the disk of a shared machine is slow now and then. */
const rounds = 9;
const settleMs = 300;
const growthWriters = 1_024;
const growthRoundAppends = 100_000;
const smallStreams = 10_000;
const largeStreamsDefault = '5000000';

/** Durable appends per second of the embedded log, each a new stream, against a bare loop of group commits of the same rows. */
export async function benchStore(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...options],
    options: { streams: { type: 'string', default: largeStreamsDefault } },
  });
  const largeStreams = wholeNumber('streams', values.streams, { min: 1, max: 999_999_999 });
  // The file system of ./data is the one that counts.
  mkdirSync('data', { recursive: true });
  const directory = mkdtempSync(join('data', 'bench-store-'));
  try {
    for (const writers of [1, 64, 1_024]) await benchWriters(directory, writers);
    await benchGrowth(directory, largeStreams);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function benchWriters(directory: string, writers: number): Promise<void> {
  const log = await openEventLog(`file:${join(directory, `log-${writers}.db`)}`);
  const bare = new BareLoop(join(directory, `bare-${writers}.db`));
  const appends = roundAppends[writers] ?? 0;
  await appendAll(log, newTraffic(appends), writers);
  bare.commitAll(newTraffic(appends), writers);
  await compare({
    bench: 'store',
    case: `${writers} writers`,
    unit: 'appends/s',
    reference: `rows/s in bare commits of ${writers}`,
    measure: async () => appendAll(log, await settledTraffic(appends), writers),
    measureReference: async () => bare.commitAll(await settledTraffic(appends), writers),
    rounds,
  });
  bare.close();
  await log.close();
}

/** Traffic that was made a while before the clock starts, so that collecting what is left of its making is nobody's cost. */
async function settledTraffic(appends: number): Promise<Traffic> {
  const traffic = newTraffic(appends);
  await setTimeout(settleMs);
  return traffic;
}

async function benchGrowth(directory: string, largeStreams: number): Promise<void> {
  const large = await openEventLog(`file:${join(directory, 'large.db')}`);
  await fill(large, largeStreams);
  let round = 0;
  await compare({
    bench: 'store',
    case: `${largeStreams} streams`,
    unit: 'appends/s',
    reference: `appends/s at ${smallStreams} streams`,
    measure: () => appendAll(large, newTraffic(growthRoundAppends), growthWriters),
    measureReference: async () => {
      round += 1;
      const log = await openEventLog(`file:${join(directory, `small-${round}.db`)}`);
      await fill(log, smallStreams);
      const measured = await appendAll(log, newTraffic(growthRoundAppends), growthWriters);
      await log.close();
      return measured;
    },
  });
  await large.close();
}

/** Appends everything with so many writers at once. */
async function appendAll(log: EventLogFile, traffic: Traffic, writers: number): Promise<Measured> {
  const startMs = performance.now();
  const waitsMs = await closedLoop(traffic.length, writers, (index) => {
    const { stream, event } = traffic[index]!;
    return log.append(stream, 'no_stream', [event]);
  });
  return { value: traffic.length / ((performance.now() - startMs) / 1_000), waitsMs };
}

async function fill(log: EventLogFile, streams: number): Promise<void> {
  const chunkAppends = 100_000;
  for (let filled = 0; filled < streams; filled += chunkAppends) {
    await appendAll(log, newTraffic(Math.min(chunkAppends, streams - filled)), growthWriters);
    process.stderr.write(`\rfilling: ${Math.min(filled + chunkAppends, streams).toLocaleString('en')} streams`);
  }
  process.stderr.write('\r');
}
