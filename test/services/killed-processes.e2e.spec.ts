import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkInvariants } from '@hutong/audit';
import { type HutongProcess, startApp } from '@hutong/testing';
import { type Acknowledged, buy, prepareRollout, randomOf, statusOf, untilDecided } from '../purchases.js';

const seed = Number(process.env['HUTONG_SEED'] ?? Date.now() % 1_000_000);
const buyersAtOnce = 6;
const servicesKilledMax = 4;
const restartTimeoutMs = 60_000;
const lookIntervalMs = 50;
const settlementsIntervalMs = 500;

type Killable = Readonly<{ name: string; url: string; pid: number }>;

describe('Killing processes of the deployment while people pay', () => {
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
    for (const victim of victimsAmong(processes, random)) {
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
    const { stdout, stderr } = await deployment.ended;
    await Promise.all([...`${stdout}${stderr}`.matchAll(/ pid (\d+)/g)].map(([, pid]) => untilGone(Number(pid))));
    deployment = startApp('services/src/main', { directory });
    await expectEverythingThere(await deployment.url, acknowledged);
  }, 420_000);
});

/** Every acknowledged step is in the log once, every authorization is settled once, and every policy goes on. */
async function expectEverythingThere(url: string, acknowledged: Acknowledged): Promise<void> {
  const { orders, requests, authorizations } = acknowledged;
  expect(authorizations.length).toBeGreaterThan(buyersAtOnce);
  expect(countsOf(await streamsWith(url, 'OrderPlaced'), 'order-', orders)).toEqual(onceEach(orders));
  expect(countsOf(await streamsWith(url, 'PaymentRequested'), 'paymentRequest-', requests)).toEqual(onceEach(requests));
  const deadline = Date.now() + restartTimeoutMs;
  let settled = await streamsWith(url, 'PaymentSettled');
  while (settled.length < authorizations.length && Date.now() < deadline) {
    await sleep(settlementsIntervalMs);
    settled = await streamsWith(url, 'PaymentSettled');
  }
  expect(countsOf(settled, 'settlement-', authorizations)).toEqual(onceEach(authorizations));
  const answer = await fetch(`${url}/v1/consumers`);
  const consumers = (await answer.json()) as readonly { name: string; parked: unknown[]; running: boolean }[];
  const states = consumers.map(({ name, parked, running }) => ({ name, parked, running }));
  expect(states).toEqual(
    ['orders', 'payment-requests', 'settlements'].map((name) => ({ name, parked: [], running: true })),
  );
}

/** The streams of all events of a type, as often as they have one. */
async function streamsWith(url: string, type: string): Promise<readonly string[]> {
  const answer = await fetch(`${url}/v1/audit/events?types=${type}`);
  const lines = (await answer.text()).trimEnd().split('\n');
  return lines.filter((line) => line !== '').map((line) => (JSON.parse(line) as { stream: string }).stream);
}

function countsOf(streams: readonly string[], prefix: string, ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map(ids.map((id) => [id, 0]));
  for (const stream of streams) {
    const id = stream.slice(prefix.length);
    if (counts.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

const onceEach = (ids: readonly string[]): ReadonlyMap<string, number> => new Map(ids.map((id) => [id, 1]));

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

async function untilGone(pid: number): Promise<void> {
  const deadline = Date.now() + restartTimeoutMs;
  while (isThere(pid)) {
    if (Date.now() > deadline) throw new Error(`Process ${pid} outlives its supervisor`);
    await sleep(lookIntervalMs);
  }
}

/** Whether the process lives; one that has ended and that nobody has asked about is a zombie (`Z`). */
function isThere(pid: number): boolean {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

const isHealthy = (url: string): Promise<boolean> =>
  statusOf(`${url}/health/live`).then(
    (status) => status < 300,
    () => false,
  );

/** The node, the gateway and some of the services, in any order. */
function victimsAmong(processes: readonly Killable[], random: () => number): readonly Killable[] {
  const isAlways = ({ name }: Killable) => name === 'event-store' || name === 'gateway';
  const some = shuffled(
    processes.filter((one) => !isAlways(one)),
    random,
  ).slice(0, servicesKilledMax);
  return shuffled([...processes.filter(isAlways), ...some], random);
}

function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  return items
    .map((item) => ({ item, order: random() }))
    .toSorted((one, other) => one.order - other.order)
    .map(({ item }) => item);
}
