import { randomUUID } from 'node:crypto';
import { closedLoop } from './closed-loop.js';
import type { Measured } from './report.js';
import type { StoreTarget } from './store-target.js';
import { newTraffic } from './traffic.js';

/** Appends of so many events each, so many at once. */
type Appends = Readonly<{ inFlight: number; batchEvents: number; appends: number }>;

/** One load that any store can be put under. */
export type Load = Readonly<{ name: string; run: (target: StoreTarget) => Promise<Measured>; rounds?: number }>;

const readEvents = 30_000;
/** Reads take a fraction of a second, so that a single disturbance fills a whole round of them. */
const readRounds = 7;
const deliveries = 1_000;

/** Everything that the bench measures of a store, in this order. */
export const loads: readonly Load[] = [
  { name: 'appends of 1, 1 in flight', run: appends({ inFlight: 1, batchEvents: 1, appends: 1_000 }) },
  { name: 'appends of 1, 64 in flight', run: appends({ inFlight: 64, batchEvents: 1, appends: 15_000 }) },
  { name: 'appends of 1, 1024 in flight', run: appends({ inFlight: 1_024, batchEvents: 1, appends: 20_000 }) },
  { name: 'appends of 20, 64 in flight', run: appends({ inFlight: 64, batchEvents: 20, appends: 1_500 }) },
  { name: 'appends of 500, 64 in flight', run: appends({ inFlight: 64, batchEvents: 500, appends: 128 }) },
  {
    name: 'stream reads',
    rounds: readRounds,
    run: (target) => measured(target, readEvents, () => count(target.readStream(streamOfReads, readEvents))),
  },
  {
    name: '$all reads',
    rounds: readRounds,
    run: (target) => measured(target, readEvents, () => count(target.readAll(readEvents))),
  },
  {
    name: 'subscription delivery',
    rounds: readRounds,
    run: (target) => measured(target, readEvents, () => target.subscribeToAll(readEvents)),
  },
  { name: 'append to delivery, 1 at a time', run: deliverOneByOne },
];

const streamOfReads = `bench-${randomUUID()}`;

/** Appends what `stream reads` will read, and warms the store up. */
export async function prepare(target: StoreTarget): Promise<void> {
  const batchEvents = 500;
  for (let sent = 0; sent < readEvents; sent += batchEvents) {
    await target.appendMore(
      streamOfReads,
      newTraffic(batchEvents).map(({ event }) => event),
    );
  }
  await appends({ inFlight: 64, batchEvents: 1, appends: 5_000 })(target);
}

function appends({ inFlight, batchEvents, appends: total }: Appends): Load['run'] {
  return async (target) => {
    const traffic = newTraffic(total * batchEvents);
    let waitsMs = new Float64Array();
    const result = await measured(target, total * batchEvents, async () => {
      waitsMs = await closedLoop(total, inFlight, (index) => {
        const batch = traffic.slice(index * batchEvents, (index + 1) * batchEvents);
        return target.append(
          batch[0]!.stream,
          batch.map(({ event }) => event),
        );
      });
    });
    return { ...result, waitsMs };
  };
}

/** From the moment an event is sent until a subscriber has it. An empty responder delivers nothing: there it is the append alone. */
async function deliverOneByOne(target: StoreTarget): Promise<Measured> {
  const stream = `bench-${randomUUID()}`;
  let arrived = nothing;
  const unsubscribe = await target.subscribeToStream(stream, () => arrived());
  const waitsMs = new Float64Array(deliveries);
  const result = await measured(target, deliveries, async () => {
    for (const [i, { event }] of newTraffic(deliveries).entries()) {
      const startedMs = performance.now();
      const delivered = target.delivers ? new Promise<void>((resolve) => (arrived = resolve)) : undefined;
      await Promise.all([target.appendMore(stream, [event]), delivered]);
      waitsMs[i] = performance.now() - startedMs;
    }
  });
  await unsubscribe();
  return { ...result, waitsMs };
}

const nothing = () => {};

async function measured(target: StoreTarget, events: number, run: () => Promise<unknown>): Promise<Measured> {
  const serverBefore = await target.usage();
  const clientBefore = process.cpuUsage();
  const startedMs = performance.now();
  await run();
  const seconds = (performance.now() - startedMs) / 1_000;
  const { user, system } = process.cpuUsage(clientBefore);
  const serverAfter = await target.usage();
  const server =
    serverBefore === undefined || serverAfter === undefined
      ? {}
      : { serverCpuUs: (serverAfter.cpuUs - serverBefore.cpuUs) / events };
  return { value: events / seconds, clientCpuUs: (user + system) / events, ...server };
}

async function count(events: AsyncIterable<unknown>): Promise<void> {
  let seen = 0;
  for await (const event of events) seen += Number(event !== undefined);
  if (seen !== readEvents) throw new Error(`${seen} events were read; ${readEvents} were expected`);
}
