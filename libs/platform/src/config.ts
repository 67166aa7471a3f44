/** Settings of a process, read once from the environment. */
export type Config = Readonly<{
  /** `file:<path>` or `esdb://…`: where the events are. */
  eventStore: string;
  /** `file:<path>`: where the read side keeps its tables; later also `postgres://…`. */
  readStore: string;
  host: string;
  /** 0 lets the system choose a free one. */
  port: number;
}>;

/** Names every setting that cannot be taken, and what it should be. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly mistakes: readonly string[]) {
    super(`The settings cannot be taken: ${mistakes.join('; ')}`);
  }
}

const portMax = 65_535;

/** Reads EVENT_STORE, READ_STORE, HOST and PORT; an absent one has a default, a wrong one is never replaced silently. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const mistakes: string[] = [];
  const config = {
    eventStore: readEventStore(),
    readStore: readReadStore(),
    host: readHost(),
    port: readPort(),
  };
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return config;

  // A mistaken address may hold a password, so it is not repeated; the store itself names what is wrong with an address of a server.
  function readEventStore(): string {
    const address = env['EVENT_STORE'] ?? 'file:./data/events.db';
    if (!/^(file:|esdb(\+discover)?:\/\/)./.test(address))
      mistakes.push('EVENT_STORE must be file:<path> or esdb://<host>:<port>');
    return address;
  }

  function readReadStore(): string {
    const address = env['READ_STORE'] ?? 'file:./data/read.db';
    if (!/^file:./.test(address)) mistakes.push(`READ_STORE must be file:<path>, and is "${address}"`);
    return address;
  }

  function readHost(): string {
    const host = env['HOST'] ?? '127.0.0.1';
    if (!/^[A-Za-z0-9.:-]+$/.test(host)) mistakes.push(`HOST must be a host name or address, and is "${host}"`);
    return host;
  }

  function readPort(): number {
    const text = env['PORT'] ?? '3000';
    if (/^\d{1,5}$/.test(text) && Number(text) <= portMax) return Number(text);
    mistakes.push(`PORT must be a whole number from 0 to ${portMax}, and is "${text}"`);
    return 0;
  }
}
