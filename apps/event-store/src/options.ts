import { parseArgs } from 'node:util';

/** What `npm run event-store -- …` was asked to do. */
export type Options = Readonly<{
  host: string;
  port: number;
  data: string | undefined;
  tlsCert: string | undefined;
  tlsKey: string | undefined;
  users: string | undefined;
}>;

export const usage = `npm run event-store                serves the embedded event store over EventStoreDB's gRPC protocol
  --port N      port for gRPC and HTTP (default 2113; 0 for any free one)
  --host HOST   address to listen on (default 127.0.0.1: this machine only)
  --data DIR    directory of the event file (default ./data)
  --memory      a store of its own that is gone when the node stops
  --tls-cert FILE, --tls-key FILE   certificate and key in PEM: switches TLS on
  --users FILE  [{ "name", "groups", "scrypt" }]: who may call, by basic credentials; then $acl counts (only with TLS)
  --hash-password   reads a password from standard input and prints its "scrypt"
  --help        this text
`;

const portMax = 65_535;

/** The command line asks for something that does not exist; the message names it. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

/** Reads the command line; throws an `OptionError` that names the option and what it takes. */
export function readOptions(args: readonly string[]): Options | 'help' | 'hashPassword' {
  const { values } = parse(args);
  if (values.help === true) return 'help';
  if (values['hash-password'] === true) return 'hashPassword';
  if (values.memory === true && values.data !== undefined)
    throw new OptionError('--memory and --data exclude each other');
  return {
    host: values.host ?? '127.0.0.1',
    port: portOf(values.port ?? '2113'),
    data: values.memory === true ? undefined : (values.data ?? './data'),
    tlsCert: values['tls-cert'],
    tlsKey: values['tls-key'],
    users: values.users,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        memory: { type: 'boolean' },
        'tls-cert': { type: 'string' },
        'tls-key': { type: 'string' },
        users: { type: 'string' },
        'hash-password': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : String(error));
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= portMax) return port;
  throw new OptionError(`--port must be a whole number from 0 to ${portMax}, and is "${text}"`);
}
