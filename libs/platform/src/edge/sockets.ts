import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerOptions, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Problem, ProblemError, platformProblems } from '../problem.js';
import { protectiveHeaders } from './protective-headers.js';

/**
 * How long a server waits for those who connect. Node looks at its connections every half minute if it is not told otherwise, so that
 * 30 seconds were 30 to 60.
 */
export const socketLimits = {
  /** For a whole request. */
  requestTimeout: 30_000,
  /** For its headers, also of a connection that says nothing at all. */
  headersTimeout: 15_000,
  /** For the next request on the same connection. */
  keepAliveTimeout: 60_000,
  connectionsCheckingInterval: 1_000,
} as const satisfies ServerOptions;

/** How long what is left of a body is read and dropped once it is answered, so that its sender hears the answer; then the connection is cut. */
const answeredBodyMsMax = 2_000;

/** Connections on which a body comes that may take longer than other requests. */
const lasting = new WeakSet<Duplex>();

/** Lets the body of a request take as long as whoever reads it waits for it: its reader has bounds of its own. */
export function letBodyLast(request: IncomingMessage, response: ServerResponse): void {
  const { socket } = request;
  lasting.add(socket);
  request.once('close', () => lasting.delete(socket));
  response.once('close', () => {
    if (request.complete) return;
    request.resume();
    const timer = setTimeout(() => request.destroy(), answeredBodyMsMax);
    request.once('close', () => clearTimeout(timer));
  });
}

const problemOfCode: Readonly<Record<string, Problem>> = {
  ERR_HTTP_REQUEST_TIMEOUT: platformProblems.requestTooSlow,
  HPE_HEADER_OVERFLOW: platformProblems.headersTooLarge,
};

/** Answers, with a problem, whoever could not be understood as HTTP or was too slow, and ends the connection. A body that may last is not too slow. */
export function refuseConnection(error: Error & { code?: string }, socket: Duplex): void {
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT' && lasting.has(socket)) return;
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const {
    problem,
    document,
    headers: about,
  } = new ProblemError(problemOfCode[error.code ?? ''] ?? platformProblems.badRequest);
  const headers = {
    ...protectiveHeaders('/'),
    ...about,
    'Content-Length': String(Buffer.byteLength(document)),
    'X-Request-Id': randomUUID(),
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${problem.status} ${reasons[problem.status] ?? ''}\r\n${lines.join('')}\r\n${document}`);
}

const reasons: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};
