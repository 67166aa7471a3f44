import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp } from '@hutong/testing';

// The same options and answers, whether the ledger is one process or many; what it plays is looked at with the README.
describe.each([
  ['in one process', 'hutong/src/main'],
  ['in separate processes', 'services/src/main'],
])('The demo %s', (_, entry) => {
  let directory: string;
  beforeAll(async () => (directory = await mkdtemp(join(tmpdir(), 'hutong-e2e-'))));
  afterAll(() => rm(directory, { recursive: true }));

  it.each([
    [['--demo', '--orders', 'many'], '--orders must be a whole number'],
    [['--demo', '--stages', '50,5'], 'Stages widen'],
  ])('refuses %j and says why', async (args, reason) => {
    const { status, stderr } = await startApp(entry, { directory, args }).ended;
    expect(status).toBe(2);
    expect(stderr.trim().split('\n').at(-1)).toContain(reason);
  });

  it('refuses EVENT_STORE, which it would not use', async () => {
    const env = { EVENT_STORE: 'esdb://127.0.0.1:2113?tls=false' };
    const { status, stderr } = await startApp(entry, { directory, args: ['--demo'], env }).ended;
    expect(status).toBe(2);
    expect(stderr).toContain('--demo plays on a fresh temporary store and does not take EVENT_STORE');
  });
});

it('The demo that is told to exit ends with status 0 because every invariant holds', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'hutong-e2e-'));
  const args = ['--demo', '--seed', '7', '--orders', '12', '--stages', '10,100', '--exit'];
  const { status, stdout, stderr } = await startApp('hutong/src/main', { directory, args }).ended;
  expect(status, stdout + stderr).toBe(0);
  expect(stdout).toContain('holds   no order is paid twice');
  expect(stdout).not.toContain('Look at');
  await rm(directory, { recursive: true });
}, 240_000);
