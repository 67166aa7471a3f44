import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { entityTagOf, entityTagOfGzip, isHeldByCaller } from './edge/index.js';
import type { HttpReply, HttpRequest } from './http.js';

/**
 * Gives every read an entity tag, and answers 304 without a body to whoever has it. A read of one stream has its revision for a tag,
 * because commands take that as `If-Match`; everything else has a digest of its body. What is streamed has none: its end is not known.
 * Called after compression is registered.
 */
export function answerConditionally(adapter: FastifyAdapter): void {
  const server = adapter.getInstance();
  server.addHook('onSend', async (request: HttpRequest, reply: HttpReply, payload: unknown) => {
    if (!isRead(request, reply)) return payload;
    const tag = reply.getHeader('etag') ?? tagOf(payload);
    if (typeof tag !== 'string') return payload;
    void reply.header('etag', tag);
    if (!isHeldByCaller(request.headers['if-none-match'], tag)) return payload;
    void reply.code(304).removeHeader('content-type');
    // What answers HEAD takes the body away itself, once it has told its length.
    return request.method === 'HEAD' ? payload : null;
  });
  // After what compresses, which each route is given as it is declared.
  server.addHook('onRoute', (route) => {
    route.onSend = [...[route.onSend ?? []].flat(), tagCoded];
  });
}

async function tagCoded(request: HttpRequest, reply: HttpReply, payload: unknown): Promise<unknown> {
  const tag = reply.getHeader('etag');
  if (isRead(request, reply) && typeof tag === 'string' && reply.getHeader('content-encoding') === 'gzip') {
    void reply.header('etag', entityTagOfGzip(tag));
  }
  return payload;
}

const isRead = ({ method }: HttpRequest, { statusCode }: HttpReply): boolean =>
  statusCode === 200 && (method === 'GET' || method === 'HEAD');

const tagOf = (payload: unknown): string | undefined =>
  typeof payload === 'string' || payload instanceof Uint8Array ? entityTagOf(payload) : undefined;
