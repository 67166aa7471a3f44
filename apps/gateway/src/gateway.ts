import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { ServiceName } from '@hutong/platform/process';
import { answerDocumentation, answerJson, answerProblem, answerReadiness } from './answers.js';
import { ConsumersUnknownError, listConsumers } from './consumers.js';
import { forward } from './forward.js';
import { partsOf } from './readiness.js';
import { routeOf } from './routes.js';

type Services = Readonly<Record<ServiceName, URL>>;

/** One address in front of all services; it decides nothing about what it passes on. */
export const createGateway = (services: Services): Server =>
  createServer((incoming, response) => {
    // A caller that leaves in the middle is no fault of ours.
    incoming.on('error', () => {});
    response.on('error', () => {});
    void answer(incoming, response, services);
  });

async function answer(incoming: IncomingMessage, response: ServerResponse, services: Services): Promise<void> {
  const route = routeOf(incoming.url ?? '/');
  switch (route.to) {
    case 'service': {
      const { service, path } = route;
      const failure = await forward(incoming, response, { service: services[service], path });
      if (failure !== undefined && !response.headersSent) answerProblem(response, failure, service);
      return;
    }
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

async function answerConsumers(response: ServerResponse, services: Services): Promise<void> {
  try {
    answerJson(response, await listConsumers(services));
  } catch (error) {
    if (!(error instanceof ConsumersUnknownError)) throw error;
    answerProblem(response, 'serviceUnavailable', error.service);
  }
}
