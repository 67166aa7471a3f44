import type { ServiceName } from '@hutong/platform/process';
import { consumingServices } from './routes.js';

/** Longest wait for one service's list. */
const listTimeoutMs = 10_000;

/** A service did not tell its consumers: a list without them would look as if nothing were parked there. */
export class ConsumersUnknownError extends Error {
  override readonly name = 'ConsumersUnknownError';

  constructor(readonly service: ServiceName) {
    super(`The service ${service} does not tell its consumers`);
  }
}

/** The consumers of all services, as one process with all of them would list them. */
export async function listConsumers(services: Readonly<Record<ServiceName, URL>>): Promise<readonly unknown[]> {
  const lists = await Promise.all(consumingServices.map((service) => listOf(service, services[service])));
  return lists.flat();
}

async function listOf(service: ServiceName, url: URL): Promise<readonly unknown[]> {
  try {
    const answer = await fetch(new URL('/v1/consumers', url), { signal: AbortSignal.timeout(listTimeoutMs) });
    const list: unknown = await answer.json();
    if (answer.ok && Array.isArray(list)) return list;
  } catch {
    // Told below, like an answer that is no list.
  }
  throw new ConsumersUnknownError(service);
}
