import type { PartCondition } from '@hutong/platform/edge';
import { type ServiceName, serviceNames } from '@hutong/platform/process';

/** Longest wait for one service; each gives its own parts three seconds. */
const answerMaxMs = 5_000;

/** What all parts of all services say of themselves. */
export async function partsOf(services: Readonly<Record<ServiceName, URL>>): Promise<readonly PartCondition[]> {
  const parts = await Promise.all(serviceNames.map((service) => partsOfService(service, services[service])));
  return parts.flat();
}

async function partsOfService(service: ServiceName, url: URL): Promise<readonly PartCondition[]> {
  try {
    const answer = await fetch(new URL('/health/ready', url), { signal: AbortSignal.timeout(answerMaxMs) });
    const { parts } = (await answer.json()) as { parts?: readonly PartCondition[] };
    if (parts !== undefined) return parts.map((part) => ({ ...part, part: `${service}/${part.part}` }));
  } catch {
    // Told below, like an answer without parts.
  }
  return [{ part: service, status: 'unready', reason: 'it does not say whether it is ready' }];
}
