import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { type ServiceName, serviceNames } from '@hutong/platform/process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGateway } from './gateway.js';

const listening: Server[] = [];
const listen = async (server: Server): Promise<URL> => {
  listening.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
};
const closeAll = async () => {
  for (const server of listening.splice(0)) {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
};

const problemOf = async (response: Response) => ({
  status: response.status,
  retryAfter: response.headers.get('retry-after'),
  type: ((await response.json()) as { type: string }).type,
});

describe('A request through the gateway', () => {
  let answer: RequestListener;
  let service: URL;
  let gateway: Server;
  let url: URL;
  beforeEach(async () => {
    service = await listen(createServer((incoming, response) => answer(incoming, response)));
    const services = Object.fromEntries(serviceNames.map((name) => [name, service])) as Record<ServiceName, URL>;
    gateway = createGateway(services);
    url = await listen(gateway);
  });
  afterEach(closeAll);

  it('arrives as it was sent, and so does its answer', async () => {
    answer = (incoming, response) => {
      response.writeHead(201, {
        ETag: '"3"',
        Location: '/v1/orders/a.1',
        'X-Asked': `${incoming.method} ${incoming.url}`,
      });
      incoming.pipe(response);
    };
    const image = Buffer.alloc(3_000_000, 7);
    const response = await fetch(new URL('/v1/orders?limit=%2F', url), { method: 'POST', body: image });
    expect(response.status).toBe(201);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      etag: '"3"',
      location: '/v1/orders/a.1',
      'x-asked': 'POST /v1/orders?limit=%2F',
    });
    expect(Buffer.from(await response.arrayBuffer()).equals(image)).toBe(true);
  });

  it('says for whom it asks, after whoever asked for others before it', async () => {
    answer = (incoming, response) => response.end(incoming.headers['x-forwarded-for']);
    const headers = { 'X-Forwarded-For': '203.0.113.7' };
    expect(await (await fetch(new URL('/v1/payments', url))).text()).toBe('127.0.0.1');
    expect(await (await fetch(new URL('/v1/payments', url), { headers })).text()).toBe('203.0.113.7, 127.0.0.1');
  });

  it('gets the beginning of a long answer before its end is known', async () => {
    const { promise: end, resolve: endAnswer } = Promise.withResolvers<void>();
    answer = (_incoming, response) => {
      response.write('{"position":"1"}\n');
      void end.then(() => response.end('{"position":"2"}\n'));
    };
    const response = await fetch(new URL('/v1/audit/events', url));
    const lines = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await lines?.read())?.value).toBe('{"position":"1"}\n');
    endAnswer();
    expect((await lines?.read())?.value).toBe('{"position":"2"}\n');
  });

  it('is answered with 503 while the service does not listen, also when it brings a body', async () => {
    const [server] = listening.splice(0, 1);
    server?.close();
    server?.closeAllConnections();
    const body = Buffer.alloc(1_000_000);
    const response = await fetch(new URL('/v1/orders', url), { method: 'POST', body });
    expect(await problemOf(response)).toEqual({
      status: 503,
      retryAfter: '1',
      type: '/problems/service-unavailable',
    });
    expect((await fetch(new URL('/v1/consumers', url))).status).toBe(503);
    expect((await fetch(new URL('/health/live', url))).status).toBe(200);
  });

  it('is answered with 502 when the service ends before it answers: whether it was done is unknown', async () => {
    answer = (incoming) => incoming.socket.destroy();
    const response = await fetch(new URL('/v1/orders', url), { method: 'POST', body: '{}' });
    expect(await problemOf(response)).toEqual({
      status: 502,
      retryAfter: '1',
      type: '/problems/service-answer-lost',
    });
  });

  it('breaks off when the answer breaks off, so that a part is never taken for the whole', async () => {
    answer = (_incoming, response) => {
      response.write('{"position":"1"}\n', () => response.socket?.destroy());
    };
    const response = await fetch(new URL('/v1/audit/events', url));
    await expect(response.text()).rejects.toThrow('terminated');
  });

  it('ends at the service when the caller leaves', async () => {
    const { promise: left, resolve } = Promise.withResolvers<void>();
    const caller = new AbortController();
    answer = (_incoming, response) => {
      response.once('close', resolve);
      caller.abort();
    };
    await expect(fetch(new URL('/v1/payments', url), { signal: caller.signal })).rejects.toThrow('aborted');
    await left;
  });

  it('asks every service whether it is ready, and is ready itself when all are', async () => {
    answer = (_incoming, response) => {
      const part = { part: 'event-store', status: 'ready', reason: null };
      response.end(JSON.stringify({ status: 'ready', parts: [part] }));
    };
    const response = await fetch(new URL('/health/ready', url));
    const parts = serviceNames.map((name) => ({ part: `${name}/event-store`, status: 'ready', reason: null }));
    expect([response.status, await response.json()]).toEqual([200, { status: 'ready', parts }]);
  });

  it('is not ready while a part of a service is not, or a service does not say', async () => {
    answer = (incoming, response) => {
      if (asked++ > 0) return void incoming.socket.destroy();
      const part = { part: 'event-store', status: 'unready', reason: 'nobody leads' };
      response.writeHead(503).end(JSON.stringify({ status: 503, parts: [part] }));
    };
    let asked = 0;
    const response = await fetch(new URL('/health/ready', url));
    const { type, detail, parts } = (await response.json()) as { type: string; detail: string; parts: unknown[] };
    expect([response.status, response.headers.get('retry-after'), type]).toEqual([503, '1', '/problems/not-ready']);
    expect(parts).toHaveLength(serviceNames.length);
    expect(detail).toContain('/event-store: nobody leads.');
    expect(detail).toContain(': it does not say whether it is ready.');
  });

  it('lists the consumers of every service together', async () => {
    answer = (incoming, response) => response.end(JSON.stringify([{ name: incoming.headers.host }]));
    const response = await fetch(new URL('/v1/consumers', url));
    expect(await response.json()).toHaveLength(3);
  });

  it('that is too large for a service is answered with 413, by the service or by the gateway', async () => {
    answer = (incoming, response) => {
      incoming.resume();
      incoming.once('end', () => response.writeHead(413).end('{"type":"/problems/body-too-large"}'));
    };
    for (const bytes of [8_000_000, 17_000_000, 40_000_000]) {
      const response = await fetch(new URL('/v1/scans', url), { method: 'POST', body: Buffer.alloc(bytes) });
      expect(await problemOf(response)).toMatchObject({ status: 413, type: '/problems/body-too-large' });
    }
  });

  it('of a page from elsewhere is not passed on; the service is asked by its own name', async () => {
    const asked: (string | undefined)[] = [];
    answer = ({ headers }, response) => {
      asked.push(headers.host, headers.origin);
      response.end('{}');
    };
    const ask = async (headers: Record<string, string>, path = '/v1/consumers/orders/replay', method = 'POST') => {
      const asking = request(new URL(path, url), { method, headers }).end();
      const [response] = (await once(asking, 'response')) as [IncomingMessage];
      response.resume();
      return { status: response.statusCode, frames: response.headers['x-frame-options'] };
    };
    expect(await ask({ Host: 'evil.example' })).toEqual({ status: 421, frames: 'DENY' });
    expect(await ask({ Origin: 'https://evil.example' })).toEqual({ status: 403, frames: 'DENY' });
    expect(await ask({ Host: 'evil.example' }, '/v1/consumers', 'GET')).toMatchObject({ status: 421 });
    expect(asked).toEqual([]);
    expect(await ask({ Host: 'localhost:3000', Origin: 'http://localhost:3000' })).toMatchObject({ status: 200 });
    expect(asked).toEqual([service.host, undefined]);
  });

  it('about the gateway itself takes HEAD and OPTIONS, is not sent twice, and is told which methods there are', async () => {
    const statusOf = async (path: string, method: string) => {
      const response = await fetch(new URL(path, url), { method });
      return [response.status, response.headers.get('allow'), response.headers.get('x-content-type-options')];
    };
    answer = (_incoming, response) => response.end('[]');
    for (const path of ['/health/live', '/docs', '/v1/consumers']) {
      const tag = (await fetch(new URL(path, url))).headers.get('etag') ?? '';
      expect((await fetch(new URL(path, url), { headers: { 'If-None-Match': tag } })).status, path).toBe(304);
      expect(await statusOf(path, 'HEAD'), path).toEqual([200, null, 'nosniff']);
      expect(await statusOf(path, 'OPTIONS'), path).toEqual([204, 'GET, HEAD, OPTIONS', 'nosniff']);
      expect(await statusOf(path, 'POST'), path).toEqual([405, 'GET, HEAD, OPTIONS', 'nosniff']);
    }
  });

  it('that comes while the gateway ends is told to come again; what was begun is answered, and then nothing keeps the gateway', async () => {
    const { promise: asked, resolve: isAsked } = Promise.withResolvers<() => void>();
    answer = (_incoming, response) => isAsked(() => response.end('the whole answer'));
    let connections = 0;
    gateway.on('connection', () => (connections += 1));
    const agent = new Agent({ keepAlive: true });
    const began = request(new URL('/v1/payments', url), { agent }).end();
    const late = connect(Number(url.port), url.hostname, () => late.write('GET /v1/payments HTTP/1.1\r\n'));
    const answerNow = await asked;
    await vi.waitUntil(() => connections === 2);
    const ended = once(gateway.close(), 'close');
    listening.splice(listening.indexOf(gateway), 1);
    late.write(`Host: ${url.host}\r\n\r\n`);
    expect(await text(late)).toMatch(
      /^HTTP\/1\.1 503 (?=[^]*\r\nRetry-After: 1\r\n)(?=[^]*\r\nX-Frame-Options: DENY\r\n)[^]*\/problems\/ending/i,
    );
    answerNow();
    const [response] = (await once(began, 'response')) as [IncomingMessage];
    expect([response.statusCode, await text(response)]).toEqual([200, 'the whole answer']);
    await ended;
    agent.destroy();
  });

  it.each([
    ['before it is passed on', '/nowhere'],
    ['with an answer that cannot be passed on', '/v1/orders'],
  ])('that fails in an unforeseen way is a problem for its caller only and written down: %s', async (_, path) => {
    const written: string[] = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((line) => written.push(String(line)) > 0);
    const odd = createTcpServer((socket) => socket.end('HTTP/1.1 099 Odd\r\nContent-Length: 0\r\n\r\n'));
    await once(odd.listen(0, '127.0.0.1'), 'listening');
    const orders = new URL(`http://127.0.0.1:${(odd.address() as AddressInfo).port}`);
    // The type asks for every service; here one is left out, as a mistake of ours would.
    const lame = await listen(createGateway({ orders } as Record<ServiceName, URL>));
    const response = await fetch(new URL(path, lame));
    expect(await problemOf(response)).toMatchObject({ status: 500, type: '/problems/internal-error' });
    expect((await fetch(new URL('/health/live', lame))).status).toBe(200);
    expect(written.join('')).toMatch(/^A GET request failed in the gateway: \w*Error[^]* at /);
    vi.restoreAllMocks();
    odd.close();
  });

  it('that cannot be understood is answered with a problem', async () => {
    const socket = connect(Number(url.port), url.hostname, () => socket.write('HELLO\r\n\r\n'));
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 [^]*\/problems\/bad-request/);
  });
});
