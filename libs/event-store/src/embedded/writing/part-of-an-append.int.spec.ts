import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type EventLog, openEventLog } from '../../index.js';

let directory: string;
let log: EventLog;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'hutong-part-'));
  log = await openEventLog(`file:${join(directory, 'events.db')}`);
});
afterAll(async () => {
  await log.close();
  rmSync(directory, { recursive: true, force: true });
});

it.each([
  ['ab', [0, 2], 1n],
  ['bc', [1, 3], 2n],
] as const)(
  'A repeat of the part %s of an append is known in a file, whatever was expected',
  async (_part, [first, end], revision) => {
    const stream = `order-${randomUUID()}`;
    const events = ['a', 'b', 'c'].map((type) => ({ id: randomUUID(), type, data: {} }));
    await log.append(stream, 'no_stream', events);
    expect(await log.append(stream, 'any', events.slice(first, end))).toMatchObject({ revision });
    expect(await log.append(stream, 'any', events)).toMatchObject({ revision: 2n });
  },
);
