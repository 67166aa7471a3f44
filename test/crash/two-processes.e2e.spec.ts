import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEventLog } from '@hutong/event-store';
import { Evidence } from './evidence.js';
import { KilledProcess } from './killed-process.js';
import { targets } from './targets.js';

const seed = Number(process.env['HUTONG_SEED'] ?? Date.now() % 1_000_000);
const writers = 4;
const writerLives = 2;

let directory: string;
beforeEach(async () => (directory = await mkdtemp(join(tmpdir(), 'hutong-two-'))));
afterEach(() => rm(directory, { recursive: true, force: true }));

describe('Two processes and one event file', () => {
  it('keeps the second writer out, with a message that says why and what to do', async () => {
    const file = join(directory, 'events.db');
    const first = await openEventLog(`file:${file}`);
    const second = spawnSync(
      process.execPath,
      ['dist/apps/event-store/src/main.js', '--port', '0', '--data', directory],
      {
        encoding: 'utf8',
      },
    );
    await first.close();
    expect(second.status).toBe(1);
    expect(second.stderr).toBe(
      `${file} is being written by a running instance; stop that one first or choose another path\n`,
    );
  });

  it(`lets a reader follow while the writer is killed and started again: no gap, nothing twice (seed ${seed})`, async () => {
    const evidence = new Evidence(seed, writers);
    const target = targets.engine(directory, evidence);
    const followed: bigint[] = [];
    const failures: string[] = [];
    let reader: KilledProcess | undefined;
    try {
      for (let life = 0; life < writerLives; life++) {
        target.start();
        await evidence.nextAcknowledged();
        reader ??= new KilledProcess(['dist/test/crash/reader-process.js', join(directory, 'events.db')], {
          onLine: (line) => followed.push(BigInt(line)),
          onUnexpectedEnd: (why) => failures.push(why),
        });
        await evidence.nextAcknowledged();
        await target.kill();
      }
      await target.finish();
      const ended = reader === undefined ? undefined : reader.finish();
      let last = 0n;
      await target.reopened(async (log) => void (last = await log.lastPosition()));
      await ended;
      expect([...evidence.failures, ...failures]).toEqual([]);
      expect(followed).toEqual(Array.from({ length: Number(last) }, (_, index) => BigInt(index + 1)));
    } finally {
      await target.stop();
      await reader?.kill();
    }
  }, 60_000);
});
