import type { Readable } from 'node:stream';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { collectBody } from './collected-body.js';
import type { HttpRequest } from './http.js';
import { readJson } from './json-text.js';
import { invalidRequest, platformProblems, ProblemError } from './problem.js';

/** Largest JSON body. */
export const bodyBytesMax = 64 * 1024;

const bodyTooLarge = () =>
  new ProblemError(platformProblems.bodyTooLarge, `A body may have ${bodyBytesMax} bytes (64 KiB) at most.`);

/** Takes `application/json` as RFC 8259 means it, and no text at all. */
export function acceptJson(adapter: FastifyAdapter): void {
  const fastify = adapter.getInstance();
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
  fastify.addContentTypeParser('application/json', async (_request: HttpRequest, payload: Readable) => {
    const read = readJson(
      Buffer.concat(await collectBody(payload, { bytesMax: bodyBytesMax, tooLarge: bodyTooLarge })),
    );
    switch (read.outcome) {
      case 'read':
        return read.value;
      case 'notJson':
        throw new ProblemError(platformProblems.malformedJson);
      case 'faulty':
        throw invalidRequest([read]);
    }
  });
}
