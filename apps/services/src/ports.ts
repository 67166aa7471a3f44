import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { type Config, ConfigError } from '@hutong/platform';
import { type ProcessName, processNames, settingOf } from './process-names.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a process is to listen, and which setting says so; port 0 is any free one. */
type Place = Readonly<{ name: ProcessName; setting: string; host: string; port: number }>;

/**
 * One port for each process, kept over its restarts: the one its setting names, or a free one. All are held until the last is chosen,
 * so that they differ and one in use is told before anything starts, by a `ConfigError`; whoever takes one of them after that is noticed
 * when the process cannot listen.
 */
export async function portsFor(config: Config, env: Environment): Promise<ReadonlyMap<ProcessName, number>> {
  const places = processNames.map((name) => placeOf(name, config, env));
  const holders: Server[] = [];
  const ports = new Map<ProcessName, number>();
  try {
    // Those that are named come first, or a free one could be one of them.
    for (const place of [...places.filter(({ port }) => port > 0), ...places.filter(({ port }) => port === 0)]) {
      ports.set(place.name, await hold(place, holders));
    }
  } finally {
    for (const holder of holders) holder.close();
  }
  return ports;
}

function placeOf(name: ProcessName, { host, port }: Config, env: Environment): Place {
  if (name === 'gateway') return { name, setting: 'PORT', host, port };
  const setting = settingOf(name, 'PORT');
  const wanted = env[setting];
  return { name, setting, host: '127.0.0.1', port: wanted === undefined ? 0 : portOf(setting, wanted) };
}

const portMax = 65_535;

function portOf(setting: string, text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= portMax) return port;
  throw new ConfigError([`${setting} must be a whole number from 1 to ${portMax}, and is "${text}"`]);
}

async function hold({ setting, host, port }: Place, holders: Server[]): Promise<number> {
  const holder = createServer().listen(port, host);
  await once(holder, 'listening').catch((error: unknown) => {
    throw new ConfigError([whyNotFree(error, { setting, host, port })]);
  });
  holders.push(holder);
  const address = holder.address();
  if (typeof address !== 'object' || address === null) throw new Error(`A listening server has the address ${address}`);
  return address.port;
}

function whyNotFree(error: unknown, { setting, host, port }: Omit<Place, 'name'>): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `port ${port} on ${host} is in use; set ${setting} to another one`;
  if (code === 'EACCES') return `port ${port} on ${host} may not be opened by this user; set ${setting} to another one`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST ${host} is not an address of this machine`;
  return `${host}:${port} cannot be listened on: ${String(error)}`;
}
