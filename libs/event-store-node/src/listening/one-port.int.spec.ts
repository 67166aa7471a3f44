import { once } from 'node:events';
import { createServer } from 'node:http';
import { type Socket, connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { firstBytesTimeoutMs, httpConnectionTimeoutMs } from '../limits.js';
import { OnePort } from './one-port.js';

describe('A connection of HTTP/1.1', () => {
  const http = createServer((_request, response) => response.end('answered'));
  let port: OnePort;
  let socket: Socket;
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    port = await OnePort.open({ host: '127.0.0.1', port: 0 }, { http, http2: () => {} });
    socket = connect(port.port, '127.0.0.1');
    await once(socket, 'connect');
  });
  afterEach(() => {
    vi.useRealTimers();
    socket.destroy();
    port.stopListening();
    port.destroyConnections();
  });

  it('whose request stays half sent is cut after its time', async () => {
    const handedOver = once(http, 'connection');
    socket.write('GET /ping HTTP/1.1\r\nHost: node\r\n');
    await handedOver;
    expect(firstBytesTimeoutMs).toBeLessThan(httpConnectionTimeoutMs);
    vi.advanceTimersByTime(httpConnectionTimeoutMs - 1);
    expect(port.connections).toBe(1);
    const closed = once(socket, 'close');
    vi.advanceTimersByTime(1);
    await closed;
    expect(port.connections).toBe(0);
  });

  it('is answered before', async () => {
    const answer = once(socket, 'data');
    socket.write('GET /ping HTTP/1.1\r\nHost: node\r\nConnection: close\r\n\r\n');
    expect(String((await answer)[0])).toContain('200 OK');
  });
});
