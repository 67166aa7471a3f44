import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allFaults, noFaults, swarmFaults } from './fault-plan.js';
import { simulate } from './simulate.js';

// New seeds at every run, within a budget; a run that fails prints how to repeat it.
const firstSeed = Number(process.env['HUTONG_SEED'] ?? Date.now() % 1_000_000_000);
const newSeeds = 4;
const steps = 120;

beforeAll(() => Logger.overrideLogger(false));
afterAll(() => Logger.overrideLogger(['fatal', 'error', 'warn', 'log']));

describe('The whole ledger, played from one seed', () => {
  it.each([
    ['with every fault', allFaults],
    ['without a fault', noFaults],
  ])('leaves the same log when it is played again, %s', async (_, faults) => {
    const played = await simulate({ seed: 7, steps: 80, faults });
    const again = await simulate({ seed: 7, steps: 80, faults });
    expect(played.violations).toEqual([]);
    expect(again.logDigest).toBe(played.logDigest);
    expect((await simulate({ seed: 8, steps: 80, faults })).logDigest).not.toBe(played.logDigest);
  });

  it.each(Array.from({ length: newSeeds }, (_, index) => firstSeed + index))(
    'keeps what was promised (npm run simulate -- --swarm --seed %d)',
    async (seed) => {
      const { violations } = await simulate({ seed, steps, faults: swarmFaults(seed) });
      expect(violations).toEqual([]);
    },
  );
});
