import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { openEventLog } from '@hutong/event-store';
import { type EventStoreNode, startEventStoreNode } from '@hutong/event-store-node';
import { recordEvents, usualLife } from '@hutong/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Following } from './following.js';
import { followingThread } from './following-thread.js';

const waitMaxMs = 30_000;

let directory: string;
let node: EventStoreNode;
let following: Following;
const logged: string[] = [];

beforeAll(async () => {
  for (const level of ['warn', 'error'] as const) {
    vi.spyOn(Logger.prototype, level).mockImplementation((message: string) => void logged.push(`${level}: ${message}`));
  }
  directory = mkdtempSync(join(tmpdir(), 'hutong-store-away-'));
  const data = join(directory, 'events');
  node = await startEventStoreNode({ port: 0, data });
  const { address, port } = node;
  await node.stop();
  following = await Following.start(
    'Projections',
    followingThread({ eventStore: address, readStore: `file:${join(directory, 'read.db')}` }),
  );
  await vi.waitUntil(() => following.health.status === 'waiting', { timeout: waitMaxMs });
  node = await startEventStoreNode({ port, data });
}, 60_000);
afterAll(async () => {
  await following?.stop();
  await node?.stop();
  rmSync(directory, { recursive: true, force: true });
  vi.restoreAllMocks();
});

describe('Projections that are started before their event store', () => {
  it('wait for it, say so once, and fold as soon as it is there', async () => {
    const log = await openEventLog(node.address);
    const last = await recordEvents(log, usualLife({}));
    expect(await following.reaches('payments.v4', last, waitMaxMs)).toBe(true);
    expect(following.health).toEqual({ status: 'following', reason: null });
    expect(logged).toEqual([
      expect.stringContaining('warn: Projections wait for the log. The event log is not available: esdb://127.0.0.1'),
      'warn: Projections go on: the log answers again',
    ]);
    await log.close();
  }, 60_000);
});
