import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

/** Where to listen, and which setting says so; port 0 is any free one. */
export type ListeningPlace = Readonly<{ host: string; port: number; setting?: string }>;

/** Nobody can listen there; the message says why, and what to set. */
export class CannotListenError extends Error {
  override readonly name = 'CannotListenError';
}

/** Takes a port without serving anything, so that one in use is told before anything is made. Rejects with `CannotListenError`. */
export async function holdPort(place: ListeningPlace): Promise<Server> {
  const holder = createServer().listen(place.port, place.host);
  await once(holder, 'listening').catch((error: unknown) => {
    throw cannotListen(error, place);
  });
  return holder;
}

/** Why nobody can listen there. */
export function cannotListen(error: unknown, { host, port, setting = 'PORT' }: ListeningPlace): CannotListenError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return new CannotListenError(`Port ${port} on ${host} is in use; set ${setting} to another one.`);
  if (code === 'EACCES')
    return new CannotListenError(
      `Port ${port} on ${host} may not be opened by this user; set ${setting} to another one.`,
    );
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new CannotListenError(`HOST ${host} is not an address of this machine.`);
  return new CannotListenError(`Cannot listen on ${host}:${port}: ${String(error)}`);
}

/** The address of a server over HTTP. */
export const httpUrl = ({ host, port }: Readonly<{ host: string; port: number }>): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
