import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordedEvent } from '../../event-log.js';
import { openEventLog } from '../../open-event-log.js';
import { sourceArguments } from './start-thread.js';

let directory: string;
let address: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'durability-'));
  address = `file:${join(directory, 'events.db')}`;
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const killCycles = 5;
const eventsPerAppend = 3;

describe('A writer that is killed in the middle of its work', () => {
  it('leaves every acknowledged append, none of them half, and the file free for the next writer', async () => {
    const acknowledged = new Map<string, string>();
    for (let cycle = 1; cycle <= killCycles; cycle++) {
      await appendUntilKilled(acknowledged, 200 * cycle);
      // The lock of the killed process is gone with it.
      const log = await openEventLog(address);
      const stored = new Map<string, RecordedEvent[]>();
      const positions: bigint[] = [];
      for await (const event of log.readAll()) {
        positions.push(event.position);
        stored.set(event.stream, [...(stored.get(event.stream) ?? []), event]);
      }
      await log.close();
      for (const [stream, ids] of acknowledged)
        expect(
          stored
            .get(stream)
            ?.map(({ id }) => id)
            .join(','),
        ).toBe(ids);
      for (const events of stored.values()) {
        expect(events.map(({ revision }) => revision)).toEqual([0n, 1n, 2n]);
        expect(events).toHaveLength(eventsPerAppend);
      }
      expect(positions).toEqual(positions.map((_, index) => BigInt(index + 1)));
    }
  });
});

/** Starts a writer and kills it as soon as so many appends are acknowledged in all. */
async function appendUntilKilled(acknowledged: Map<string, string>, appends: number): Promise<void> {
  const fixture = fileURLToPath(new URL('killed-writer.fixture.ts', import.meta.url));
  const writer = spawn(process.execPath, [...sourceArguments, fixture, address], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  writer.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (text + chunk).split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) {
      const [stream = '', ids = ''] = line.split(' ');
      acknowledged.set(stream, ids);
    }
    if (acknowledged.size >= appends) writer.kill('SIGKILL');
  });
  await once(writer, 'close');
  expect(writer.signalCode).toBe('SIGKILL');
}
