import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { type ServiceName, serviceNames } from '@hutong/platform/process';
import type { Part } from './readiness.js';

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
  notReady: { type: '/problems/not-ready', title: 'Part of the process cannot work', status: 503 },
} as const;

/** Services are started again within a second or two. */
const retryAfterSeconds = 1;

/** Answers with a problem document (RFC 9457) about a service. */
export function answerProblem(
  response: ServerResponse,
  problem: 'serviceUnavailable' | 'answerLost',
  service: ServiceName,
): void {
  const detail =
    problem === 'serviceUnavailable'
      ? `The service ${service} does not listen; nothing was done. Repeat the request soon.`
      : `Whether the service ${service} did what was asked is unknown: repeat the request with the same Idempotency-Key.`;
  sendProblem(response, { ...gatewayProblems[problem], detail });
}

/** Answers how all services are doing: a problem as soon as a part of one cannot work. */
export function answerReadiness(response: ServerResponse, parts: readonly Part[]): void {
  const unready = parts.filter(({ status }) => status === 'unready');
  if (unready.length === 0) {
    const status = parts.some((part) => part.status === 'degraded') ? 'degraded' : 'ready';
    return answerJson(response, { status, parts });
  }
  const detail = unready.map(({ part, reason }) => `${part}: ${reason ?? 'not ready'}.`).join(' ');
  sendProblem(response, { ...gatewayProblems.notReady, detail, parts });
}

type ProblemAnswer = Readonly<{ type: string; title: string; status: number; detail: string; parts?: readonly Part[] }>;

function sendProblem(response: ServerResponse, problem: ProblemAnswer): void {
  response.writeHead(problem.status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Retry-After': String(retryAfterSeconds),
    'X-Request-Id': randomUUID(),
  });
  response.end(JSON.stringify(problem));
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
