import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkInvariants, untilFolded } from '@hutong/audit';
import { createHutongClient, dataOf, type HutongClient } from '@hutong/client';
import { askingOnce, type HutongProcess, openPilot, replay, type ReplayedEvent, startApp } from '@hutong/testing';
import { processNames } from '../../apps/services/src/process-names.js';
import { type Acknowledged, buy, nothingAcknowledged, registerBank } from '../purchases.js';
import { randomOf } from '../random.js';

const seed = Number(process.env['HUTONG_SEED'] ?? Date.now() % 1_000_000);
/** How many processes are killed, besides the supervisor: other ones with each seed. */
const kills = Number(process.env['HUTONG_KILLS'] ?? 3);
const buyersAtOnce = 6;
const pauseBeforeKillMs = { least: 200, most: 800 };
/** Buyers in a closed loop would keep the processors from whoever starts again, and make the log long instead of the test. */
const purchasesIntervalMs = 50;
const banksIntervalMs = 50;
const restartTimeoutMs = 60_000;
const lookIntervalMs = 50;
/** Most of them a second apart. */
const attemptsMax = 70;
const capturesIntervalMs = 500;
const authorizedTypes = 'DirectPaymentAuthorized,FriendAuthorized,ScanAuthorized';

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
    const acknowledged = nothingAcknowledged();
    deployment = startApp('services/src/main', { directory });
    // A service that is away is back within a minute, and a command that it left undecided is asked for again until then.
    const client = createHutongClient({ baseUrl: await deployment.url, attemptsMax });
    const processes = processesIn(await deployment.printed(/Hutong serves[^]*gateway .* pid \d+/));
    expect(processes.map(({ name }) => name)).toEqual(processNames);
    await openPilot(client);

    const over = new AbortController();
    const buyers = Array.from({ length: buyersAtOnce }, async (_, buyer) => {
      for (let number = buyer; !over.signal.aborted; number += buyersAtOnce) {
        await buy(client, number, acknowledged);
        await sleep(purchasesIntervalMs);
      }
    });
    const platform = (async () => {
      for (let number = 0; !over.signal.aborted; number += 1) {
        await registerBank(client, number, acknowledged);
        await sleep(banksIntervalMs);
      }
    })();
    // The supervisor last of all.
    const victims = shuffled(processes, random).slice(0, kills);
    console.log(`killed, HUTONG_SEED=${seed}: ${victims.map(({ name }) => name).join(', ')}, supervisor`);
    const { least, most } = pauseBeforeKillMs;
    for (const victim of victims) {
      await sleep(least + Math.floor(random() * (most - least)));
      process.kill(victim.pid, 'SIGKILL');
      await untilServing(victim);
    }
    over.abort();
    await Promise.all([...buyers, platform]);

    await expectEverythingThere(client, acknowledged);
    const eventStore = `${processes[0]?.url.replace('http', 'esdb')}?tls=false`;
    const readStore = `file:${join(directory, 'read.db')}`;
    const factsStore = `file:${join(directory, 'facts.db')}`;
    const stores = { eventStore, readStore, factsStore };
    await untilFolded(stores);
    const checks = await checkInvariants(stores);
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
    const rebuilt = await startApp('audit/src/rebuild', { directory, env: { EVENT_STORE: eventStore } }).ended;
    expect(rebuilt.status, rebuilt.stdout + rebuilt.stderr).toBe(0);

    // The others end by themselves, and what they leave is taken up by the next.
    deployment.kill('SIGKILL');
    const { stdout, stderr } = await deployment.ended;
    await Promise.all([...`${stdout}${stderr}`.matchAll(/ pid (\d+)/g)].map(([, pid]) => untilGone(Number(pid))));
    deployment = startApp('services/src/main', { directory });
    await expectEverythingThere(askingOnce(await deployment.url), acknowledged);

    // Ctrl+C ends all of them in order.
    const started = processesIn(await deployment.printed(/Hutong serves[^]*gateway .* pid \d+/));
    deployment.kill('SIGINT');
    expect(await deployment.ended).toMatchObject({ status: 0, signal: null });
    expect(started.filter(({ pid }) => isThere(pid))).toEqual([]);
  }, 420_000);
});

/** Every acknowledged step is in the log once, every authorization is captured once, and every policy goes on. */
async function expectEverythingThere(client: HutongClient, acknowledged: Acknowledged): Promise<void> {
  const { orders, requests, authorizations, banks } = acknowledged;
  const eventsOf = (types: string) => replay(client, { types });
  expect(authorizations.length).toBeGreaterThan(buyersAtOnce);
  expect(banks.length).toBeGreaterThan(0);
  expectOnceEach((await eventsOf('OrderPlaced')).map(streamId), orders);
  expectOnceEach((await eventsOf('PaymentRequested')).map(streamId), requests);
  expectOnceEach((await eventsOf(authorizedTypes)).map(streamId), authorizations);
  expectOnceEach((await eventsOf('InstitutionRegistered')).map(streamId), banks);
  const deadline = Date.now() + restartTimeoutMs;
  let captured = await eventsOf('PaymentCaptured');
  while (captured.length < authorizations.length && Date.now() < deadline) {
    await sleep(capturesIntervalMs);
    captured = await eventsOf('PaymentCaptured');
  }
  expectOnceEach(captured.map(streamId), authorizations);
  const consumers = await dataOf(client.GET('/v1/consumers'));
  const states = consumers
    .map(({ name, parked, running }) => ({ name, parked, running }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const names = ['due-times', 'orders', 'payment-requests', 'settlements'];
  expect(states).toEqual(names.map((name) => ({ name, parked: [], running: true })));
}

/** What the event's stream is about: a payment request, an order, an institution. */
const streamId = ({ stream }: ReplayedEvent): string => stream.slice(stream.indexOf('-') + 1);

function expectOnceEach(recorded: readonly string[], acknowledged: readonly string[]): void {
  const counts = new Map(acknowledged.map((id) => [id, 0]));
  for (const id of recorded) {
    const count = counts.get(id);
    if (count !== undefined) counts.set(id, count + 1);
  }
  expect([...counts].filter(([, count]) => count !== 1)).toEqual([]);
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
  askingOnce(url)
    .GET('/health/live')
    .then(
      ({ response }) => response.ok,
      () => false,
    );

function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  return items
    .map((item) => ({ item, order: random() }))
    .toSorted((one, other) => one.order - other.order)
    .map(({ item }) => item);
}
