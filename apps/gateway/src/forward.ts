import {
  Agent,
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http';
import { pipeline } from 'node:stream/promises';
import { letBodyLast } from '@hutong/platform/edge';

/** What became of a request that its service did not answer. */
export type Failure = 'serviceUnavailable' | 'answerLost' | 'bodyTooLarge';

/** More than any service takes of what is no lines, so that a service itself tells its own limits. What comes beyond it is not passed on. */
export const passedBytesMax = 32 * 1024 * 1024;
/** What is not passed on is read and dropped, so that the caller hears the answer; beyond this the line is cut. */
const droppedBytesMax = 64 * 1024 * 1024;

/** Longest wait for the beginning of an answer. */
const answerTimeoutMs = 60_000;
/** Connections to one service that are kept open while nobody needs them. */
const idleConnectionsMax = 64;

const agent = new Agent({ keepAlive: true, maxFreeSockets: idleConnectionsMax });

/**
 * Passes a request on and its answer back, piece by piece as they come and no faster than they are taken. Resolves with the failure
 * when there is no answer, and with nothing otherwise; an answer that breaks off in the middle breaks off for the caller too.
 */
export async function forward(
  incoming: IncomingMessage,
  response: ServerResponse,
  destination: Destination,
): Promise<Failure | undefined> {
  const answer = await answerOf(incoming, response, destination);
  if (typeof answer === 'string') return answer;
  response.writeHead(answer.statusCode ?? 502, endToEnd(answer.headers));
  await pipeline(answer, response).catch(() => undefined);
  return undefined;
}

/** Where a request goes. */
type Destination = Readonly<{ service: URL; path: string }>;

/** The beginning of a service's answer, or why there is none. */
function answerOf(
  incoming: IncomingMessage,
  response: ServerResponse,
  { service, path }: Destination,
): Promise<IncomingMessage | Failure> {
  return new Promise((resolve) => {
    const { hostname: host, port } = service;
    const { method } = incoming;
    const outgoing = request({ agent, host, port, method, path, headers: forwardedHeaders(incoming, service) });
    let isConnected = false;
    outgoing.on('socket', (socket) => {
      if (socket.connecting) socket.once('connect', () => (isConnected = true));
      else isConnected = true;
    });
    outgoing.on('error', () => {
      // What is left of the body is read and dropped: a caller that is still sending would not hear the answer.
      incoming.unpipe(outgoing).resume();
      resolve(isConnected ? 'answerLost' : 'serviceUnavailable');
    });
    const timer = setTimeout(() => outgoing.destroy(new Error('no answer in time')), answerTimeoutMs);
    outgoing.once('close', () => clearTimeout(timer));
    outgoing.on('response', (answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
    // Whoever asked has left: the service need not go on.
    response.once('close', () => outgoing.destroy());
    // Lines may be many and take long: the service that reads them has limits of its own.
    const isLines = incoming.headers['content-type']?.startsWith('application/x-ndjson') === true;
    if (isLines) letBodyLast(incoming, response);
    else limitBytes(incoming, outgoing, () => resolve('bodyTooLarge'));
    incoming.pipe(outgoing);
  });
}

function limitBytes(incoming: IncomingMessage, outgoing: ClientRequest, refuse: () => void): void {
  let bytes = 0;
  incoming.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > droppedBytesMax) incoming.destroy();
    if (bytes <= passedBytesMax || outgoing.destroyed) return;
    refuse();
    outgoing.destroy();
  });
}

/**
 * The headers, with the address of whoever asks added: behind the gateway, callers share some work by it. The service is asked by its
 * own name; whether a page from elsewhere asks was decided here.
 */
function forwardedHeaders({ headers, socket }: IncomingMessage, { host }: URL): IncomingHttpHeaders {
  const way = [headers['x-forwarded-for'] ?? [], socket.remoteAddress ?? []].flat();
  return { ...endToEnd(headers), host, 'x-forwarded-for': way.join(', ') };
}

/** Headers that are about one connection, not about the message (RFC 9110, section 7.6.1), or about the page that asks. */
const hopByHop: ReadonlySet<string> = new Set([
  'origin',
  'sec-fetch-mode',
  'sec-fetch-site',
  'connection',
  'expect',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

const endToEnd = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.has(name)));
