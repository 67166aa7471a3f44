import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ApiClient, type Call, UnexpectedAnswerError } from './api-client.js';

const call: Call = { method: 'POST', path: '/v1/orders', idempotencyKey: 'order-1', body: { orderNumber: '1' } };

let server: Server;
let client: ApiClient;
/** What the gateway answers, in order; the last of them again and again. */
let statuses: number[];
/** Key and body of every request that came. */
let asked: string[];

beforeEach(async () => {
  asked = [];
  server = createServer((incoming, response) => {
    let body = '';
    incoming.setEncoding('utf8').on('data', (part: string) => (body += part));
    incoming.on('end', () => {
      asked.push(`${String(incoming.headers['idempotency-key'])} ${body}`);
      const status = statuses.length > 1 ? statuses.shift() : statuses[0];
      response.writeHead(status ?? 500, { 'Content-Type': 'application/json' }).end('{}');
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  client = new ApiClient({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});

afterEach(async () => {
  server.closeAllConnections();
  await once(server.close(), 'close');
});

describe('A request that was not decided', () => {
  it.each([429, 502, 503, 504])('is repeated under the same key after %i, until it is decided', async (status) => {
    statuses = [status, status, 201];
    expect(await client.accepted(call)).toMatchObject({ status: 201 });
    expect(asked).toEqual(Array.from({ length: 3 }, () => 'order-1 {"orderNumber":"1"}'));
    expect(client.retries).toBe(2);
  });

  it('is given up after ten attempts, and told as it was answered', async () => {
    statuses = [502];
    await expect(client.accepted(call)).rejects.toThrow(UnexpectedAnswerError);
    expect(asked).toHaveLength(10);
  });
});

describe('An answer of the service itself', () => {
  it.each([500, 501, 409])('is not asked for again after %i', async (status) => {
    statuses = [status, 201];
    expect(await client.send(call)).toMatchObject({ status });
    expect(asked).toHaveLength(1);
  });
});
