import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Worker } from 'node:worker_threads';
import { Logger } from '@nestjs/common';
import { streamTypes } from '@hutong/domain';
import { type EventLog, openEventLog } from '@hutong/event-store';
import { foldToEnd, openReadStore, openRunner, tableNameOf } from '@hutong/read-store';
import { recordEvents, usualLife, worldChannels } from '@hutong/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { projections } from '../projections.js';
import { Following } from './following.js';
import { followingThread } from './following-thread.js';
import type { FollowingMessage } from './following-messages.js';

const paymentsBetweenKills = 60;
const kills = 3;
const waitMaxMs = 20_000;

let directory: string;
let log: EventLog;
let following: Following;
/** What each thread of the projections said first. */
let firsts: FollowingMessage[];
let thread: Worker;

const noteThread = (started: Worker) => {
  thread = started;
  started.once('message', (message: FollowingMessage) => firsts.push(message));
};
const file = (name: string) => join(directory, name);

beforeAll(async () => {
  vi.spyOn(Logger.prototype, 'warn').mockReturnValue();
  directory = mkdtempSync(join(tmpdir(), 'hutong-crashed-thread-'));
  log = await openEventLog(`file:${file('events.db')}`);
  firsts = [];
  process.on('worker', noteThread);
  following = await Following.start(
    'Projections',
    followingThread({ eventStore: `file:${file('events.db')}`, readStore: `file:${file('read.db')}` }),
  );
});
afterAll(async () => {
  process.off('worker', noteThread);
  await following?.stop();
  await log?.close();
  rmSync(directory, { recursive: true, force: true });
  vi.restoreAllMocks();
});

const lives = (first: number) =>
  Array.from({ length: paymentsBetweenKills }, (_, index) =>
    usualLife({
      number: first + index,
      channelId: worldChannels[index % worldChannels.length]!.channelId,
      refunds: index % 3 === 0 ? [900n] : [],
    }),
  ).flat();

/** Every row that a read store publishes, as text. */
function published(readStore: string): string[] {
  const database = new DatabaseSync(readStore, { readOnly: true });
  const rows = projections.flatMap(({ name }) =>
    database
      .prepare(`select * from ${tableNameOf({ name })}`)
      .all()
      .map((row) => `${name} ${JSON.stringify(row)}`),
  );
  database.close();
  return rows.toSorted();
}

/** How far each projection is, as the read store has it. */
function checkpoints(): Record<string, bigint> {
  const database = new DatabaseSync(file('read.db'), { readOnly: true, readBigInts: true });
  const rows = database.prepare('select projection, position from checkpoints').all();
  database.close();
  return Object.fromEntries(rows.map(({ projection, position }) => [String(projection), position as bigint]));
}

describe('A thread of the projections that is killed while it folds', () => {
  it('is started again, goes on from its checkpoint, and counts nothing twice', async () => {
    let last = 0n;
    for (let kill = 0; kill < kills; kill++) {
      const recording = recordEvents(log, lives(kill * paymentsBetweenKills));
      await vi.waitFor(() => expect(following.progress.positions['payments.v4']).toBeGreaterThan(last), waitMaxMs);
      await thread.terminate();
      expect(following.health).toMatchObject({ status: 'restarting' });
      const kept = checkpoints();
      last = await recording;
      await vi.waitFor(() => expect(firsts).toHaveLength(kill + 2), waitMaxMs);
      expect(firsts.at(-1)).toMatchObject({ kind: 'progress', positions: kept });
      for (const { name } of projections) expect(await following.reaches(name, last, waitMaxMs)).toBe(true);
      expect(following.health).toEqual({ status: 'following', reason: null });
    }
    const whole = await openReadStore(`file:${file('whole.db')}`);
    await foldToEnd({ log, runner: await openRunner(whole, { projections, streamTypes, log }) });
    await whole.close();
    expect(published(file('read.db'))).toEqual(published(file('whole.db')));
  }, 60_000);
});
