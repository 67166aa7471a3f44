import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEventLog } from '@hutong/event-store';
import { eventLogContract } from './event-log-contract/event-log-contract.js';
import { describeAbsent } from './eventstoredb-protocol/eventstoredb-protocol.js';
import { StrictLog } from './strict-log.js';
import { targets } from './targets.js';

eventLogContract('The embedded event log', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'hutong-contract-'));
  const log = await openEventLog(`file:${join(directory, 'events.db')}`);
  return { log, dispose: () => rm(directory, { recursive: true, force: true }) };
});

eventLogContract('A log that begins only at positions that it gave', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'hutong-contract-'));
  const log = new StrictLog(await openEventLog(`file:${join(directory, 'events.db')}`));
  return { log, dispose: () => rm(directory, { recursive: true, force: true }) };
});

for (const { name, whyNot, start } of targets) {
  const title = `The EventStoreDB log on ${name}`;
  if (whyNot !== undefined) describeAbsent(title, whyNot);
  else {
    eventLogContract(title, async () => {
      const { address, stop } = await start();
      return { log: await openEventLog(address), dispose: stop };
    });
  }
}
