/** Settings of a process, read once from the environment. */
export type Config = Readonly<{
  /** `file:<path>`: where the events are; later also `esdb://…`. */
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
    eventStore: readStoreAddress('EVENT_STORE', 'file:./data/events.db'),
    readStore: readStoreAddress('READ_STORE', 'file:./data/read.db'),
    host: readHost(),
    port: readPort(),
  };
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return config;

  function readStoreAddress(name: string, absent: string): string {
    const address = env[name] ?? absent;
    if (!/^file:.+/.test(address)) mistakes.push(`${name} must be file:<path>, and is "${address}"`);
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
