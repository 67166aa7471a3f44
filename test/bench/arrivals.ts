import { setTimeout as delay } from 'node:timers/promises';
import { Agent, request } from 'node:http';
import type { HttpLoad } from './http-load.js';
import type { Measured } from './report.js';

/**
 * Requests that come at fixed moments, whether or not earlier ones are answered. They are written to sockets here and not by the client:
 * this measures waits to the millisecond, and what it costs itself is waited for too.
 */
export type Arrivals = Omit<HttpLoad, 'connections'> & Readonly<{ perSecond: number }>;

const socketsMax = 256;
const tickMs = 2;

/** The p99 of the wait, in ms, counted from the moment a request was due. Throws on an answer that is not 2xx. */
export async function measureArrivals({ url, durationMs, perSecond, next }: Arrivals): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: socketsMax });
  const waits: Promise<number>[] = [];
  const startedMs = performance.now();
  const total = Math.floor((durationMs * perSecond) / 1_000);
  const dueMs = (index: number) => startedMs + (index * 1_000) / perSecond;
  while (waits.length < total) {
    while (waits.length < total && dueMs(waits.length) <= performance.now()) {
      const due = dueMs(waits.length);
      waits.push(post(url, agent, next()).then(() => performance.now() - due));
    }
    await delay(tickMs);
  }
  const sorted = Float64Array.from(await Promise.all(waits)).toSorted();
  agent.destroy();
  return { value: sorted[Math.floor((sorted.length - 1) * 0.99)] ?? 0, waitsMs: sorted };
}

function post(url: string, agent: Agent, { body, headers }: ReturnType<HttpLoad['next']>): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      answer.resume().on('end', () => {
        if (answer.statusCode === 201) resolve();
        else reject(new Error(`${url} answered ${answer.statusCode}`));
      });
    });
    sent.on('error', reject).end(body);
  });
}
