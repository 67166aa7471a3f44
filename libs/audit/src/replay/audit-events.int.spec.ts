import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { withoutNulls } from '@hutong/domain';
import { type EventLog, openEventLog } from '@hutong/event-store';
import { createHttpApp, PlatformModule, systemClock } from '@hutong/platform';
import { type ApiDocument, differencesFromDocument, recordEvents, type StreamEvent, usualLife } from '@hutong/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AuditModule } from '../audit.module.js';
import { largeReplaysMax, Replays } from './replays.js';

@Module({})
class AuditSide {}

const paddedEvents = 64;
const paddingCharacters = 200_000;
/** With these, enough text to fill every buffer between the log and a client that does not read: a kernel may hold 40 MB. */
const largeEvents = 64;
const largeCharacters = 1_000_000;

let directory: string;
let log: EventLog;
let app: NestFastifyApplication;
let address: string;
const life = usualLife({ minorUnits: 100n });
const padding = (stream: string, [events, characters]: readonly [number, number]): StreamEvent[] =>
  Array.from({ length: events }, (_, index) => ({
    stream,
    type: 'Padded',
    data: { index, padding: 'x'.repeat(characters) },
  }));

const secrets = ['13800000001', 'keyed hash'] as const;
const persons: readonly StreamEvent[] = [
  {
    stream: 'person-p-lin',
    type: 'PersonKnown',
    data: {
      ref: 'p-lin',
      identifier: { scheme: 'phone', scope: 'cn', keyedHash: secrets[1], masked: '138****0001' },
      occurredAt: '2023-10-18T04:00:00.000Z',
    },
  },
  { stream: 'person-p-lin', type: 'PersonCalled', data: { number: secrets[0] } },
];

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'hutong-replay-'));
  const eventStore = `file:${join(directory, 'events.db')}`;
  log = await openEventLog(eventStore);
  await recordEvents(log, [...life, ...padding('padding-1', [paddedEvents, paddingCharacters]), ...persons]);
  const platform = PlatformModule.with({ eventLog: log, clock: systemClock });
  app = await createHttpApp(
    { module: AuditSide, imports: [platform, AuditModule.with({ eventStore })] },
    { title: 't' },
  );
  await app.listen(0, '127.0.0.1');
  address = await app.getUrl();
});
afterAll(async () => {
  // The clients of these sentences keep their connections alive; closing would wait for them.
  app?.getHttpServer().closeAllConnections();
  await app?.close();
  await log?.close();
  rmSync(directory, { recursive: true, force: true });
});

type Line = Readonly<{
  position: string;
  stream: string;
  revision: string;
  type: string;
  data: unknown;
  metadata: unknown;
}>;

