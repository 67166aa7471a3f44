import { performance } from 'node:perf_hooks';
import autocannon from 'autocannon';
import type { Measured } from './report.js';

/**
 * What to send to one address, from how many connections at once, for how long. A driver writes it to its sockets as it is: what the
 * client costs a request, several times as much, would be what is measured.
 */
export type HttpLoad = Readonly<{
  url: string;
  connections: number;
  durationMs: number;
  next: () => Readonly<{ body: string; headers: Readonly<Record<string, string>> }>;
}>;

/** Answers per second while every connection always waits for one, and each wait. Throws on an answer that is not 2xx. */
export async function measureHttp({ url, connections, durationMs, next }: HttpLoad): Promise<Measured> {
  const waits: number[] = [];
  let refused = 0;
  const startedMs = performance.now();
  const requests: autocannon.Request[] = [{ method: 'POST', setupRequest: (request) => ({ ...request, ...next() }) }];
  const { promise: done, resolve, reject } = Promise.withResolvers<void>();
  const load = autocannon({ url, connections, duration: durationMs / 1000, requests }, (error) =>
    error instanceof Error ? reject(error) : resolve(),
  );
  load.on('response', (...[, status, , waitMs]) => {
    if (status < 200 || status > 299) refused += 1;
    waits.push(waitMs);
  });
  await done;
  const elapsedMs = performance.now() - startedMs;
  if (refused > 0) throw new Error(`${refused} of ${waits.length} requests to ${url} were refused`);
  return { value: (waits.length * 1000) / elapsedMs, waitsMs: Float64Array.from(waits) };
}
