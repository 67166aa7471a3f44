import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { addMs, type Instant, instant } from '@hutong/domain';
import { openEventLog, type RecordedEvent } from '@hutong/event-store';
import { type Clock, createHttpApp, PlatformModule } from '@hutong/platform';
import {
  FriendAuthorizationsModule,
  OrdersModule,
  PaymentRequestsModule,
  PoliciesModule,
  RolloutsModule,
  ScansModule,
  SettlementsModule,
  startPolicies,
} from './index.js';

const services = [
  FriendAuthorizationsModule,
  OrdersModule,
  PaymentRequestsModule,
  PoliciesModule,
  RolloutsModule,
  ScansModule,
  SettlementsModule,
];
const conditionMs = 10_000;
const pollMs = 10;

/** What specs look at in answers; which of it is there depends on the answer. */
type AnswerBody = Readonly<{
  orderId: string;
  paymentRequestId: string;
  status: string | number;
  link: string;
  codeImages: Readonly<{ png: string; svg: string }>;
  type: string;
  detail: string;
  errors: readonly Readonly<{ field: string; reason: string }>[];
  revision: string;
  position: string;
}>;
export type Answer = Readonly<{ status: number; headers: Headers; body: AnswerBody }>;

/** A clock that stands still until a spec moves it. */
export class StandingClock implements Clock {
  #now = instant(Date.parse('2023-10-18T04:00:00.000Z'));

  now(): Instant {
    return this.#now;
  }

  advance(ms: number): void {
    this.#now = addMs(this.#now, ms);
  }
}

/** All command services over a real embedded log in a directory of their own, spoken to over HTTP. */
export class ServiceUnderTest {
  static async start(options: Readonly<{ policies?: boolean }> = {}): Promise<ServiceUnderTest> {
    const service = new ServiceUnderTest(await mkdtemp(join(tmpdir(), 'hutong-commands-')));
    await service.open(options);
    return service;
  }

  readonly clock = new StandingClock();
  #url = '';
  #close = async (): Promise<void> => {};
  #events = async (_stream: string): Promise<readonly RecordedEvent[]> => [];

  private constructor(private readonly directory: string) {}

  /** Starts on what an earlier `close` left in the directory. */
  async open({ policies = true }: Readonly<{ policies?: boolean }> = {}): Promise<void> {
    const log = await openEventLog(`file:${join(this.directory, 'events.db')}`);
    const imports = [PlatformModule.with({ eventLog: log, clock: this.clock }), ...services];
    const app = await createHttpApp({ module: class ServicesUnderTest {}, imports }, { title: 'Hutong under test' });
    if (policies) await startPolicies(app);
    await app.listen(0, '127.0.0.1');
    this.#url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
    this.#events = async (stream) => {
      const events: RecordedEvent[] = [];
      for await (const event of log.readStream(stream)) events.push(event);
      return events;
    };
    this.#close = () => app.close();
  }

  close(): Promise<void> {
    return this.#close();
  }

  async stop(): Promise<void> {
    await this.#close();
    await rm(this.directory, { recursive: true });
  }

  events(stream: string): Promise<readonly RecordedEvent[]> {
    return this.#events(stream);
  }

  async eventTypes(stream: string): Promise<readonly string[]> {
    return (await this.#events(stream)).map(({ type }) => type);
  }

  /** Sends a command; its key is a new one unless the headers say it. */
  post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return this.send(path, {
      method: 'POST',
      body: text,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), ...headers },
    });
  }

  get(path: string): Promise<Answer> {
    return this.send(path, {});
  }

  /** The bytes at an address. */
  async image(path: string): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await (await fetch(this.#url + path)).arrayBuffer());
  }

  /** A wallet scans an image. */
  scan(
    image: Uint8Array<ArrayBuffer>,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    body.set('image', new Blob([image]), 'code.png');
    return this.send('/v1/scans', { method: 'POST', body, headers: { 'Idempotency-Key': randomUUID(), ...headers } });
  }

  async send(path: string, request: RequestInit): Promise<Answer> {
    const { status, headers, ...response } = await this.#fetch(path, request);
    return { status, headers, body: JSON.parse(response.text) as AnswerBody };
  }

  async #fetch(path: string, request: RequestInit) {
    const response = await fetch(this.#url + path, request);
    return { status: response.status, headers: response.headers, text: await response.text() };
  }
}

/** Waits until a condition holds; rejects when it does not within the bound. */
export async function eventually(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + conditionMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Still not so after ${conditionMs} ms: ${what}`);
    await delay(pollMs);
  }
}
