import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { Body, Controller, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttpApp } from '../http-app.js';
import { Lines, TakesLines } from '../lines-body.js';
import { socketLimits } from './sockets.js';

@Controller()
class Notes {
  @Post('notes')
  write(@Body() body: unknown): unknown {
    return body;
  }
}

/** Reads until somebody says that it is the last. */
@Controller()
class LinesUntilLast {
  @Post('lines')
  @TakesLines()
  async read(@Lines() body: Readable): Promise<string> {
    let read = '';
    const pieces = body.setEncoding('utf8').iterator({ destroyOnReturn: false });
    while (!read.endsWith('last\n')) read += String((await pieces.next()).value);
    return read.replaceAll('\n', '');
  }
}

@Module({ controllers: [Notes, LinesUntilLast] })
class NotesModule {}

const json = 'Content-Type: application/json\r\n';

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await createHttpApp(NotesModule, { title: 'Notes' });
  await app.listen(0, '127.0.0.1');
});
afterAll(() => app.close());

const open = async (): Promise<Socket> => {
  const socket = connect((app.getHttpServer().address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
};
const answerTo = async (request: string) => {
  const socket = await open();
  socket.write(request);
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
  return { head, problem: JSON.parse(body) as unknown };
};

describe('A connection', () => {
  it('is looked at every second, so that a limit of 30 seconds is one', () => {
    const { requestTimeout, headersTimeout, keepAliveTimeout } = app.getHttpServer();
    expect(socketLimits).toMatchObject({ requestTimeout, headersTimeout, keepAliveTimeout });
    expect([requestTimeout, headersTimeout, keepAliveTimeout]).toEqual([30_000, 15_000, 60_000]);
    expect(socketLimits.connectionsCheckingInterval).toBe(1_000);
  });

  it.each([
    ['that says nothing', ''],
    ['that says half a header', 'GET / HTTP/1.1\r\nHo'],
    ['whose body does not come', `POST /notes HTTP/1.1\r\nHost: localhost\r\n${json}Content-Length: 5\r\n\r\n{`],
  ])('%s is ended with a problem', async (_what, request) => {
    const server = app.getHttpServer();
    // Both limits are for the whole of a server; the interval at which it looks is not changed.
    Object.assign(server, { headersTimeout: 50, requestTimeout: 50 });
    try {
      const { head, problem } = await answerTo(request);
      expect(head).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
      expect(problem).toMatchObject({ type: '/problems/request-too-slow', status: 408 });
    } finally {
      const { headersTimeout, requestTimeout } = socketLimits;
      Object.assign(server, { headersTimeout, requestTimeout });
    }
  });

  it('whose body may last is not ended while it is read; what still comes when it is answered is dropped, and then it is ended', async () => {
    const server = app.getHttpServer();
    Object.assign(server, { headersTimeout: 50, requestTimeout: 50 });
    try {
      const socket = await open();
      const answer = text(socket);
      socket.write(
        'POST /lines HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nContent-Length: 9000\r\n\r\none\n',
      );
      await delay(2 * socketLimits.connectionsCheckingInterval);
      socket.write('last\n');
      expect(await answer).toMatch(/^HTTP\/1\.1 201 Created\r\n[^]*onelast/);
    } finally {
      const { headersTimeout, requestTimeout } = socketLimits;
      Object.assign(server, { headersTimeout, requestTimeout });
    }
  });

  it.each([
    ['no HTTP', 'HELLO\r\n\r\n', '400 bad-request'],
    [
      'headers of 20 kB',
      `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      '431 headers-too-large',
    ],
  ])('that sends %s is answered with a problem and ended', async (_what, request, expected) => {
    const { head, problem } = await answerTo(request);
    const [status = '', type] = expected.split(' ');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toContain('x-frame-options: DENY');
    expect(problem).toMatchObject({ type: `/problems/${type}`, status: Number(status) });
  });
});
