import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp } from '@hutong/testing';

/** The tables of channels and shares of every demo that was played here. */
const figures = new Set<string>();

// The same demo, options and answers, whether the ledger is one process or many.
describe.each([
  ['in one process', 'hutong/src/main'],
  ['in separate processes', 'services/src/main'],
])('The demo %s', (_, entry) => {
  let directory: string;
  beforeAll(async () => (directory = await mkdtemp(join(tmpdir(), 'hutong-e2e-'))));
  afterAll(() => rm(directory, { recursive: true }));

  it('plays the pilot, reports it and ends with status 0 because every invariant holds', async () => {
    const args = ['--demo', '--seed', '7', '--orders', '72', '--stages', '10,100', '--exit'];
    const { status, stdout, stderr } = await startApp(entry, { directory, args }).ended;
    expect(status, stdout + stderr).toBe(0);
    expect(stdout).toContain('微信支付');
    expect(stdout).toContain('pilot-100');
    expect(stdout).toContain('holds   no order is paid twice');
    expect(stdout).toContain('holds   the cross-scan matrix is the one that the plan expects');
    expect(stdout).toContain('holds   each way to pay and what went wrong happened as often as the plan expects');
    expect(stdout).toMatch(/holds   every event is as the document of events says: \d{3,} examined/);
    expect(stdout).toMatch(/\n京东 +支付宝付款 /);
    expect(stdout).toContain('支付宝: 阿里巴巴 from 2018-01-01, 蚂蚁集团 from 2023-01-07');
    expect(stdout).toMatch(/\n淘宝 +微信扫码支付 +notInCohort +\d/);
    expect(stdout).toContain('淘宝: verdicts before and after direct payment');
    expect(stdout).toMatch(/\ncn-aml-presumption \(law\)\n +one +(not )?met \d/);
    for (const id of ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'])
      expect(stdout).toMatch(new RegExp(`\\n${id} +(randomControl|noControl|countsOnly|tooFewObservations) `));
    expect(stdout).not.toContain('Answers that nobody expected');
    expect(stdout).not.toContain('Look at');
    figures.add(/\nChannels[^]*\nOrders\n/.exec(stdout)?.[0] ?? 'none');
    // The same seed gives the same figures, on every ledger.
    expect([...figures]).toEqual([expect.stringContaining('微信支付')]);
  }, 240_000);

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
