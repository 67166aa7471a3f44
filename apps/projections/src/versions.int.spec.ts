import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { streamTypes } from '@hutong/domain';
import { openEventLog } from '@hutong/event-store';
import { projections } from '@hutong/projections';
import { openReadStore, openRunner } from '@hutong/read-store';
import { startApp } from '@hutong/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';

let directory: string;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'hutong-versions-'));
  const log = await openEventLog(`file:${join(directory, 'events.db')}`);
  const store = await openReadStore(`file:${join(directory, 'read.db')}`);
  await openRunner(store, { projections, streamTypes, log });
  await store.close();
  await log.close();
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** Runs the command where nothing listens. */
const run = (...args: string[]) =>
  startApp('projections/src/versions', { directory, args: [...args, '--url', 'http://127.0.0.1:1'] }).ended;

it('Versions are listed and switched to in the file when no ledger runs', async () => {
  const [listed, unknown] = await Promise.all([run('list'), run('switch', 'payments.v9')]);
  expect(listed.stdout.split('\n')).toContain('payments.v2: at position 0, serves');
  expect(unknown).toMatchObject({ status: 1, stderr: 'There is no projection payments.v9 in the read store.\n' });
});
