import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import {
  foreignPage,
  platformProblems,
  ProblemError,
  protectiveHeaders,
  refuseConnection,
  socketLimits,
} from '@hutong/platform/edge';
import type { ServiceName } from '@hutong/platform/process';
import { answerDocumentation, answerJson, answerProblem, answerReadiness, failureOf } from './answers.js';
import { ConsumersUnknownError, listConsumers } from './consumers.js';
import { forward } from './forward.js';
import { partsOf } from './readiness.js';
import { routeOf } from './routes.js';

type Services = Readonly<Record<ServiceName, URL>>;

/** One address in front of all services; it lets in whom they would, and decides nothing else about what it passes on. */
export function createGateway(services: Services, publicNames: readonly string[] = []): Server {
  const gateway = createServer(socketLimits, (incoming, response) => {
    // A caller that leaves in the middle is no fault of ours.
    incoming.on('error', () => {});
    response.on('error', () => {});
    // Connections that callers keep open would keep an ending gateway alive.
    response.once('close', () => {
      if (!gateway.listening) gateway.closeIdleConnections();
    });
    answer(incoming, response).catch((error: unknown) => answerUnexpected(incoming, response, error));
  });
  return gateway.on('clientError', refuseConnection);

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = gateway.listening
      ? foreignPage(incoming.headers, publicNames)
      : new ProblemError(platformProblems.ending);
    if (refusal) answerProblem(protect(incoming, response), refusal);
    else await answerFrom(services, incoming, response);
  }
}

/** One request that fails in an unforeseen way is answered so and logged; it must not end the gateway of all others. */
function answerUnexpected(incoming: IncomingMessage, response: ServerResponse, error: unknown): void {
  const stack = error instanceof Error ? error.stack : String(error);
  process.stderr.write(`A ${incoming.method} request failed in the gateway: ${stack}\n`);
  if (response.headersSent) response.destroy();
  else answerProblem(protect(incoming, response), new ProblemError(platformProblems.internalError));
}

async function answerFrom(services: Services, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const route = routeOf({ method: incoming.method ?? 'GET', path: incoming.url ?? '/' });
  switch (route.to) {
    case 'service': {
      const { service, path } = route;
      const failure = await forward(incoming, response, { service: services[service], path });
      if (failure !== undefined && !response.headersSent) {
        answerProblem(protect(incoming, response), failureOf(failure, service));
      }
      return;
    }
    default:
      return answerItself(route.to, protect(incoming, response), services);
  }
}

/** What the gateway has to say of its own is only read. */
async function answerItself(
  page: 'health' | 'readiness' | 'documentation' | 'consumers',
  response: ServerResponse,
  services: Services,
): Promise<void> {
  const { method = '' } = response.req;
  if (!['GET', 'HEAD'].includes(method)) {
    response.setHeader('Allow', 'GET, HEAD, OPTIONS');
    if (method === 'OPTIONS') response.writeHead(204).end();
    else answerProblem(response, new ProblemError(platformProblems.methodNotAllowed, 'Send GET, HEAD, OPTIONS.'));
    return;
  }
  switch (page) {
    case 'health':
      return answerJson(response, { status: 'ok' });
    case 'readiness':
      return answerReadiness(response, await partsOf(services));
    case 'documentation':
      return answerDocumentation(response);
    case 'consumers':
      return answerConsumers(response, services);
  }
}

/** Adds what every answer says to a browser; the answers of services say it themselves. */
const protect = (incoming: IncomingMessage, response: ServerResponse): ServerResponse =>
  response.setHeaders(new Map(Object.entries(protectiveHeaders(incoming.url ?? '/'))));

async function answerConsumers(response: ServerResponse, services: Services): Promise<void> {
  try {
    answerJson(response, await listConsumers(services));
  } catch (error) {
    if (!(error instanceof ConsumersUnknownError)) throw error;
    answerProblem(response, failureOf('serviceUnavailable', error.service));
  }
}