async function textOf(query: string): Promise<string> {
  const response = await fetch(`${address}/v1/audit/events?${query}`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/x-ndjson']);
  return response.text();
}

/** The events of a replay that says it is complete. */
async function replay(query: string): Promise<Line[]> {
  const lines = (await textOf(query))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  const end = lines.pop();
  const events = lines as Line[];
  const position = events.at(-1)?.position ?? null;
  expect(end).toEqual({ end: { complete: true, events: events.length, position } });
  return events;
}
const positions = async (query: string) => (await replay(query)).map(({ position }) => Number(position));

describe('Replaying recorded events', () => {
  it('gives every event of a payment as it was recorded, one a line', async () => {
    const lines = await replay(`to=${life.length}`);
    expect(lines.map(({ stream, type, data }) => ({ stream, type, data }))).toEqual(
      life.map((event) => ({ ...event, data: withoutNulls(event.data) })),
    );
    expect(lines[0]).toMatchObject({
      position: '1',
      revision: '0',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      recordedAt: expect.stringMatching(/Z$/),
      metadata: { actor: { kind: 'principal', id: 'checkout' } },
    });
  });

  it('tells that a person is known, and never by what name', async () => {
    const lines = await replay('stream=person-p-lin');
    expect(lines).toMatchObject([
      { type: 'PersonKnown', data: { ref: 'p-lin' }, withheld: 'identifiers of a person' },
      { type: 'PersonCalled', data: { ref: 'p-lin' }, withheld: 'identifiers of a person' },
    ]);
    expect(lines.map(({ data }) => Object.keys(data as object))).toEqual([['ref'], ['ref']]);
    const text = await textOf('streamPrefix=person-');
    for (const secret of [...secrets, '138****0001']) expect(text).not.toContain(secret);
  });

  it('gives lines as the API document describes them', async () => {
    const document = (await (await fetch(`${address}/docs-json`)).json()) as ApiDocument;
    const lines = (await textOf(`to=${life.length}`)).trimEnd().split('\n');
    for (const line of [
      ...lines,
      ...(await textOf('stream=order-taobao.000000000001&from=99')).trimEnd().split('\n'),
      ...(await textOf('stream=person-p-lin')).trimEnd().split('\n'),
    ]) {
      expect(differencesFromDocument(document, '/v1/audit/events', JSON.parse(line))).toEqual([]);
    }
  });

  it.each([
    ['from=3&to=5', [3, 4, 5]],
    ['from=3&to=3', [3]],
    ['from=3&to=5&direction=backwards', [5, 4, 3]],
    ['to=2&direction=backwards', [2, 1]],
    ['from=8&to=999999&direction=backwards&streamPrefix=order-', [9]],
    ['from=999999', []],
    ['from=2&limit=2', [2, 3]],
    ['types=OrderPlaced,PaymentCaptured', [1, 8]],
    ['streamPrefix=scan-', [5, 6]],
    ['streamPrefix=scan-&types=ScanAuthorized', [6]],
    ['stream=order-taobao.000000000001', [1, 2, 7, 9]],
    ['stream=order-taobao.000000000001&from=1&to=2', [2, 7]],
    ['stream=order-taobao.000000000001&from=1&direction=backwards', [9, 7, 2]],
    ['stream=order-taobao.000000000001&types=OrderPaid', [9]],
    ['stream=order-taobao.000000000001&from=99', []],
    ['stream=order-taobao.000000000001&types=ScanAuthorized', []],
  ])('gives for %s the positions %j', async (query, expected) => {
    expect(await positions(query)).toEqual(expected);
  });

  it('gives the whole log, however long its lines are', async () => {
    expect(await positions('')).toHaveLength(life.length + paddedEvents + persons.length);
  });

  it.each([
    ['from=-1', 'from'],
    ['limit=0', 'limit'],
    ['direction=up', 'direction'],
    ['types=', 'types'],
    ['since=5', 'since'],
    ['types=OrderPlaced,OrderPayed', 'types'],
    ['types=toString', 'types'],
    ['from=5&to=4', 'to'],
    ['from=5&to=4&direction=backwards', 'to'],
    ['stream=order-taobao.000000000001&from=2&to=1', 'to'],
  ])('refuses %s and names the field', async (query, field) => {
    const response = await fetch(`${address}/v1/audit/events?${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ field }] });
  });

  it.each(['order-none', 'order', 'ordre-taobao.000000000001'])('knows no stream %s, and says so', async (stream) => {
    for (const rest of ['', '&direction=backwards', '&from=3', '&types=OrderPlaced']) {
      const response = await fetch(`${address}/v1/audit/events?stream=${stream}${rest}`);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ type: '/problems/stream-unknown', errors: [{ field: 'stream' }] });
    }
  });

  it('waits for clients that do not read, while others still look at one stream or a few events', async () => {
    await recordEvents(log, padding('padding-2', [largeEvents, largeCharacters]));
    const replays = app.get(Replays);
    const silent: ClientRequest[] = [];
    // Each address has its share: the first half of the places, the second half of what is left.
    for (const from of ['127.0.0.2', '127.0.0.2', '127.0.0.3', '127.0.0.4']) {
      const asked = ask('', from);
      silent.push(asked.request);
      expect(await asked.status).toBe(200);
    }
    expect(replays.running).toBe(largeReplaysMax);
    expect([await ask('', '127.0.0.2').status, await ask('', '127.0.0.5').status]).toEqual([429, 503]);
    expect(await positions('to=1&limit=1')).toEqual([1]);
    expect(await positions('stream=order-taobao.000000000001&to=0')).toEqual([1]);
    for (const request of silent) request.destroy();
    await vi.waitFor(() => expect(replays.running).toBe(0), { timeout: 10_000 });
    expect(await positions('to=1')).toEqual([1]);
  });

  it('gives the place back of a client that leaves before there is a first line', async () => {
    const replays = app.get(Replays);
    const leaving = new AbortController();
    const started = replays.start({ direction: 'forwards' }, { caller: '127.0.0.2', left: leaving.signal });
    expect(replays.running).toBe(1);
    leaving.abort();
    await expect(started).rejects.toMatchObject({ problem: { status: 503 } });
    await vi.waitFor(() => expect(replays.running).toBe(0), { timeout: 10_000 });
  });

  it('breaks off for whoever takes gzip as for everybody, and says nothing of an end', async () => {
    const replays = app.get(Replays);
    const asked = request(`${address}/v1/audit/events`, { agent: false, headers: { 'Accept-Encoding': 'gzip' } });
    asked.on('error', () => {});
    asked.end();
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    expect(response.headers['content-encoding']).toBe('gzip');
    const brokenOff = once(response, 'error');
    await replays.stop();
    response.resume();
    expect(await brokenOff).toMatchObject([{ message: 'aborted' }]);
    await vi.waitFor(() => expect(replays.running).toBe(0), { timeout: 10_000 });
  });
});

/** Asks for a replay from one of the addresses of this machine, and reads nothing of it. */
function ask(query: string, localAddress: string) {
  const asked = request(`${address}/v1/audit/events?${query}`, { localAddress, agent: false });
  asked.on('error', () => {});
  asked.end();
  const status = once(asked, 'response').then(([response]: IncomingMessage[]) => response?.statusCode);
  return { request: asked, status };
}
