import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import { type AddressInfo, type Server, type Socket, createServer } from 'node:net';
import { TLSSocket, createServer as createTlsServer } from 'node:tls';
import { type Duplex } from 'node:stream';
import { connectionsMax, firstBytesTimeoutMs, httpConnectionTimeoutMs } from '../limits.js';

/** Who takes a connection, by what it starts with. */
export type Takers = Readonly<{ http2: (connection: Duplex) => void; http: HttpServer }>;

/** Where to listen; port 0 for any free one. */
export type ListenAddress = Readonly<{ host: string; port: number; tls?: TlsCertificate | undefined }>;

/** In PEM. */
export type TlsCertificate = Readonly<{ cert: Buffer; key: Buffer }>;

/** The port cannot be listened on; the message says why. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

/** One port for gRPC (HTTP/2 from its first byte) and HTTP/1.1, as the real server has. */
export class OnePort {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  static async open(address: ListenAddress, takers: Takers): Promise<OnePort> {
    const port = new OnePort(address, takers);
    await listen(port.#server, address);
    return port;
  }

  private constructor({ tls }: ListenAddress, takers: Takers) {
    const take = (socket: Socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
      // A connection may break at any time; whoever has it by then hears of it too.
      socket.on('error', () => socket.destroy());
      if (socket instanceof TLSSocket) handOverSecure(socket, takers);
      else handOver(socket, takers);
    };
    this.#server = tls === undefined ? createServer({ noDelay: true }, take) : createSecureServer(tls, take);
    this.#server.maxConnections = connectionsMax;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get connections(): number {
    return this.#sockets.size;
  }

  /** Takes no new connections. */
  stopListening(): void {
    this.#server.close();
  }

  /** Cuts what is still connected. */
  destroyConnections(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}

const http2Preface = Buffer.from('PRI');

function handOver(socket: Socket, takers: Takers): void {
  socket.setTimeout(firstBytesTimeoutMs, () => socket.destroy());
  socket.once('data', (firstBytes: Buffer) => {
    socket.setTimeout(0);
    socket.removeAllListeners('timeout');
    socket.pause();
    const isHttp2 = firstBytes.subarray(0, http2Preface.length).equals(http2Preface.subarray(0, firstBytes.length));
    // HTTP/2 takes over the handle of the socket, and first what was read already.
    socket.unshift(firstBytes);
    if (isHttp2) takers.http2(socket);
    else {
      handOverHttp(socket, takers);
      socket.resume();
    }
  });
}

const createSecureServer = (tls: TlsCertificate, take: (socket: TLSSocket) => void): Server =>
  createTlsServer(
    { ...tls, ALPNProtocols: ['h2', 'http/1.1'], noDelay: true, handshakeTimeout: firstBytesTimeoutMs },
    take,
  ).on('tlsClientError', (_error, socket) => socket.destroy());

// With TLS both sides have agreed on the protocol before the first byte.
function handOverSecure(socket: TLSSocket, takers: Takers): void {
  if (socket.alpnProtocol === 'h2') takers.http2(socket);
  else handOverHttp(socket, takers);
}

// A server that does not listen itself watches over no time-outs of its own.
function handOverHttp(socket: Socket, takers: Takers): void {
  const timer = setTimeout(() => socket.destroy(), httpConnectionTimeoutMs).unref();
  socket.on('close', () => clearTimeout(timer));
  takers.http.emit('connection', socket);
}

async function listen(server: Server, { host, port }: ListenAddress): Promise<void> {
  server.listen({ host, port });
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new ListenError(`${host}:${port} cannot be listened on: ${reasonOf(error)}`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'the port is in use; choose another one or stop who uses it',
  EACCES: 'this user may not use that port; choose one above 1023',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOTFOUND: 'the host name is unknown',
};
const reasonOf = (error: unknown) => reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? String(error);
