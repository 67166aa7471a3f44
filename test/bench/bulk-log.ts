import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { followEventLog, type NewEvent, openEventLog } from '@hutong/event-store';
import { closedLoop } from './closed-loop.js';
import type { Measured } from './report.js';

/** As many as the service has in hand of one request. */
const writers = 512;

/** What was appended to a stream at once. */
type Append = Readonly<{ stream: string; events: readonly NewEvent[] }>;

/** What the service below a directory recorded in the streams of orders, the first so many of them. */
export async function appendsOfOrders(directory: string, count: number): Promise<readonly Append[]> {
  const appends = new Map<string, NewEvent[]>();
  const log = await logOf(directory);
  for await (const { stream, id, type, data, metadata } of log.readAll({ filter: ofOrders })) {
    if (appends.size >= count && !appends.has(stream)) continue;
    appends.set(stream, [...(appends.get(stream) ?? []), { id, type, data, metadata }]);
  }
  await log.close();
  return [...appends].map(([stream, events]) => ({ stream, events }));
}

/** Appends the same to a new log of this process: the limit of whoever has to decide it besides. */
export async function appendInProcess(directory: string, appends: readonly Append[]): Promise<Measured> {
  const file = join(directory, 'in-process.db');
  const log = await openEventLog(`file:${file}`);
  const startMs = performance.now();
  await closedLoop(appends.length, writers, (index) => {
    const { stream, events } = appends[index]!;
    return log.append(stream, 'no_stream', events);
  });
  const value = appends.length / ((performance.now() - startMs) / 1_000);
  await log.close();
  for (const suffix of ['', '-wal', '-shm', '.lock', '.lock-journal']) rmSync(`${file}${suffix}`, { force: true });
  return { value };
}

/** Orders that the log does not hold just once though they were placed, or holds though they were refused. */
export async function faultsInLog(
  directory: string,
  { placed, refused }: Readonly<{ placed: ReadonlySet<string>; refused: ReadonlySet<string> }>,
): Promise<readonly string[]> {
  const times = new Map<string, number>();
  const log = await logOf(directory);
  for await (const { data } of log.readAll({ filter: { ...ofOrders, types: ['OrderPlaced'] } })) {
    const number = String(data['orderNumber']);
    times.set(number, (times.get(number) ?? 0) + 1);
  }
  await log.close();
  const wrongly = [...placed].filter((number) => times.get(number) !== 1);
  return [
    ...wrongly.map((number) => `order ${number} stands in the log ${times.get(number) ?? 0} times`),
    ...[...refused].filter((number) => times.has(number)).map((number) => `order ${number} was refused and is placed`),
  ];
}

const ofOrders = { streams: { prefixes: ['order-'] } } as const;

function logOf(directory: string) {
  const own = readdirSync(directory).find((name) => name.startsWith('hutong-bench-')) ?? '';
  return followEventLog(`file:${join(directory, own, 'events.db')}`);
}
