import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkInvariants, untilFolded } from '@hutong/audit';
import { dataOf, type HutongClient, ProblemAnswerError } from '@hutong/client';
import { askingOnce, type HutongProcess, openPilot, startApp } from '@hutong/testing';
import { type Acknowledged, buy, nothingAcknowledged, untilCaptured } from './purchases.js';
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
    await openPilot(askingOnce(await ledger.url));
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      const client = askingOnce(await ledger.url);
      const killed = new AbortController();
      const buyers = Array.from({ length: buyersAtOnce }, async () => {
        while (!killed.signal.aborted) await buy(client, (buyer += 1), acknowledged).catch(onlyInterrupted);
      });
      await sleep(300 + Math.floor(random() * 900));
      ledger.kill('SIGKILL');
      killed.abort();
      await Promise.all([ledger.ended, ...buyers]);
      ledger = start();
    }
    const client = askingOnce(await ledger.url);
    expect(acknowledged.authorizations.length).toBeGreaterThan(cycles);
    await expectAllThere(client, acknowledged);
    await Promise.all(acknowledged.authorizations.map((id) => untilCaptured(client, id)));
    const consumers = await dataOf(client.GET('/v1/consumers'));
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

async function expectAllThere(client: HutongClient, { orders, requests }: Acknowledged): Promise<void> {
  for (const orderId of orders) {
    const { response } = await client.GET('/v1/orders/{orderId}', { params: { path: { orderId } } });
    expect(response.status, orderId).toBe(200);
  }
  for (const paymentRequestId of requests) {
    const params = { path: { paymentRequestId } };
    const { response } = await client.GET('/v1/payment-requests/{paymentRequestId}', { params });
    expect(response.status, paymentRequestId).toBe(200);
  }
}

/** The connection broke under the request: nothing was acknowledged. Any answer but a success would be a defect. */
function onlyInterrupted(error: unknown): void {
  if (error instanceof ProblemAnswerError) throw error;
}
