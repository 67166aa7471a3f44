import { closeSync, copyFileSync, fsyncSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type EventLogFile, openEventLog } from '@hutong/event-store';
import { OptionError, wholeNumber } from '@hutong/platform/process';
import { usageOfServerAt } from './listening-process.js';
import { measureInTurn, report } from './report.js';
import { type Load, loads, prepare } from './store-loads.js';
import { type StoreTarget, atAddress, inOwnProcess, inProcess } from './store-target.js';
import { newTraffic } from './traffic.js';

const bench = 'store';
const ownTargets = ['node', 'in-process'];
const sizesDefault = '10000,1000000,10000000';

/**
 * Stores of several sizes under the same loads, side by side: the embedded node and the empty responder through the same client, the
 * engine in process, and whatever else an address names. `--target node,in-process,esdb://…`, `--events` for the sizes.
 */
export async function benchStoreTargets(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...options],
    options: { target: { type: 'string', default: '' }, events: { type: 'string', default: sizesDefault } },
  });
  const names = values.target.split(',');
  const sizes = values.events.split(',').map((size) => wholeNumber('events', size, { min: 1, max: 999_999_999 }));
  const unknown = names.find((name) => !ownTargets.includes(name) && !name.includes('://'));
  if (unknown !== undefined) {
    throw new OptionError(`--target takes ${ownTargets.join(', ')} and addresses, not "${unknown}"`);
  }
  mkdirSync('data', { recursive: true });
  const directory = mkdtempSync(join('data', 'bench-targets-'));
  const empty = await inOwnProcess('empty responder', directory);
  const others = names.filter((name) => name.includes('://')).map((address) => serverAt(address));
  const opened: Sized[] = [];
  try {
    // What lies at an address has its own size: no file is filled for it.
    if (!names.some((name) => ownTargets.includes(name))) await benchSize(empty, [noFile], others);
    else
      for (const events of sizes) {
        opened.push(await openSized(events, names, join(directory, String(events))));
        await benchSize(empty, opened, others);
      }
  } finally {
    const targets = opened.flatMap(({ node, engine }) => [node, engine]);
    for (const target of [empty, ...others, ...targets]) await target?.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** A server that is there already, with its CPU time and memory where they can be told. */
function serverAt(address: string): StoreTarget {
  const found = usageOfServerAt(address);
  if ('usage' in found) return atAddress('server', address, () => Promise.resolve(found.usage()));
  process.stderr.write(`CPU time and memory of the server are not measured: ${found.whyNot}\n`);
  return atAddress('server', address);
}

/** The stores that hold so many events to begin with. */
type Sized = Readonly<{
  events: number;
  fileBytesPerEvent: number;
  payloadBytesPerEvent: number;
  node: (StoreTarget & { startedMs: number }) | undefined;
  engine: StoreTarget | undefined;
}>;

async function openSized(events: number, names: readonly string[], directory: string): Promise<Sized> {
  const [nodeDirectory, engineDirectory] = [join(directory, 'node'), join(directory, 'engine')];
  mkdirSync(nodeDirectory, { recursive: true });
  mkdirSync(engineDirectory);
  const file = join(nodeDirectory, 'events.db');
  const payloadBytesPerEvent = await fill(file, events);
  const isEngineWanted = names.includes('in-process');
  if (isEngineWanted) copyToDisk(file, join(engineDirectory, 'events.db'));
  return {
    events,
    fileBytesPerEvent: statSync(file).size / events,
    payloadBytesPerEvent,
    node: names.includes('node') ? await inOwnProcess('node', nodeDirectory) : undefined,
    engine: isEngineWanted ? await inProcess(engineDirectory) : undefined,
  };
}

/** Copies a file and waits until the copy is on disk: the disk must not be busy with it when something is measured. */
function copyToDisk(file: string, copy: string): void {
  copyFileSync(file, copy);
  const handle = openSync(copy, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

const noFile: Sized = {
  events: 0,
  fileBytesPerEvent: 0,
  payloadBytesPerEvent: 0,
  node: undefined,
  engine: undefined,
};

const fillStreamEvents = 20;
const fillWriters = 64;

/** Fills a file with streams of some events each; returns the bytes of their payloads, per event. */
async function fill(file: string, events: number): Promise<number> {
  const log = await openEventLog(`file:${file}`);
  let filled = 0;
  let payloadBytes = 0;
  const write = async () => {
    while (filled < events) {
      const batch = newTraffic(Math.min(fillStreamEvents, events - filled));
      filled += batch.length;
      payloadBytes +=
        batch.length * Buffer.byteLength(JSON.stringify([batch[0]!.event.data, batch[0]!.event.metadata]));
      await appendBatch(log, batch);
      if (filled % 100_000 < fillStreamEvents) process.stderr.write(`\rfilling: ${filled.toLocaleString('en')} events`);
    }
  };
  await Promise.all(Array.from({ length: fillWriters }, write));
  process.stderr.write('\r');
  await log.close();
  return payloadBytes / events;
}

const appendBatch = (log: EventLogFile, batch: ReturnType<typeof newTraffic>) =>
  log.append(
    batch[0]!.stream,
    'no_stream',
    batch.map(({ event }) => event),
  );

type Stores = Readonly<{ empty: StoreTarget; size: Sized; smallest: Sized; others: readonly StoreTarget[] }>;

async function benchSize(
  empty: StoreTarget & { startedMs: number },
  opened: readonly Sized[],
  others: readonly StoreTarget[],
): Promise<void> {
  const smallest = opened[0]!;
  const size = opened.at(-1)!;
  const isFirst = size === smallest;
  for (const target of [size.node, size.engine, ...(isFirst ? others : [])]) {
    if (target !== undefined) await prepare(target);
  }
  for (const load of loads) await benchLoad(load, { empty, size, smallest, others: isFirst ? others : [] });
  await reportFootprint(size, isFirst ? empty : smallest.node);
  for (const server of isFirst ? others : []) await reportMemory(server, empty);
}

/** One load on every store in turn: what speaks the protocol against the empty responder, the engine against the node, large against small. */
async function benchLoad(load: Load, { empty, size, smallest, others }: Stores): Promise<void> {
  const isFirst = size === smallest;
  const targets = [empty, size.node, size.engine, ...others];
  if (!isFirst) targets.push(smallest.node, smallest.engine);
  const present = targets.filter((target) => target !== undefined);
  const rounds = await measureInTurn(new Map(present.map((target) => [target, () => load.run(target)])), load.rounds);
  const compared = (target: StoreTarget | undefined, reference: StoreTarget | undefined, text: string) => {
    if (target === undefined || reference === undefined) return;
    const name = `${load.name}: ${target.name}${others.includes(target) ? '' : `, ${inWords(size.events)} events`}`;
    const heading = { bench, case: name, unit: 'events/s', reference: text };
    report(heading, rounds.get(target) ?? [], rounds.get(reference) ?? []);
  };
  for (const target of [size.node, ...others]) compared(target, empty, 'by an empty responder');
  if (size.node === undefined) compared(size.engine, empty, 'by an empty responder');
  else compared(size.engine, size.node, 'by the node');
  if (isFirst) return;
  for (const kind of ['node', 'engine'] as const) {
    compared(size[kind], smallest[kind], `at ${inWords(smallest.events)} events`);
  }
}

/** What the node needs to start, in memory and on disk. */
async function reportFootprint(size: Sized, against: (StoreTarget & { startedMs: number }) | undefined): Promise<void> {
  const { node, events } = size;
  if (node === undefined || against === undefined) return;
  const heading = (what: string, unit: string, reference: string) => {
    return { bench, case: `${what}: node, ${inWords(events)} events`, unit, reference };
  };
  const of = against.name === 'node' ? 'of the smallest' : 'of an empty responder';
  const [{ residentBytes: memory } = noUsage, { residentBytes: memoryAgainst } = noUsage] = [
    await node.usage(),
    await against.usage(),
  ];
  report(heading('start-up', 'ms', of), [{ value: node.startedMs }], [{ value: against.startedMs }]);
  report(heading('resident memory', 'bytes', of), [{ value: memory }], [{ value: memoryAgainst }]);
  const onDisk = heading('on disk', 'bytes/event', 'of payload');
  report(onDisk, [{ value: size.fileBytesPerEvent }], [{ value: size.payloadBytesPerEvent }]);
}

/** What a server that was there already has in memory after all loads. */
async function reportMemory(server: StoreTarget, empty: StoreTarget): Promise<void> {
  const [usage, against] = [await server.usage(), await empty.usage()];
  if (usage === undefined || against === undefined) return;
  const heading = { bench, case: 'resident memory: server', unit: 'bytes', reference: 'of an empty responder' };
  report(heading, [{ value: usage.residentBytes }], [{ value: against.residentBytes }]);
}

const noUsage = { residentBytes: 0 };
const inWords = (events: number) => events.toLocaleString('en');
