import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { type EventLog, openEventLog } from '@hutong/event-store';
import { createHttpApp, listen, PlatformModule, systemClock } from '@hutong/platform';
import { ProjectionsModule } from './projections.module.js';

type Sent = Readonly<{ status: number; headers: Readonly<Record<string, unknown>>; bytes: Uint8Array }>;

/** The read side over a log of its own, as a spec uses it. */
export type ReadSideUnderTest = Readonly<{
  log: EventLog;
  get: (path: string) => Promise<Readonly<{ status: number; body: unknown }>>;
  /** The answer as it is sent. */
  ask: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Sent>;
  /** Listens, for what an injected request cannot see: an answer that does not end. */
  listen: () => Promise<string>;
  post: (path: string) => Promise<Readonly<{ status: number; body: unknown }>>;
  /** The answer to a body of JSON as it is sent. */
  send: (path: string, body: object) => Promise<Sent>;
  /** Where the facts are. */
  factsFile: string;
  stop: () => Promise<void>;
}>;

@Module({})
class ReadSide {}

type ReadSideOptions = Readonly<{
  /** Is given the log's file before anything is started; the stores are beside it. */
  prepare?: (logFile: string) => Promise<void>;
  factsMemoryMegabytes?: number;
}>;

/** Starts the read side on a directory of its own, which is removed when it is stopped. */
export async function startReadSide({
  prepare,
  factsMemoryMegabytes = 128,
}: ReadSideOptions = {}): Promise<ReadSideUnderTest> {
  const directory = await mkdtemp(join(tmpdir(), 'hutong-projections-'));
  await prepare?.(join(directory, 'events.db'));
  const eventStore = `file:${join(directory, 'events.db')}`;
  const log = await openEventLog(eventStore);
  const readSide = ProjectionsModule.with({
    eventStore,
    readStore: `file:${join(directory, 'read.db')}`,
    factsStore: `file:${join(directory, 'facts.db')}`,
    factsMemoryMegabytes,
  });
  const app = await createHttpApp(
    { module: ReadSide, imports: [PlatformModule.with({ eventLog: log, clock: systemClock }), readSide] },
    { title: 't' },
  );
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const ask = async (method: 'GET' | 'POST', url: string) => {
    const response = await app.inject({ method, url });
    const body: unknown = response.json();
    return { status: response.statusCode, body };
  };
  return {
    log,
    get: (url) => ask('GET', url),
    post: (url) => ask('POST', url),
    async ask(url, headers = {}) {
      const { statusCode, headers: answered, rawPayload } = await app.inject({ method: 'GET', url, headers });
      return { status: statusCode, headers: answered, bytes: rawPayload };
    },
    async send(url, payload) {
      const { statusCode, headers: answered, rawPayload } = await app.inject({ method: 'POST', url, payload });
      return { status: statusCode, headers: answered, bytes: rawPayload };
    },
    factsFile: join(directory, 'facts.db'),
    listen: () => listen(app, { host: '127.0.0.1', port: 0 }),
    async stop() {
      await app.close();
      await log.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
