import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ApiClient, UnexpectedAnswerError } from './api-client.js';
import { line, post } from './call.js';

const params = { path: { orderId: 'taobao.1' } };
const call = post('/v1/orders/{orderId}/cancellation', 'cancel-1', { params, body: { reason: 'changed mind' } });

let server: Server;
let client: ApiClient;
/** What the gateway answers, in order; the last of them again and again. */
let answers: Readonly<{ status: number; contentType?: string; body?: string }>[];
/** Key and body of every request that came. */
let asked: string[];

beforeEach(async () => {
  asked = [];
  server = createServer((incoming, response) => {
    let body = '';
    incoming.setEncoding('utf8').on('data', (part: string) => (body += part));
    incoming.on('end', () => {
      asked.push(`${String(incoming.headers['idempotency-key'])} ${body}`);
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      const { status = 500, contentType = 'application/json', body: text = '{}' } = answer ?? {};
      response.writeHead(status, { 'Content-Type': contentType }).end(text);
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  client = new ApiClient({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});

afterEach(async () => {
  server.closeAllConnections();
  await once(server.close(), 'close');
});

const refused = (type: string) => ({ status: 409, body: `{"type":"/problems/${type}","detail":"no"}` });

describe('A call of the pilot', () => {
  it('is repeated under its key until it is decided, and every repeat is counted', async () => {
    answers = [{ status: 429 }, { status: 502 }, { status: 200 }];
    expect(await client.accepted(call)).toEqual({});
    expect(asked).toEqual(Array.from({ length: 3 }, () => 'cancel-1 {"reason":"changed mind"}'));
    expect([client.requests, client.retries]).toEqual([3, 2]);
  });

  it('is given up after ten attempts, and told as it was answered', async () => {
    answers = [{ status: 502 }];
    await expect(client.accepted(call)).rejects.toMatchObject({ failure: { method: 'POST', status: 502 } });
    expect(asked).toHaveLength(10);
  });

  it('is told as unexpected when nobody answers at all', async () => {
    server.closeAllConnections();
    await once(server.close(), 'close');
    await expect(client.accepted(call)).rejects.toThrow(UnexpectedAnswerError);
    await once(server.listen(0, '127.0.0.1'), 'listening');
  });

  it('may have to be refused, for a reason that is expected, and each reason is counted', async () => {
    answers = [refused('order-already-paid')];
    await client.refused(call, ['/problems/order-already-paid']);
    await expect(client.refused(call, ['/problems/another'])).rejects.toThrow(UnexpectedAnswerError);
    await expect(client.accepted(call)).rejects.toThrow(UnexpectedAnswerError);
    expect([...client.refusals]).toEqual([['/problems/order-already-paid', 3]]);
  });

  it('is answered as by its own route where it is sent as a line', async () => {
    const scan = line({ command: 'ScanCode', key: 'scan-1', body: {} });
    const lines = (body: string) => ({ status: 200, contentType: 'application/x-ndjson', body: `${body}\n` });
    answers = [
      lines('{"line":1,"status":201,"body":{"payer":{"ref":"r"}}}'),
      lines('{"line":1,"status":409,"problem":{"type":"/problems/no-route"}}'),
    ];
    expect(await client.accepted(scan)).toEqual({ payer: { ref: 'r' } });
    expect(await client.send(scan)).toMatchObject({ status: 409, problem: '/problems/no-route', data: null });
  });
});
