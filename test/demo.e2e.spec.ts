import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp } from '@hutong/testing';

describe('The demo', () => {
  let directory: string;
  beforeAll(async () => (directory = await mkdtemp(join(tmpdir(), 'hutong-e2e-'))));
  afterAll(() => rm(directory, { recursive: true }));

  it('plays the pilot, reports it and ends with status 0 because every invariant holds', async () => {
    const args = ['--demo', '--seed', '7', '--orders', '120', '--stages', '10,100', '--exit'];
    const { status, stdout, stderr } = await startApp('hutong/src/main', { directory, args }).ended;
    expect(status, stdout + stderr).toBe(0);
    expect(stdout).toContain('微信支付');
    expect(stdout).toContain('pilot-100');
    expect(stdout).toContain('holds   no order is paid twice');
    expect(stdout).not.toContain('Answers that nobody expected');
  }, 120_000);

  it.each([
    [['--demo', '--orders', 'many'], '--orders must be a whole number'],
    [['--demo', '--stages', '50,5'], 'Stages widen'],
    [['--fast'], '--fast'],
  ])('refuses %j with one line that says why', async (args, reason) => {
    const { status, stderr } = await startApp('hutong/src/main', { directory, args }).ended;
    expect(status).toBe(1);
    expect(stderr).toContain(reason);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
