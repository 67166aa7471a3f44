import { randomUUID } from 'node:crypto';
import type { ServerOptions } from 'node:http';
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

const problemOfCode: Readonly<Record<string, Problem>> = {
  ERR_HTTP_REQUEST_TIMEOUT: platformProblems.requestTooSlow,
  HPE_HEADER_OVERFLOW: platformProblems.headersTooLarge,
};

/** Answers, with a problem, whoever could not be understood as HTTP or was too slow, and ends the connection. */
export function refuseConnection(error: Error & { code?: string }, socket: Duplex): void {
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
