import { Agent, request as httpRequest } from 'node:http';
import type { FuzzAnswer } from './judge.js';
import type { FuzzRequest } from './requests.js';

/** Far more than the longest that the server itself waits for anything. */
const answerMsMax = 30_000;
/** Of an answer that never ends, such as figures as they change, this much is read. */
const readBytesMax = 1_048_576;

export const connections = (count: number): Agent => new Agent({ keepAlive: true, maxSockets: count });

/** Sends a request just as it is, which no client would, and resolves with what came back, also when nothing did. */
export function send(url: URL, request: FuzzRequest, agent: Agent): Promise<FuzzAnswer> {
  const { operation, target, headers, body } = request;
  return new Promise((resolve) => {
    const { hostname, port } = url;
    const chunks: Buffer[] = [];
    let status: number | null = null;
    let isOver = false;
    let mediaType = '';
    const finish = () => {
      clearTimeout(timer);
      resolve({ status, mediaType, text: Buffer.concat(chunks).toString('utf8') });
    };
    const sent = httpRequest(
      {
        hostname,
        port,
        agent,
        method: operation.method,
        path: target || '/',
        headers: { ...headers, ...lengthOf(body) },
      },
      (response) => {
        status = response.statusCode ?? null;
        mediaType = response.headers['content-type'] ?? '';
        let readBytes = 0;
        response.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          readBytes += chunk.length;
          if (readBytes > readBytesMax || mediaType.startsWith('text/event-stream')) response.destroy();
        });
        response.on('close', finish);
      },
    );
    const timer = setTimeout(() => {
      isOver = true;
      sent.destroy();
    }, answerMsMax);
    sent.on('error', () => {
      // The server closed a connection that it had kept, just before it was used again: it never saw the request.
      if (sent.reusedSocket && status === null && !isOver) resolve(send(url, request, agent));
      else finish();
    });
    sent.end(body);
  });
}

const lengthOf = (body: string | undefined) =>
  body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
