import { dirname, join } from 'node:path';
import { streamTypes } from '@hutong/domain';
import { openEventLog, type RecordedEvent } from '@hutong/event-store';
import { factTables } from '@hutong/facts';
import { openFactRunner, openFactStore } from '@hutong/facts/store';
import { recordEvents, usualLife } from '@hutong/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type ReadSideUnderTest, startReadSide } from '../read-side-under-test.js';

const waiting = { timeout: 100_000, interval: 100 };
const buyers = 4;
/** What answers by buyer say is twice the memory, in one chunk of rows, however they are planned. */
const factsMemoryMegabytes = 32;
const characters = (2 * factsMemoryMegabytes * 1_000_000) / buyers;

let readSide: ReadSideUnderTest;
beforeAll(async () => {
  readSide = await startReadSide({ prepare: storeWithLongRefs, factsMemoryMegabytes });
  await vi.waitUntil(async () => (await ask('by=platform')).status === 200, waiting);
}, 120_000);
afterAll(() => readSide?.stop());

/** Facts of some orders, folded to the end of their log, whose buyers have references that no event could have. */
async function storeWithLongRefs(logFile: string): Promise<void> {
  const log = await openEventLog(`file:${logFile}`);
  const store = await openFactStore(`file:${join(dirname(logFile), 'facts.db')}`, {
    tables: factTables,
    memoryMaxMegabytes: 1_024,
    threads: 1,
  });
  for (let number = 1; number <= buyers; number++)
    await recordEvents(log, usualLife({ number, buyer: `buyer-${number}`, payer: `buyer-${number}` }));
  const events: RecordedEvent[] = [];
  for await (const event of log.readAll()) events.push(event);
  const runner = await openFactRunner(store, { streamTypes, log });
  for (const group of runner.groups()) await group.fold(events, events.at(-1)?.position ?? 0n);
  await store.writing.run(`update persons set text = text || repeat('x', ${characters})`);
  await store.close();
  await log.close();
}

const ask = async (by: string) => {
  const { status, bytes } = await readSide.ask(`/v1/figures?measures=requested&${by}`);
  return { status, body: JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown> };
};

it('A question whose answer needs more memory than there may be is refused with how to narrow it, and the next one is answered', async () => {
  for (let times = 0; times < 2; times++) {
    expect(await ask('by=buyer')).toEqual({
      status: 400,
      body: expect.objectContaining({
        type: '/problems/question-too-wide',
        detail: expect.stringMatching(
          /more memory than it may: ask for a shorter period, fewer dimensions, or filter one/,
        ),
      }),
    });
    const { status, body } = await ask('by=platform');
    expect([status, body['rows']]).toEqual([200, [expect.objectContaining({ requested: String(buyers) })]]);
  }
});
