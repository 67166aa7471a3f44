import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { type ServiceName, serviceNames } from '@hutong/platform/process';

/** Why the gateway itself answers. Every type is described in docs/problems.md. */
const gatewayProblems = {
  serviceUnavailable: {
    type: '/problems/service-unavailable',
    title: 'The service is not there at the moment',
    status: 503,
  },
  answerLost: {
    type: '/problems/service-answer-lost',
    title: 'The service took the request and ended before it answered',
    status: 502,
  },
} as const;

/** Services are started again within a second or two. */
const retryAfterSeconds = 1;

/** Answers with a problem document (RFC 9457) about a service. */
export function answerProblem(
  response: ServerResponse,
  problem: keyof typeof gatewayProblems,
  service: ServiceName,
): void {
  const { type, title, status } = gatewayProblems[problem];
  const detail =
    problem === 'serviceUnavailable'
      ? `The service ${service} does not listen; nothing was done. Repeat the request soon.`
      : `Whether the service ${service} did what was asked is unknown: repeat the request with the same Idempotency-Key.`;
  response.writeHead(status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Retry-After': String(retryAfterSeconds),
    'X-Request-Id': randomUUID(),
  });
  response.end(JSON.stringify({ type, title, status, detail }));
}

export function answerJson(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

/** Every service documents its own part of the API. */
export function answerDocumentation(response: ServerResponse): void {
  const links = serviceNames.map((name) => `<li><a href="/services/${name}/docs">${name}</a></li>`).join('');
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Hutong API</title><h1>Hutong API</h1><ul>${links}</ul></html>`;
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
}
