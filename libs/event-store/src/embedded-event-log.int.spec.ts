import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventLogContract } from '@hutong/testing';
import { openEventLog } from './index.js';

eventLogContract('The embedded log', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'event-log-'));
  const log = await openEventLog(`file:${join(directory, 'events.db')}`);
  // oxlint-disable-next-line typescript/require-await -- other stores are disposed of asynchronously
  return { log, dispose: async () => rmSync(directory, { recursive: true, force: true }) };
});
