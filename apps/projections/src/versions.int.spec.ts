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
  // The file of facts has one opener at a time.
  const listed = await run('list');
  const [unknown, switched] = await Promise.all([run('switch', 'payments.v9'), run('switch', 'facts.payments.v1')]);
  expect(listed.stderr).toBe('');
  expect(listed.stdout.split('\n')).toEqual(
    expect.arrayContaining(['payments.v4: at position 0, serves', 'facts.payments.v1: at position 0, serves']),
  );
  expect(unknown).toMatchObject({ status: 1, stderr: 'There is no payments.v9 in the store.\n' });
  expect(switched).toMatchObject({ status: 0, stdout: 'facts.payments.v1: serves\n' });
}, 60_000);
