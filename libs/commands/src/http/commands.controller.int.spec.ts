import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { MemoryEventLog } from '@hutong/event-store';
import { createHttpApp, LedgerSecret, PlatformModule, systemClock } from '@hutong/platform';
import type { HutongClient } from '@hutong/client';
import { type ApiDocument, askingOnce, friend, openPilot, orderRequest, sendRaw } from '@hutong/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CommandsModule,
  FeeRulesModule,
  InstitutionsModule,
  InterconnectionsModule,
  OrdersModule,
  RolloutsModule,
  ScansModule,
} from '../index.js';
import { commandsInHandMax } from './commands.controller.js';

const secret = new LedgerSecret(Buffer.alloc(32, 7));
const services = [
  CommandsModule,
  FeeRulesModule,
  InstitutionsModule,
  InterconnectionsModule,
  OrdersModule,
  RolloutsModule,
  ScansModule,
];
const problem = (type: string) => expect.objectContaining({ type: `/problems/${type}` });

describe('Commands in one request', () => {
  const eventLog = new MemoryEventLog(systemClock);
  let app: NestFastifyApplication;
  let url: string;
  let ledger: HutongClient;
  beforeAll(async () => {
    const platform = PlatformModule.with({ eventLog, clock: systemClock, secret });
    const imports = [platform, ...services];
    app = await createHttpApp({ module: class Services {}, imports }, { title: 'Hutong under test' });
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
    ledger = askingOnce(url);
    await openPilot(ledger);
  });
  afterAll(() => app.close());

  type AnswerLine = Readonly<{ line: number; key: string | null; status: number; body?: object; problem?: object }>;
  const linesIn = (answer: string): readonly AnswerLine[] =>
    answer
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as AnswerLine);
  const send = async (lines: readonly (object | string)[]): Promise<readonly AnswerLine[]> => {
    const body = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
    const headers = { 'Content-Type': 'application/x-ndjson', 'Hutong-Actor': 'checkout' };
    const answer = await fetch(`${url}/v1/commands`, { method: 'POST', headers, body });
    expect(answer.headers.get('Content-Type')).toBe('application/x-ndjson');
    return linesIn(await answer.text()).toSorted((one, other) => one.line - other.line);
  };
  let keys = 0;
  const newKey = () => `key-${(keys += 1)}`;
  const place = (order = orderRequest(), key = newKey()) => ({ command: 'PlaceOrder', key, body: order });

  it('are answered as one by one, with the same ids: sent again alone each finds itself, and the other way round', async () => {
    const [first, second] = [place(), place()];
    const alone = await ledger.POST('/v1/orders', {
      body: second.body,
      headers: {
        'Idempotency-Key': second.key,
        'Hutong-Actor': 'checkout',
      },
    });
    const answers = await send([first, second]);
    expect(answers).toMatchObject([
      { line: 1, key: first.key, status: 201, location: `/v1/orders/taobao.${first.body.orderNumber}` },
      { line: 2, key: second.key, status: 201, body: alone.data },
    ]);
    const again = await ledger.POST('/v1/orders', {
      body: first.body,
      headers: {
        'Idempotency-Key': first.key,
        'Hutong-Actor': 'checkout',
      },
    });
    expect(again).toMatchObject({ response: { status: 201 }, data: answers[0]?.body });
    expect(await eventsOf(`order-taobao.${first.body.orderNumber}`)).toHaveLength(2);
  });

  it('to one stream are carried out in their order', async () => {
    const order = orderRequest();
    const orderId = `taobao.${order.orderNumber}`;
    const cancel = { command: 'CancelOrder', key: newKey(), body: { orderId, reason: 'changed my mind' } };
    const placing = place(order);
    expect(await send([cancel, placing, { ...cancel, key: newKey() }, placing])).toMatchObject([
      { line: 1, status: 404, problem: problem('order-not-found') },
      { line: 2, status: 201 },
      { line: 3, status: 200, body: { orderId, status: 'cancelled', revision: '2' } },
      { line: 4, status: 201, body: { orderId, revision: '1' } },
    ]);
  });

  it('are refused one by one, each with its own problem, and the others go on', async () => {
    const good = [place(), place()];
    const [first, last] = good;
    const { amount: _, ...withoutAmount } = orderRequest();
    const answers = await send([
      first ?? '',
      '{"command":',
      '[]',
      { command: 'ClaimOrder', key: newKey(), body: {} },
      { ...place(), unknown: 1 },
      { command: 'PlaceOrder', body: orderRequest() },
      { ...place(), key: 'with space' },
      { ...place(), body: withoutAmount },
      { command: 'PlaceOrder', key: newKey() },
      { command: 'CancelOrder', key: newKey(), body: { orderId: 7, reason: 'r' } },
      {
        command: 'ScanCode',
        key: newKey(),
        body: { ...friend, capture: 'album', code: 'wxp://x' },
      },
      { ...place(), key: first?.key ?? '' },
      last ?? '',
    ]);
    expect(answers.map(({ status }) => status)).toEqual([
      201, 400, 400, 400, 400, 400, 400, 400, 400, 400, 422, 422, 201,
    ]);
    expect(answers.slice(1, -1).map(({ problem }) => problem)).toEqual([
      problem('malformed-json'),
      problem('invalid-request'),
      expect.objectContaining({ errors: [expect.objectContaining({ field: 'command' })] }),
      expect.objectContaining({ errors: [{ field: 'unknown', reason: 'is not a field of a line' }] }),
      problem('idempotency-key-missing'),
      problem('idempotency-key-invalid'),
      expect.objectContaining({ errors: [expect.objectContaining({ field: 'amount' })] }),
      problem('invalid-request'),
      expect.objectContaining({ errors: [expect.objectContaining({ field: 'orderId' })] }),
      expect.objectContaining({ type: '/problems/foreign-code', detail: 'It belongs to WeChat Pay.' }),
      problem('idempotency-key-reused'),
    ]);
    expect(answers[11]).toMatchObject({ line: 12, key: first?.key });
  });

  it('are answered while others are still on their way', async () => {
    const { promise: answered, resolve } = Promise.withResolvers<IncomingMessage>();
    const headers = { 'Content-Type': 'application/x-ndjson' };
    const sending = request(`${url}/v1/commands`, { method: 'POST', headers }, resolve);
    sending.write(`${JSON.stringify(place())}\n`);
    const answer = await answered;
    const { promise: firstLine, resolve: takeFirst } = Promise.withResolvers<Buffer>();
    answer.once('data', takeFirst);
    expect(linesIn((await firstLine).toString())).toMatchObject([{ line: 1, status: 201 }]);
    for (let line = 0; line < 3 * commandsInHandMax; line += 1) sending.write(`${JSON.stringify(place())}\n`);
    sending.end();
    const rest = linesIn(await text(answer));
    expect(rest.map(({ status }) => status)).toEqual(Array.from({ length: 3 * commandsInHandMax }, () => 201));
  });

  it('that arrived before the line was cut are carried out, and others are served meanwhile', async () => {
    const sent = place();
    const headers = { 'Content-Type': 'application/x-ndjson' };
    const sending = request(`${url}/v1/commands`, { method: 'POST', headers });
    const broken = once(sending, 'error');
    sending.write(`${JSON.stringify(sent)}\n{"command":`);
    const [answer] = (await once(sending, 'response')) as [IncomingMessage];
    await once(answer, 'data');
    answer.on('error', () => {});
    sending.destroy(new Error('cut'));
    await broken;
    expect(await eventsOf(`order-taobao.${sent.body.orderNumber}`)).toHaveLength(2);
    expect(await send([place()])).toMatchObject([{ status: 201 }]);
  });

  it('that make something say so, also to who repeats them, and otherwise that it was there: both are documented', async () => {
    const order = orderRequest();
    const ask = async (key: string) =>
      (await ledger.POST('/v1/orders', { body: order, headers: { 'Idempotency-Key': key } })).response.status;
    const [key, otherKey] = [newKey(), newKey()];
    expect([await ask(key), await ask(key), await ask(otherKey)]).toEqual([201, 201, 200]);
    const { paths } = (await sendRaw(`${url}/docs-json`)).data as ApiDocument;
    const making = Object.values(paths).flatMap(({ post }) => (post?.responses['201'] ? [post.responses] : []));
    expect(making.length).toBeGreaterThanOrEqual(4);
    for (const { 200: there, 201: made } of making) expect(there?.content).toEqual(made?.content);
  });

  it('are taken as lines only', async () => {
    const asJson = { 'Content-Type': 'application/json' };
    const json = await ledger.POST('/v1/commands', { body: [place()], headers: asJson });
    expect(json).toMatchObject({ response: { status: 415 }, error: { type: '/problems/unsupported-media-type' } });
    const asLines = { 'Content-Type': 'application/x-ndjson' };
    const lines = await ledger.POST('/v1/orders', { body: orderRequest(), headers: asLines });
    expect(lines.response.status).toBe(415);
  });

  async function eventsOf(stream: string): Promise<readonly string[]> {
    const types: string[] = [];
    for await (const { type } of eventLog.readStream(stream)) types.push(type);
    return types;
  }
});
