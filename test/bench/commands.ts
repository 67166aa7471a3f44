import { parseArgs } from 'node:util';
import { benchCommandsBeside } from './commands-beside.js';
import { measureHttp } from './http-load.js';
import { nextOrder } from './next-order.js';
import { compare, type Measured } from './report.js';
import { startServerProcess } from './server-process.js';

const connections = 32;
const roundMs = 5_000;
const warmUpMs = 3_000;

/**
 * Full commands over HTTP, validated, idempotent and durable, against a bare endpoint that echoes the same body. An option names
 * the directory of the log; default the system's directory for temporary files.
 */
export async function benchCommands(options: readonly string[]): Promise<void> {
  const [directory] = parseArgs({ args: [...options], allowPositionals: true }).positionals;
  const service = await startServerProcess('commands-server', ...(directory === undefined ? [] : [directory]));
  const echo = await startServerProcess('echo-server');
  try {
    await placeOrders(service.url, warmUpMs);
    await placeOrders(echo.url, warmUpMs);
    await compare({
      bench: 'commands',
      case: 'place-order',
      unit: 'commands/s',
      reference: 'echoes/s of bare NestJS + Fastify',
      measure: () => placeOrders(service.url, roundMs),
      measureReference: () => placeOrders(echo.url, roundMs),
    });
  } finally {
    await Promise.all([service.stop(), echo.stop()]);
  }
  await benchCommandsBeside();
}

const placeOrders = (url: string, durationMs: number): Promise<Measured> =>
  measureHttp({ url: `${url}/v1/orders`, connections, durationMs, next: nextOrder });
