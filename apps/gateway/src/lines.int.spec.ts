import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { socketLimits } from '@hutong/platform/edge';
import { type ServiceName, serviceNames } from '@hutong/platform/process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passedBytesMax } from './forward.js';
import { createGateway } from './gateway.js';

/** Answers how many bytes were sent. */
const service = createServer((incoming, response) => {
  let bytes = 0;
  incoming.on('data', (piece: Buffer) => (bytes += piece.length)).once('end', () => response.end(String(bytes)));
});
const addressOf = (server: Server) => new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
let gateway: Server;
beforeAll(async () => {
  await once(service.listen(0, '127.0.0.1'), 'listening');
  const services = serviceNames.map((name) => [name, addressOf(service)] as const);
  gateway = createGateway(Object.fromEntries(services) as Record<ServiceName, URL>);
  await once(gateway.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => {
  for (const server of [gateway, service]) {
    server.closeAllConnections();
    server.close();
  }
});

const headers = { 'Content-Type': 'application/x-ndjson' };

describe('Lines through the gateway', () => {
  it('may be more than anything else, since the service that reads them has limits of its own', async () => {
    const lines = Buffer.alloc(passedBytesMax + 1, '\n');
    const answer = await fetch(new URL('/v1/commands', addressOf(gateway)), { method: 'POST', headers, body: lines });
    expect(await answer.text()).toBe(String(lines.length));
  });

  it('may take longer than anything else', async () => {
    const { headersTimeout, requestTimeout } = gateway;
    Object.assign(gateway, { headersTimeout: 50, requestTimeout: 50 });
    try {
      const sending = request(new URL('/v1/commands', addressOf(gateway)), { method: 'POST', headers });
      sending.write('one\n');
      await delay(2 * socketLimits.connectionsCheckingInterval);
      sending.end('two\n');
      const [answer] = (await once(sending, 'response')) as [IncomingMessage];
      expect([answer.statusCode, await text(answer)]).toEqual([200, '8']);
    } finally {
      Object.assign(gateway, { headersTimeout, requestTimeout });
    }
  });
});
