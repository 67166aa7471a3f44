import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkInvariants } from '@hutong/audit';
import { type HutongProcess, startApp } from '@hutong/testing';
import {
  type Acknowledged,
  buy,
  prepareRollout,
  randomOf,
  statusOf,
  untilDecided,
  untilSettled,
} from '../purchases.js';

const seed = Number(process.env['HUTONG_SEED'] ?? Date.now() % 1_000_000);
const buyersAtOnce = 6;
const restartTimeoutMs = 60_000;
const lookIntervalMs = 50;

type Killable = Readonly<{ name: string; url: string; pid: number }>;

describe('Killing one process after the other while people pay', () => {
  let directory: string;
  let deployment: HutongProcess;
  beforeAll(async () => (directory = await mkdtemp(join(tmpdir(), 'hutong-services-'))));
  afterAll(async () => {
    deployment.kill('SIGTERM');
    await deployment.ended;
    await rm(directory, { recursive: true });
  });

  it(`loses nothing that was acknowledged, does nothing twice, and everyone goes on where they were (seed ${seed})`, async () => {
    const random = randomOf(seed);
    const acknowledged: Acknowledged = { orders: [], requests: [], authorizations: [] };
    deployment = startApp('services/src/main', { directory });
    const url = await deployment.url;
    const processes = processesIn(await deployment.printed(/Hutong serves[^]*gateway .* pid \d+/));
    expect(processes).toHaveLength(10);
    await prepareRollout(url);

    const over = new AbortController();
    const buyers = Array.from({ length: buyersAtOnce }, async (_, buyer) => {
      for (let number = buyer; !over.signal.aborted; number += buyersAtOnce) {
        await buy(url, number, { acknowledged, send: untilDecided });
      }
    });
    for (const victim of shuffled(processes, random)) {
      await sleep(200 + Math.floor(random() * 600));
      process.kill(victim.pid, 'SIGKILL');
      await untilServing(victim);
    }
    over.abort();
    await Promise.all(buyers);

    await expectEverythingThere(url, acknowledged);
    const eventStore = `${processes[0]?.url.replace('http', 'esdb')}?tls=false`;
    const readStore = `file:${join(directory, 'read.db')}`;
    const checks = await checkInvariants({ eventStore, readStore });
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
    const rebuilt = await startApp('audit/src/rebuild', { directory, env: { EVENT_STORE: eventStore } }).ended;
    expect(rebuilt.status, rebuilt.stdout + rebuilt.stderr).toBe(0);

    // Last of all the supervisor: the others end by themselves, and what they leave is taken up by the next.
    deployment.kill('SIGKILL');
    await deployment.ended;
    await Promise.all(processes.map(untilGone));
    deployment = startApp('services/src/main', { directory });
    await expectEverythingThere(await deployment.url, acknowledged);
  }, 300_000);
});

async function expectEverythingThere(url: string, acknowledged: Acknowledged): Promise<void> {
  expect(acknowledged.authorizations.length).toBeGreaterThan(buyersAtOnce);
  for (const id of acknowledged.orders) expect(await statusOf(`${url}/v1/orders/${id}`), id).toBe(200);
  for (const id of acknowledged.requests) expect(await statusOf(`${url}/v1/payment-requests/${id}`), id).toBe(200);
  await Promise.all(acknowledged.authorizations.map((id) => untilSettled(url, id)));
  const answer = await fetch(`${url}/v1/consumers`);
  const consumers = (await answer.json()) as readonly { name: string; parked: unknown[]; running: boolean }[];
  const states = consumers.map(({ name, parked, running }) => ({ name, parked, running }));
  expect(states).toEqual(
    ['orders', 'payment-requests', 'settlements'].map((name) => ({ name, parked: [], running: true })),
  );
}

const processesIn = (printed: string): readonly Killable[] =>
  [...printed.matchAll(/^ +(\S+) +(http:\S+) +pid (\d+)/gm)].map(([, name = '', url = '', pid]) => ({
    name,
    url,
    pid: Number(pid),
  }));

/** Waits until a killed process answers again. */
async function untilServing({ name, url, pid }: Killable): Promise<void> {
  const deadline = Date.now() + restartTimeoutMs;
  while (isThere(pid) || !(await isHealthy(url))) {
    if (Date.now() > deadline) throw new Error(`${name} was killed and did not come back`);
    await sleep(lookIntervalMs);
  }
}

async function untilGone({ name, url }: Killable): Promise<void> {
  const deadline = Date.now() + restartTimeoutMs;
  while (await isHealthy(url)) {
    if (Date.now() > deadline) throw new Error(`${name} outlives its supervisor`);
    await sleep(lookIntervalMs);
  }
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const isHealthy = (url: string): Promise<boolean> =>
  statusOf(`${url}/health/live`).then(
    (status) => status < 300,
    () => false,
  );

function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  return items
    .map((item) => ({ item, order: random() }))
    .toSorted((one, other) => one.order - other.order)
    .map(({ item }) => item);
}
