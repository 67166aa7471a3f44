import { parseArgs } from 'node:util';
import { OptionError, ports, wholeNumber } from '@hutong/platform/process';

/** What `npm run event-store -- …` was asked to do. */
export type Options = Readonly<{
  host: string;
  port: number;
  data: string | undefined;
  advertiseHost: string | undefined;
  tlsCert: string | undefined;
  tlsKey: string | undefined;
  users: string | undefined;
}>;

export const usage = `npm run event-store                serves the embedded event store over EventStoreDB's gRPC protocol
  --port N      port for gRPC and HTTP (default 2113; 0 for any free one)
  --host HOST   address to listen on (default 127.0.0.1: this machine only)
  --advertise-host HOST   host that discovery tells clients (default what --host says)
  --data DIR    directory of the event file (default ./data)
  --memory      a store of its own that is gone when the node stops
  --tls-cert FILE, --tls-key FILE   certificate and key in PEM: switches TLS on
  --users FILE  [{ "name", "groups", "scrypt" }]: who may call, by basic credentials; then $acl counts (only with TLS)
  --hash-password   reads a password from standard input and prints its "scrypt"
  --help        this text
`;

/** Reads the command line; throws when an option means nothing, and names it and what it takes. */
export function readOptions(args: readonly string[]): Options | 'hashPassword' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '2113' },
      host: { type: 'string', default: '127.0.0.1' },
      data: { type: 'string' },
      memory: { type: 'boolean' },
      'advertise-host': { type: 'string' },
      'tls-cert': { type: 'string' },
      'tls-key': { type: 'string' },
      users: { type: 'string' },
      'hash-password': { type: 'boolean' },
    },
  });
  if (values['hash-password'] === true) return 'hashPassword';
  if (values.memory === true && values.data !== undefined)
    throw new OptionError('--memory and --data exclude each other');
  return {
    host: values.host,
    port: wholeNumber('port', values.port, ports),
    data: values.memory === true ? undefined : (values.data ?? './data'),
    advertiseHost: values['advertise-host'],
    tlsCert: values['tls-cert'],
    tlsKey: values['tls-key'],
    users: values.users,
  };
}
