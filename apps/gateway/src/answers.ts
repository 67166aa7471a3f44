import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import {
  entityTagOf,
  gatewayProblems,
  isHeldByCaller,
  type PartCondition,
  ProblemError,
  platformProblems,
} from '@hutong/platform/edge';
import { type ServiceName, serviceNames } from '@hutong/platform/process';
import { type Failure, passedBytesMax } from './forward.js';

const notReady = { type: '/problems/not-ready', title: 'Part of the process cannot work', status: 503 } as const;

/** Services are started again within a second or two. */
const retryAfterSeconds = 1;

/** Answers with a problem document (RFC 9457). */
export function answerProblem(response: ServerResponse, error: ProblemError): void {
  const { problem, headers, document } = error;
  response.writeHead(problem.status, { ...headers, 'X-Request-Id': randomUUID() }).end(document);
}

/** What a caller is told when a service did not answer. */
export function failureOf(failure: Failure, service: ServiceName): ProblemError {
  switch (failure) {
    case 'serviceUnavailable': {
      const detail = `The service ${service} does not listen; nothing was done. Repeat the request soon.`;
      return new ProblemError(gatewayProblems.serviceUnavailable, detail, { retryAfterSeconds });
    }
    case 'answerLost': {
      const detail = `Whether the service ${service} did what was asked is unknown: repeat the request with the same Idempotency-Key.`;
      return new ProblemError(gatewayProblems.answerLost, detail, { retryAfterSeconds });
    }
    case 'bodyTooLarge':
      return new ProblemError(platformProblems.bodyTooLarge, `No service takes more than ${passedBytesMax} bytes.`);
  }
}

/** Answers how all services are doing: a problem as soon as a part of one cannot work. */
export function answerReadiness(response: ServerResponse, parts: readonly PartCondition[]): void {
  const unready = parts.filter(({ status }) => status === 'unready');
  if (unready.length > 0) {
    const detail = unready.map(({ part, reason }) => `${part}: ${reason ?? 'not ready'}.`).join(' ');
    return answerProblem(response, new ProblemError(notReady, detail, { parts }));
  }
  const status = parts.some((part) => part.status === 'degraded') ? 'degraded' : 'ready';
  answerJson(response, { status, parts });
}

export function answerJson(response: ServerResponse, body: unknown): void {
  answer(response, 'application/json; charset=utf-8', JSON.stringify(body));
}

/** Every service documents its own part of the API. */
export function answerDocumentation(response: ServerResponse): void {
  const links = serviceNames.map((name) => `<li><a href="/services/${name}/docs">${name}</a></li>`).join('');
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Hutong API</title><h1>Hutong API</h1><ul>${links}</ul></html>`;
  answer(response, 'text/html; charset=utf-8', page);
}

// Node itself leaves out the body of an answer to HEAD.
const answer = (response: ServerResponse, type: string, body: string): void => {
  const tag = entityTagOf(body);
  response.setHeader('ETag', tag);
  if (isHeldByCaller(response.req.headers['if-none-match'], tag)) response.writeHead(304).end();
  else response.writeHead(200, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) }).end(body);
};
