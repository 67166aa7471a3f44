import { randomUUID } from 'node:crypto';
import { ScriptedCluster } from '@hutong/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EventLogUnavailableError, type RecordedEvent } from '../index.js';
import { EventStoreDbLog } from './event-store-db-log.js';
import { type RetryLimits, retryLimits } from './limits.js';

/** Bounds that are passed within seconds; a killed leader must be survived with the ones of every day. */
const shortLimits: RetryLimits = { ...retryLimits, outcomeWaitMaxMs: 2_000, retryDelayMaxMs: 50, silenceMaxMs: 500 };
const appendsUnderWay = 100;

let cluster: ScriptedCluster;
let log: EventStoreDbLog;
beforeEach(async () => {
  cluster = await ScriptedCluster.start();
});
afterEach(async () => {
  await log.close();
  cluster.stop();
});

const event = () => ({ id: randomUUID(), type: 'OrderPlaced', data: {} });
const appendMany = (first: number) =>
  Promise.all(
    Array.from({ length: appendsUnderWay }, (_, index) => log.append(`order-${first + index}`, 'no_stream', [event()])),
  );

describe('A log on several addresses (`esdb://a,b,c`)', () => {
  it('is appended to and followed over the death of its leader: everything once, and no append refused', async () => {
    log = new EventStoreDbLog(cluster.address);
    const delivered: RecordedEvent[] = [];
    const subscription = log.subscribe({ from: 'start' }).subscribe((message) => {
      if (message.kind === 'event') delivered.push(message.event);
    });
    await appendMany(0);
    const underWay = appendMany(appendsUnderWay);
    cluster.killLeader();
    await new Promise((resolve) => setTimeout(resolve, 300));
    cluster.elect();
    expect((await underWay).every(({ revision }) => revision === 0n)).toBe(true);
    await vi.waitFor(() => expect(delivered).toHaveLength(2 * appendsUnderWay), { timeout: 20_000 });
    expect(delivered.map(({ position }) => position)).toEqual(cluster.events.map(({ position }) => position));
    expect(new Set(cluster.events.map(({ stream }) => stream)).size).toBe(2 * appendsUnderWay);
    subscription.unsubscribe();
  }, 30_000);

  it('refuses an append by name while nobody leads, says so when asked, and takes the same append again afterwards', async () => {
    log = new EventStoreDbLog(cluster.address, { limits: shortLimits });
    expect(await log.whyUnavailable()).toBeNull();
    cluster.loseQuorum();
    expect(await log.whyUnavailable()).toContain('Server Is Not Ready');
    const placed = event();
    await expect(log.append('order-1', 'no_stream', [placed])).rejects.toBeInstanceOf(EventLogUnavailableError);
    expect(await log.whyUnavailable()).toContain('Server Is Not Ready');
    cluster.elect();
    expect(await log.append('order-1', 'no_stream', [placed])).toMatchObject({ revision: 0n });
    expect(await log.whyUnavailable()).toBeNull();
  }, 30_000);
});
