import { randomUUID } from 'node:crypto';
import { type HttpLoad, measureHttp } from './http-load.js';
import { compare, type Measured } from './report.js';
import { startServerProcess } from './server-process.js';

const connections = 32;
const roundMs = 5_000;
const warmUpMs = 3_000;

/**
 * Full commands over HTTP, validated, idempotent and durable, against a bare endpoint that echoes the same body. An option names
 * the directory of the log; default the system's directory for temporary files.
 */
export async function benchCommands([directory]: readonly string[]): Promise<void> {
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
}

const placeOrders = (url: string, durationMs: number): Promise<Measured> =>
  measureHttp({ url: `${url}/v1/orders`, connections, durationMs, next: nextOrder });

const run = randomUUID().slice(0, 8);
let orders = 0;

/** An order nobody placed before, with a key in order of time as Hutong's clients make them. */
export function nextOrder(): ReturnType<HttpLoad['next']> {
  orders += 1;
  const time = Date.now().toString(16).padStart(12, '0');
  const key = `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${orders.toString(16).padStart(12, '0')}`;
  const body = {
    platform: 'taobao',
    orderNumber: `${Date.now()}-${run}-${orders}`,
    buyer: `buyer-${orders % 1_000}`,
    merchant: 'merchant-42',
    product: { productId: 'product-7', category: 'books' },
    amount: { minorUnits: '12900', currency: 'CNY' },
  };
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
  return { body: JSON.stringify(body), headers };
}
