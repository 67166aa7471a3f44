import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { ConfigError } from '@hutong/platform';
import { type ProcessName, settingOf } from './process-names.js';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * One port for each process, kept over its restarts: the one its setting names, or a free one. All are held until the last is chosen,
 * so that they differ; whoever takes one of them after that is noticed when the process cannot listen.
 */
export async function portsFor(
  names: readonly ProcessName[],
  env: Environment,
): Promise<ReadonlyMap<ProcessName, number>> {
  const holders: Server[] = [];
  const ports = new Map<ProcessName, number>();
  try {
    for (const name of names) {
      const setting = settingOf(name, 'PORT');
      const wanted = env[setting];
      ports.set(name, wanted === undefined ? await holdFreePort(holders) : portOf(setting, wanted));
    }
  } finally {
    for (const holder of holders) holder.close();
  }
  return ports;
}

const portMax = 65_535;

function portOf(setting: string, text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= portMax) return port;
  throw new ConfigError([`${setting} must be a whole number from 1 to ${portMax}, and is "${text}"`]);
}

async function holdFreePort(holders: Server[]): Promise<number> {
  const holder = createServer().listen(0, '127.0.0.1');
  holders.push(holder);
  await once(holder, 'listening');
  const address = holder.address();
  if (typeof address !== 'object' || address === null) throw new Error(`A listening server has the address ${address}`);
  return address.port;
}
