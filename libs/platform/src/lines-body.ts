import type { Readable } from 'node:stream';
import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyAdapter, RouteConfig } from '@nestjs/platform-fastify';
import { ApiConsumes } from '@nestjs/swagger';
import { letBodyLast } from './edge/index.js';
import { unsupportedMediaType } from './form-body.js';
import type { HttpReply, HttpRequest } from './http.js';

/** JSON documents, one a line, as they come: whoever takes them reads them, within bounds of its own. */
type LinesBody = Readonly<{ lines: Readable }>;

const linesType = 'application/x-ndjson';

/** The only routes whose body may be lines. */
export const TakesLines = () => applyDecorators(RouteConfig({ takesLines: true }), ApiConsumes(linesType));

/** Parameter of a route that takes lines. */
export const Lines = createParamDecorator((_: unknown, context: ExecutionContext): Readable => {
  const http = context.switchToHttp();
  const request = http.getRequest<HttpRequest>();
  if (!isLinesBody(request.body)) throw unsupportedMediaType(request);
  letBodyLast(request.raw, http.getResponse<HttpReply>().raw);
  return request.body.lines;
});

/** Lets routes marked with `TakesLines` receive lines without waiting for the last one. */
export function acceptLines(adapter: FastifyAdapter): void {
  // oxlint-disable-next-line typescript/require-await -- a parser with two parameters has to be asynchronous
  adapter.getInstance().addContentTypeParser(linesType, async (request: HttpRequest, lines: Readable) => {
    const takesLines = 'takesLines' in request.routeOptions.config;
    if (!takesLines) throw unsupportedMediaType(request);
    return { lines };
  });
}

const isLinesBody = (body: unknown): body is LinesBody => typeof body === 'object' && body !== null && 'lines' in body;
