import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { EventStoreDBClient, NO_STREAM, START, jsonEvent } from '@eventstore/db-client';
import { type Measured, compare } from './report.js';
import { newTraffic } from './traffic.js';

/** A server in a process of its own, and the one client that loads it. */
type Target = Readonly<{
  client: EventStoreDBClient;
  process: ChildProcess;
  cpuUs: () => Promise<number>;
  stop: () => Promise<void>;
}>;

/** One measured load: so many appends of so many events each, so many at once. */
type Load = Readonly<{ inFlight: number; batchEvents: number; appends: number }>;

const loads: readonly Load[] = [
  { inFlight: 1, batchEvents: 1, appends: 1_000 },
  { inFlight: 64, batchEvents: 1, appends: 15_000 },
  { inFlight: 1_024, batchEvents: 1, appends: 20_000 },
  { inFlight: 64, batchEvents: 20, appends: 1_500 },
  { inFlight: 64, batchEvents: 500, appends: 80 },
];
const readEvents = 30_000;
const deliveries = 1_000;

/** The node against an empty responder, through the same client, in turn. */
export async function benchStoreProtocol(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...options], options: { target: { type: 'string' } } });
  if (values.target !== 'node') throw new Error(`--target must be node, and is "${values.target}"`);
  mkdirSync('data', { recursive: true });
  const directory = mkdtempSync(join('data', 'bench-node-'));
  const [empty, node] = await Promise.all([start('empty', directory), start('node', directory)]);
  try {
    for (const load of loads) await benchAppends(load, { empty, node });
    await benchReads({ empty, node });
    await benchDelivery({ empty, node });
  } finally {
    await Promise.all([empty.stop(), node.stop()]);
    rmSync(directory, { recursive: true, force: true });
  }
}

type Targets = Readonly<{ empty: Target; node: Target }>;
const bench = 'store --target node';
const reference = 'by an empty responder';

async function benchAppends(load: Load, { empty, node }: Targets): Promise<void> {
  const { inFlight, batchEvents, appends } = load;
  const warm = { ...load, appends: Math.ceil(appends / 10) };
  await appendAll(empty, warm);
  await appendAll(node, warm);
  await compare({
    bench,
    case: `appends of ${batchEvents}, ${inFlight} in flight`,
    unit: 'events/s',
    reference,
    measure: () => appendAll(node, load),
    measureReference: () => appendAll(empty, load),
  });
}

async function benchReads({ empty, node }: Targets): Promise<void> {
  const stream = `bench-${randomUUID()}`;
  const batch = 500;
  for (let sent = 0; sent < readEvents; sent += batch) {
    await node.client.appendToStream(
      stream,
      newTraffic(batch).map(({ event }) => jsonEvent(event)),
    );
  }
  const streamReads = (target: Target) =>
    measured(target, readEvents, () => count(target.client.readStream(stream, { maxCount: readEvents })));
  const cases = { 'stream reads': streamReads, '$all reads': readAllOnce, 'subscription delivery': subscribeOnce };
  for (const [name, measure] of Object.entries(cases)) {
    await measure(node);
    await measure(empty);
    await compare({
      bench,
      case: name,
      unit: 'events/s',
      reference,
      measure: () => measure(node),
      measureReference: () => measure(empty),
    });
  }
}

const readAllOnce = (target: Target) =>
  measured(target, readEvents, () => count(target.client.readAll({ maxCount: readEvents })));
const subscribeOnce = (target: Target) => measured(target, readEvents, () => countSubscribed(target.client));

/** From the moment an event is sent until a subscriber has it, against the append alone. */
async function benchDelivery({ empty, node }: Targets): Promise<void> {
  await compare({
    bench,
    case: 'append to delivery, 1 at a time',
    unit: 'events/s',
    reference: 'appends/s by an empty responder',
    measure: () => deliverOneByOne(node),
    measureReference: () => appendAll(empty, { inFlight: 1, batchEvents: 1, appends: deliveries }),
  });
}

const nothing = () => {};

async function deliverOneByOne(target: Target): Promise<Measured> {
  const stream = `bench-${randomUUID()}`;
  const subscription = target.client.subscribeToStream(stream, { fromRevision: START });
  let arrived = nothing;
  subscription.on('data', () => arrived());
  await once(subscription, 'confirmation');
  const waitsMs = new Float64Array(deliveries);
  const result = await measured(target, deliveries, async () => {
    for (const [i, { event }] of newTraffic(deliveries).entries()) {
      const startedMs = performance.now();
      const delivered = new Promise<void>((resolve) => (arrived = resolve));
      await Promise.all([target.client.appendToStream(stream, jsonEvent(event)), delivered]);
      waitsMs[i] = performance.now() - startedMs;
    }
  });
  await subscription.unsubscribe();
  return { ...result, waitsMs };
}

async function appendAll(target: Target, { inFlight, batchEvents, appends }: Load): Promise<Measured> {
  const waitsMs = new Float64Array(appends);
  const traffic = newTraffic(appends * batchEvents);
  let next = 0;
  const write = async () => {
    while (next < appends) {
      const index = next++;
      const batch = traffic.slice(index * batchEvents, (index + 1) * batchEvents);
      const startedMs = performance.now();
      await target.client.appendToStream(
        batch[0]!.stream,
        batch.map(({ event }) => jsonEvent(event)),
        { expectedRevision: NO_STREAM },
      );
      waitsMs[index] = performance.now() - startedMs;
    }
  };
  const result = await measured(target, appends * batchEvents, async () => {
    await Promise.all(Array.from({ length: inFlight }, write));
  });
  return { ...result, waitsMs };
}

async function measured(target: Target, events: number, run: () => Promise<unknown>): Promise<Measured> {
  const serverBeforeUs = await target.cpuUs();
  const clientBefore = process.cpuUsage();
  const startedMs = performance.now();
  await run();
  const seconds = (performance.now() - startedMs) / 1_000;
  const { user, system } = process.cpuUsage(clientBefore);
  const serverCpuUs = ((await target.cpuUs()) - serverBeforeUs) / events;
  return { value: events / seconds, serverCpuUs, clientCpuUs: (user + system) / events };
}

async function count(events: AsyncIterable<unknown>): Promise<void> {
  let seen = 0;
  for await (const event of events) seen += Number(event !== undefined);
  if (seen !== readEvents) throw new Error(`${seen} events were read; ${readEvents} were expected`);
}

async function countSubscribed(client: EventStoreDBClient): Promise<void> {
  let seen = 0;
  for await (const event of client.subscribeToAll({ fromPosition: START })) {
    seen += Number(event !== undefined);
    if (seen === readEvents) break;
  }
}

async function start(kind: 'empty' | 'node', directory: string): Promise<Target> {
  const child = fork(join(import.meta.dirname, 'protocol-server.js'), [kind, directory]);
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  const client = EventStoreDBClient.connectionString(`esdb://127.0.0.1:${port}?tls=false`);
  return {
    client,
    process: child,
    cpuUs: async () => {
      child.send('cpu');
      const [{ cpuUs }] = (await once(child, 'message')) as [{ cpuUs: number }];
      return cpuUs;
    },
    stop: async () => {
      await client.dispose();
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}
