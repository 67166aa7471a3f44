import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createHutongClient,
  dataOf,
  type HutongClient,
  type HutongClientOptions,
  ProblemAnswerError,
} from './index.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

type Answer = (response: ServerResponse) => void;
type Asked = Readonly<{ method: string; url: string; headers: IncomingMessage['headers']; body: string }>;

let server: Server;
let baseUrl: string;
/** What is answered, in order; the last of them again and again. */
let answers: Answer[];
let asked: Asked[];

beforeEach(async () => {
  asked = [];
  server = createServer((incoming, response) => {
    let body = '';
    incoming.setEncoding('latin1').on('data', (part: string) => (body += part));
    incoming.on('end', () => {
      const { method = '', url = '', headers } = incoming;
      asked.push({ method, url, headers, body });
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      answer?.(response);
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await once(server.close(), 'close');
});

/** Answers with the first of two lines, and with the other when it is called. */
function streamAnswered(): () => void {
  let end = () => {};
  answers = [
    (response) => {
      response.writeHead(200, { 'Content-Type': 'application/x-ndjson' }).write('{"type":"A"}\n');
      end = () => response.end('{"end":{}}\n');
    },
  ];
  return () => end();
}

const clientWith = (options: HutongClientOptions = {}): HutongClient => createHutongClient({ baseUrl, ...options });
const json =
  (status: number, body: object, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
const problem = (status: number, type: string, headers: Readonly<Record<string, string>> = {}): Answer =>
  json(status, { type: `/problems/${type}`, title: type, status, detail: `It is ${type}.` }, headers);
const hangUp: Answer = (response) => response.socket?.destroy();
const breakOff: Answer = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' }).write('{"position":');
  setImmediate(() => response.socket?.destroy());
};
const never: Answer = () => undefined;
const cancelled = json(200, { orderId: 'taobao.1', status: 'cancelled', revision: '3', position: '1042' });

const cancel = (client: HutongClient) =>
  client.POST('/v1/orders/{orderId}/cancellation', {
    params: { path: { orderId: 'taobao.1' } },
    body: { reason: 'The buyer changed their mind.' },
  });
const keys = () => asked.map(({ headers }) => headers['idempotency-key']);

describe('A command', () => {
  it('is sent with a key of its own, with who asks, and as JSON', async () => {
    answers = [cancelled];
    const client = clientWith({ actor: 'shop-7' });
    expect(await dataOf(cancel(client))).toMatchObject({ status: 'cancelled' });
    await cancel(client);
    expect(asked[0]).toMatchObject({
      method: 'POST',
      url: '/v1/orders/taobao.1/cancellation',
      headers: { 'hutong-actor': 'shop-7', 'content-type': 'application/json' },
      body: '{"reason":"The buyer changed their mind."}',
    });
    expect(keys()[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(keys()[1]).not.toBe(keys()[0]);
  });

  it('is sent with the key that its caller gives it', async () => {
    answers = [cancelled];
    await clientWith().POST('/v1/orders/{orderId}/cancellation', {
      params: { path: { orderId: 'taobao.1' }, header: { 'Idempotency-Key': 'mine' } },
      body: { reason: 'x' },
    });
    expect(keys()).toEqual(['mine']);
  });

  it('is sent as a form when a file is in it', async () => {
    answers = [json(201, { position: '1' })];
    const image = new Blob(['the bytes'], { type: 'image/png' });
    const payer = { scheme: 'account', scope: 'taobao', value: 'li' } as const;
    await clientWith().POST('/v1/scans', { body: { image, payer, payerApp: 'tenpay', capture: 'album' } });
    expect(asked[0]?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(asked[0]?.body).toMatch(/name="payer"\r\n\r\n\{"scheme":"account","scope":"taobao","value":"li"\}\r\n/);
    expect(asked[0]?.body).toMatch(/name="image"; filename="image"\r\nContent-Type: image\/png\r\n\r\nthe bytes\r\n/);
  });

  it('is told of what it recorded to whoever reads after it: the highest position, also of lines', async () => {
    const client = clientWith();
    expect(client.ownWrites()).toEqual({});
    const lines = [9, 1043, 7].map((position, nth) => `{"line":${nth + 1},"body":{"position":"${position}"}}\n`);
    answers = [
      cancelled,
      json(200, { position: '999' }),
      (response) => response.writeHead(200, { 'Content-Type': 'application/x-ndjson' }).end(lines.join('')),
      json(200, { payments: [] }),
    ];
    await cancel(client);
    await cancel(client);
    expect(client.ownWrites()).toEqual({ minPosition: '1042' });
    await client.POST('/v1/commands', { body: [{ command: 'CancelOrder', key: 'a', body: { orderId: 'taobao.1' } }] });
    await client.GET('/v1/payments', { params: { query: { ...client.ownWrites(), platform: 'taobao' } } });
    expect(asked.at(-1)?.url).toBe('/v1/payments?minPosition=1043&platform=taobao');
  });
});

describe('A request that is not decided', () => {
  it.each([
    ['an answer 429', problem(429, 'share-used-up')],
    ['an answer 502', problem(502, 'service-answer-lost')],
    ['an answer 503', problem(503, 'overloaded', { 'Retry-After': '0' })],
    ['an answer 504', json(504, {})],
    ['a twin in flight', problem(409, 'command-in-flight', { 'Retry-After': '0' })],
    ['a connection that breaks', hangUp],
    ['an answer that breaks off', breakOff],
  ])('is repeated with the same key and body after %s', async (_, undecided) => {
    answers = [undecided, undecided, cancelled];
    expect(await dataOf(cancel(clientWith()))).toMatchObject({ position: '1042' });
    expect(asked).toHaveLength(3);
    expect(new Set(keys()).size).toBe(1);
    expect(new Set(asked.map(({ body }) => body)).size).toBe(1);
  });

  it('may be one of several commands in one request: all are asked again, those that were done answer as before', async () => {
    const lines = (second: string) => (response: ServerResponse) =>
      response
        .writeHead(200, { 'Content-Type': 'application/x-ndjson' })
        .end(`{"line":1,"status":201,"body":{"position":"7"}}\n${second}\n`);
    answers = [
      lines('{"line":2,"status":503,"problem":{"type":"/problems/overloaded"},"retryAfterSeconds":0}'),
      lines('{"line":2,"status":201,"body":{"position":"8"}}'),
    ];
    const client = clientWith();
    const body = ['a', 'b'].map((key) => ({ command: 'CancelOrder', key, body: { orderId: 'taobao.1' } }));
    expect((await dataOf(client.POST('/v1/commands', { body }))).map(({ status }) => status)).toEqual([201, 201]);
    expect(asked.map((one) => one.body)).toEqual([asked[0]?.body, asked[0]?.body]);
    expect(client.ownWrites()).toEqual({ minPosition: '8' });
  });

  it('is repeated when there is no answer in time', async () => {
    answers = [never, cancelled];
    expect(await dataOf(cancel(clientWith({ requestTimeoutMs: 200 })))).toMatchObject({ position: '1042' });
  });

  it('is answered as it was answered last when the attempts are used up', async () => {
    answers = [problem(503, 'overloaded', { 'Retry-After': '0' })];
    const { error } = await cancel(clientWith({ attemptsMax: 3 }));
    expect(error).toMatchObject({ type: '/problems/overloaded' });
    expect(asked).toHaveLength(3);
  });

  it('fails as the last attempt did when nobody ever answers', async () => {
    answers = [hangUp];
    await expect(cancel(clientWith({ attemptsMax: 2 }))).rejects.toThrow(TypeError);
    expect(asked).toHaveLength(2);
  });

  it('ends at once with whoever gave it up, between two attempts too', async () => {
    const abort = new AbortController();
    answers = [
      (response) => {
        problem(503, 'overloaded', { 'Retry-After': '10' })(response);
        setImmediate(() => abort.abort(new Error('given up')));
      },
    ];
    await expect(cancel(clientWith({ signal: abort.signal }))).rejects.toThrow('given up');
    expect(asked).toHaveLength(1);
  });
});

describe('A decision', () => {
  it.each([400, 404, 409, 422, 500])(
    'is not asked for again after %i, and is a problem with its type',
    async (status) => {
      answers = [problem(status, 'order-not-found')];
      const failure = await dataOf(cancel(clientWith())).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(ProblemAnswerError);
      expect(failure).toMatchObject({ status, problem: { type: '/problems/order-not-found' } });
      expect((failure as Error).message).toContain('It is order-not-found.');
      expect(asked).toHaveLength(1);
    },
  );

  it('may come from something between that knows no problems', async () => {
    answers = [(response) => response.writeHead(500).end('a proxy')];
    await expect(dataOf(cancel(clientWith()))).rejects.toMatchObject({ status: 500, problem: null });
  });
});

describe('What is read', () => {
  it('is a list where the API answers lines', async () => {
    answers = [
      (response) =>
        response.writeHead(200, { 'Content-Type': 'application/x-ndjson' }).end('{"type":"A"}\n{"end":{}}\n'),
    ];
    const lines = await dataOf(clientWith().GET('/v1/audit/events', { params: { query: { types: 'A' } } }));
    expect(lines).toEqual([{ type: 'A' }, { end: {} }]);
    expect(keys()).toEqual([undefined]);
  });

  it('is a file where the API answers a picture', async () => {
    answers = [(response) => response.writeHead(200, { 'Content-Type': 'image/png' }).end('the picture')];
    const path = { paymentRequestId: 'a/b' };
    const image = await dataOf(
      clientWith().GET('/v1/payment-requests/{paymentRequestId}/code.png', { params: { path } }),
    );
    expect([await image.text(), asked[0]?.url]).toEqual(['the picture', '/v1/payment-requests/a%2Fb/code.png']);
  });

  it('is there for whoever holds the stream of it alone, when memory has been tidied', async () => {
    const end = streamAnswered();
    const stream = await dataOf(clientWith().GET('/v1/audit/events', { parseAs: 'stream' }));
    for (let round = 0; round < 3; round++) {
      collectGarbage();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    end();
    expect(await new Response(stream).text()).toBe('{"type":"A"}\n{"end":{}}\n');
  });

  it('is read as it comes where the caller wants a stream, however long it takes', async () => {
    const end = streamAnswered();
    const client = clientWith({ requestTimeoutMs: 1_500 });
    const stream = await dataOf(client.GET('/v1/audit/events', { parseAs: 'stream' }));
    await new Promise((resolve) => setTimeout(resolve, 1_700));
    end();
    expect(await new Response(stream).text()).toBe('{"type":"A"}\n{"end":{}}\n');
  });
});
