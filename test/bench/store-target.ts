import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ANY, EventStoreDBClient, NO_STREAM, START, jsonEvent } from '@eventstore/db-client';
import { type NewEvent, type SubscribeOptions, openEventLog } from '@hutong/event-store';
import { filter, lastValueFrom, take } from 'rxjs';

/** CPU time of a store's own process so far, and its memory now. */
export type Usage = Readonly<{ cpuUs: number; residentBytes: number }>;

/** A store under measure. */
export type StoreTarget = Readonly<{
  name: string;
  /** Appends to a new stream. */
  append: (stream: string, events: readonly NewEvent[]) => Promise<unknown>;
  /** Appends to a stream that may exist. */
  appendMore: (stream: string, events: readonly NewEvent[]) => Promise<unknown>;
  readStream: (stream: string, eventsMax: number) => AsyncIterable<unknown>;
  readAll: (eventsMax: number) => AsyncIterable<unknown>;
  /** Resolves when so many events were delivered from the start of the log on. */
  subscribeToAll: (events: number) => Promise<unknown>;
  /** Calls back with every event of a stream; resolves, once it is live, to how to stop that. */
  subscribeToStream: (stream: string, onEvent: () => void) => Promise<() => Promise<void>>;
  /** False for a store that forgets what it is given. */
  delivers: boolean;
  /** Undefined where the store has no process of its own, or one on another machine. */
  usage: () => Promise<Usage> | undefined;
  stop: () => Promise<void>;
}>;

/** The engine in the process of the bench. */
export async function inProcess(directory: string): Promise<StoreTarget> {
  const log = await openEventLog(`file:${join(directory, 'events.db')}`);
  const events = (options: SubscribeOptions) =>
    log.subscribe(options).pipe(filter((message) => message.kind === 'event'));
  return {
    name: 'in process',
    append: (stream, appended) => log.append(stream, 'no_stream', appended),
    appendMore: (stream, events) => log.append(stream, 'any', events),
    readStream: (stream, eventsMax) => log.readStream(stream, { eventsMax }),
    readAll: (eventsMax) => log.readAll({ eventsMax }),
    subscribeToAll: (wanted) => lastValueFrom(events({ from: 'start' }).pipe(take(wanted))),
    // oxlint-disable-next-line typescript/require-await -- other stores confirm a subscription
    subscribeToStream: async (stream, onEvent) => {
      const filter = { streams: { prefixes: [stream] } };
      const subscription = events({ from: 'end', filter }).subscribe(onEvent);
      // oxlint-disable-next-line typescript/require-await -- and its end
      return async () => subscription.unsubscribe();
    },
    delivers: true,
    usage: () => undefined,
    stop: () => log.close(),
  };
}

/** Whatever answers at an address of EventStoreDB's protocol. */
export function atAddress(name: string, address: string, usage: StoreTarget['usage'] = () => undefined): StoreTarget {
  const client = EventStoreDBClient.connectionString(address);
  const append = (stream: string, events: readonly NewEvent[], expectedRevision: typeof NO_STREAM | typeof ANY) => {
    const deadline = appendDeadlineMs;
    return client.appendToStream(stream, events.map(jsonEventOf), { expectedRevision, deadline });
  };
  return {
    name,
    append: (stream, events) => append(stream, events, NO_STREAM),
    appendMore: (stream, events) => append(stream, events, ANY),
    readStream: (stream, maxCount) => client.readStream(stream, { maxCount }),
    readAll: (maxCount) => client.readAll({ maxCount }),
    subscribeToAll: (events) => countSubscribed(client, events),
    subscribeToStream: async (stream, onEvent) => {
      const subscription = client.subscribeToStream(stream, { fromRevision: START });
      subscription.on('data', onEvent);
      await once(subscription, 'confirmation');
      return () => subscription.unsubscribe();
    },
    delivers: true,
    usage,
    stop: () => client.dispose(),
  };
}

/** A server of the bench's own, in a process of its own; also how long it took until it answered. */
export async function inOwnProcess(
  kind: 'empty responder' | 'node',
  directory: string,
): Promise<StoreTarget & { startedMs: number }> {
  const startMs = performance.now();
  const child = fork(join(import.meta.dirname, 'protocol-server.js'), [kind, directory]);
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  const target = atAddress(kind, `esdb://127.0.0.1:${port}?tls=false`);
  return {
    ...target,
    delivers: kind === 'node',
    startedMs: performance.now() - startMs,
    usage: async () => {
      child.send('usage');
      const [usage] = (await once(child, 'message')) as [Usage];
      return usage;
    },
    stop: async () => {
      await target.stop();
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

const jsonEventOf = (event: NewEvent) => jsonEvent(event);

/** Long enough for a busy machine: a bench that times out measures nothing. */
const appendDeadlineMs = 120_000;

async function countSubscribed(client: EventStoreDBClient, wanted: number): Promise<void> {
  let seen = 0;
  for await (const event of client.subscribeToAll({ fromPosition: START })) {
    seen += Number(event !== undefined);
    if (seen === wanted) break;
  }
}
