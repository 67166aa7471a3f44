import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { openEventLog } from '@hutong/event-store';
import { eventLogContract } from '@hutong/testing';
import { targets } from './targets.js';

eventLogContract('The embedded event log', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'hutong-contract-'));
  const log = await openEventLog(`file:${join(directory, 'events.db')}`);
  return { log, dispose: () => rm(directory, { recursive: true, force: true }) };
});

for (const { name, whyNot, start } of targets) {
  if (whyNot === undefined) {
    eventLogContract(`The EventStoreDB log on ${name}`, async () => {
      const { address, stop } = await start();
      return { log: await openEventLog(address), dispose: stop };
    });
  } else {
    describe(`The EventStoreDB log on ${name}`, () => {
      it('keeps the contract of the event log', (test) => test.skip(true, whyNot));
    });
  }
}
