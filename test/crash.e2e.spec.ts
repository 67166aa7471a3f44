import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkInvariants, untilFolded } from '@hutong/audit';
import { type HutongProcess, LedgerClient, openPilot, startApp } from '@hutong/testing';
import { buy, nothingAcknowledged, statusOf, UnexpectedAnswer, untilCaptured } from './purchases.js';
import { randomOf } from './random.js';

const seed = Number(process.env['HUTONG_SEED'] ?? Date.now() % 1_000_000);
const cycles = 4;
const buyersAtOnce = 12;
describe('Killing the whole ledger at any moment', () => {
  let directory: string;
  beforeAll(async () => (directory = await mkdtemp(join(tmpdir(), 'hutong-crash-'))));
  afterAll(() => rm(directory, { recursive: true }));

  it(`loses nothing that was acknowledged, does nothing twice, and the policies go on where they were (seed ${seed})`, async () => {
    const random = randomOf(seed);
    const acknowledged = nothingAcknowledged();
    let buyer = 0;
    let ledger = start();
    const firstUrl = await ledger.url;
    await openPilot(new LedgerClient(() => firstUrl));
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      const url = await ledger.url;
      const killed = new AbortController();
      const buyers = Array.from({ length: buyersAtOnce }, async () => {
        while (!killed.signal.aborted) await buy(url, (buyer += 1), { acknowledged }).catch(onlyInterrupted);
      });
      await sleep(300 + Math.floor(random() * 900));
      ledger.kill('SIGKILL');
      killed.abort();
      await Promise.all([ledger.ended, ...buyers]);
      ledger = start();
    }
    const url = await ledger.url;
    expect(acknowledged.authorizations.length).toBeGreaterThan(cycles);
    for (const id of acknowledged.orders) expect(await statusOf(`${url}/v1/orders/${id}`), id).toBe(200);
    for (const id of acknowledged.requests) expect(await statusOf(`${url}/v1/payment-requests/${id}`), id).toBe(200);
    await Promise.all(acknowledged.authorizations.map((id) => untilCaptured(url, id)));
    const consumers = (await (await fetch(`${url}/v1/consumers`)).json()) as {
      name: string;
      parked: unknown[];
      running: boolean;
    }[];
    expect(consumers.map(({ parked, running }) => [parked, running])).toEqual(consumers.map(() => [[], true]));
    const stores = {
      eventStore: `file:${join(directory, 'events.db')}`,
      readStore: `file:${join(directory, 'read.db')}`,
      factsStore: `file:${join(directory, 'facts.db')}`,
    };
    await untilFolded(stores);
    const checks = await checkInvariants(stores);
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
    ledger.kill('SIGTERM');
    await ledger.ended;
    const rebuilt = await startApp('audit/src/rebuild', { directory }).ended;
    expect(rebuilt.status, rebuilt.stdout + rebuilt.stderr).toBe(0);
  }, 180_000);

  const start = (): HutongProcess => startApp('hutong/src/main', { directory });
});

/** The connection broke under the request: nothing was acknowledged. Any answer but a success would be a defect. */
function onlyInterrupted(error: unknown): void {
  if (error instanceof UnexpectedAnswer) throw error;
}
