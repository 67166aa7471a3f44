import { MemoryEventLog } from '@hutong/event-store';
import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acts } from './actors/acts.js';
import { cases } from './actors/cases.js';
import { allFaults, noFaults, swarmFaults } from './fault-plan.js';
import { shortestFailing } from './shrink.js';
import { type Run, simulate } from './simulate.js';
import { compareStoredFigures } from './stored-facts.js';

// New seeds at every run, within a budget; a run that fails prints how to repeat it.
const firstSeed = Number(process.env['HUTONG_SEED'] ?? Date.now() % 1_000_000_000);
const newSeeds = 3;
const steps = 100;
/** Runs take a second or two each; a machine that is busy with other specs takes longer. */
const runsMsMax = 90_000;

beforeAll(() => Logger.overrideLogger(false));
afterAll(() => Logger.overrideLogger(['fatal', 'error', 'warn', 'log']));

describe('The whole ledger, played from one seed', () => {
  it.each([
    ['with every fault', allFaults],
    ['without a fault', noFaults],
  ])(
    'leaves the same log when it is played again, %s',
    async (_, faults) => {
      const played = await simulate({ seed: 7, steps: 40, faults });
      const again = await simulate({ seed: 7, steps: 40, faults });
      expect(played.violations).toEqual([]);
      expect(again.logDigest).toBe(played.logDigest);
      expect((await simulate({ seed: 8, steps: 1, faults })).logDigest).not.toBe(played.logDigest);
    },
    runsMsMax,
  );

  it.each(Array.from({ length: newSeeds }, (_, index) => firstSeed + index))(
    'keeps what was promised (npm run simulate -- --swarm --seed %d)',
    async (seed) => {
      const { violations } = await simulate({ seed, steps, faults: swarmFaults(seed) });
      expect(violations).toEqual([]);
    },
    runsMsMax,
  );

  it(
    'has its facts written by the real store where its seed says so, in a process that is started again in the middle',
    async () => {
      const { violations, factsStoredMs } = await simulate({ seed: 11, steps: 100, faults: allFaults });
      expect(violations).toEqual([]);
      expect(factsStoredMs).toBeGreaterThan(0);
      expect((await simulate({ seed: 12, steps: 1, faults: allFaults })).factsStoredMs).toBeNull();
    },
    runsMsMax,
  );

  it('is told of a figure that the real store does not have', async () => {
    const [at, expected] = ['2023-10-18T04:00:00.000Z', new Map([['orders | taobao', 1n]])];
    const log = new MemoryEventLog({ now: () => 0 });
    expect(await compareStoredFigures(log, { restartAt: 0n, at, expected })).toEqual([
      'Figure orders | taobao of the facts in the store is undefined, and brute force says 1',
    ]);
  });

  it('plays everything that goes wrong in the field', () => {
    const names = acts.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const [row, played] of Object.entries(cases)) expect(names, row).toEqual(expect.arrayContaining([...played]));
  });
});

describe('A run that fails', () => {
  /** Fails from a step on; what shows at the end only shows after it. */
  const failing = (from: number, showsAtEnd = false) => {
    const played: number[] = [];
    const play = (wanted: number): Promise<Run> => {
      played.push(wanted);
      const isBroken = wanted >= from;
      const step = showsAtEnd ? wanted + 1 : from;
      const violations = isBroken ? [{ step, sentence: 'no' }] : [];
      return Promise.resolve({ steps: wanted, logDigest: '', violations, factsStoredMs: null });
    };
    return { play, played };
  };

  it.each([
    [1, false],
    [137, false],
    [137, true],
    [500, true],
  ])(
    'is repeated with the fewest steps after which it fails: from %d on, shown at the end: %s',
    async (from, atEnd) => {
      const { play, played } = failing(from, atEnd);
      expect((await shortestFailing(await play(500), play))?.steps).toBe(from);
      expect(played.length).toBeLessThan(15);
    },
  );

  it('and does not fail again is told so', async () => {
    const { play } = failing(501);
    const failed = { steps: 500, logDigest: '', violations: [{ step: 501, sentence: 'no' }], factsStoredMs: null };
    expect(await shortestFailing(failed, play)).toBeNull();
  });
});
