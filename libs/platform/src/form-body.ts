import type { Readable } from 'node:stream';
import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyAdapter, RouteConfig } from '@nestjs/platform-fastify';
import { ApiConsumes } from '@nestjs/swagger';
import { callerOf, whenLeft } from './caller.js';
import { collectBody } from './collected-body.js';
import type { HttpReply, HttpRequest } from './http.js';
import { Places } from './places.js';
import { platformProblems, ProblemError } from './problem.js';

/** A multipart form as it was sent, not yet looked into: that is work for another thread. */
export type FormBody = Readonly<{
  bytes: ArrayBuffer;
  contentType: string;
  /** Address of whoever sent it: the share of work is counted by it. */
  caller: string;
  /** Aborted when nobody waits for the answer any more. */
  left: AbortSignal;
}>;

export const imageBytesMax = 4 * 1024 * 1024;
/** The image, and what else stands in its form. */
const formBytesMax = imageBytesMax + 64 * 1024;
/** Most forms that are received or worked on at the same time: each is in memory as a whole. */
export const formsMax = 64;

/** The answer to an image over the limit, which it names. */
export const imageTooLarge = () =>
  new ProblemError(platformProblems.bodyTooLarge, `An image may have ${imageBytesMax} bytes (4 MiB) at most.`);

/** The only routes whose body may be a multipart form. */
export const TakesForm = () => applyDecorators(RouteConfig({ takesForm: true }), ApiConsumes('multipart/form-data'));

/** Parameter of a route that takes a form. */
export const Form = createParamDecorator((_: unknown, context: ExecutionContext): FormBody => {
  const request = context.switchToHttp().getRequest<HttpRequest>();
  const left = whenLeft(context.switchToHttp().getResponse<HttpReply>());
  if (isReceivedForm(request.body)) return { ...request.body, caller: callerOf(request), left };
  throw unsupportedMediaType(request);
});

/** Lets routes marked with `TakesForm` receive forms, within bounds and each caller within its share. */
export function acceptForms(adapter: FastifyAdapter): void {
  const places = new Places(formsMax, 'forms');
  const fastify = adapter.getInstance();
  // Before the body: what is refused a place is not read.
  const takePlace = async (request: HttpRequest, reply: HttpReply) => {
    reply.raw.once('close', places.take(callerOf(request)));
  };
  fastify.addHook('onRoute', (route) => {
    if (route.config && 'takesForm' in route.config) route.preParsing = takePlace;
  });
  fastify.addContentTypeParser('multipart/form-data', async (request: HttpRequest, payload: Readable) => {
    if (!takesForm(request)) throw unsupportedMediaType(request);
    const chunks = await collectBody(payload, { bytesMax: formBytesMax, tooLarge: imageTooLarge });
    return { bytes: inOwnMemory(chunks), contentType: request.headers['content-type'] ?? '' };
  });
}

// Not `Buffer.concat`: small buffers share their memory with others, and this one is handed to another thread.
function inOwnMemory(chunks: readonly Buffer[]): ArrayBuffer {
  const form = new Uint8Array(chunks.reduce((bytes, chunk) => bytes + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    form.set(chunk, offset);
    offset += chunk.length;
  }
  return form.buffer;
}

/** The answer to a body that the route does not take: it says what to send instead. */
export const unsupportedMediaType = (request: HttpRequest): ProblemError =>
  new ProblemError(platformProblems.unsupportedMediaType, `Send ${mediaTypeOf(request)}.`);

function mediaTypeOf(request: HttpRequest): string {
  if (takesForm(request)) return 'multipart/form-data';
  return 'takesLines' in request.routeOptions.config ? 'application/x-ndjson' : 'application/json';
}

const takesForm = ({ routeOptions }: HttpRequest): boolean => 'takesForm' in routeOptions.config;

const isReceivedForm = (body: unknown): body is Pick<FormBody, 'bytes' | 'contentType'> =>
  typeof body === 'object' && body !== null && 'bytes' in body && body.bytes instanceof ArrayBuffer;
