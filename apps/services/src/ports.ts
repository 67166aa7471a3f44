import type { Server } from 'node:net';
import {
  holdPort,
  type ListeningPlace,
  type ListeningSettings,
  type ServicePorts,
  variableOf,
} from '@hutong/platform/process';
import { type ProcessName, processNames } from './process-names.js';

/**
 * One port for each process, kept over its restarts: the one its setting names, or a free one. All are held until the last is chosen,
 * so that they differ and one in use is told before anything starts, by a `CannotListenError`; whoever takes one of them after that is
 * noticed when the process cannot listen.
 */
export async function portsFor(
  gateway: ListeningSettings,
  services: ServicePorts,
): Promise<ReadonlyMap<ProcessName, number>> {
  const places = processNames.map((name) => ({ name, ...placeOf(name) }));
  const holders: Server[] = [];
  const ports = new Map<ProcessName, number>();
  try {
    // Those that are named come first, or a free one could be one of them.
    for (const place of [...places.filter(({ port }) => port > 0), ...places.filter(({ port }) => port === 0)]) {
      const holder = await holdPort(place);
      holders.push(holder);
      ports.set(place.name, portOf(holder));
    }
  } finally {
    for (const holder of holders) holder.close();
  }
  return ports;

  function placeOf(name: ProcessName): ListeningPlace {
    if (name === 'gateway') return gateway;
    return { setting: variableOf(name, 'PORT'), host: '127.0.0.1', port: services[name] };
  }
}

function portOf(holder: Server): number {
  const address = holder.address();
  if (typeof address === 'object' && address !== null) return address.port;
  throw new Error(`A listening server has the address ${address}`);
}
