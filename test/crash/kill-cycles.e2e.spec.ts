import { describe, expect, it } from 'vitest';
import { killDueTimes } from './due-times-kills.js';
import { killCycles } from './kill-cycles.js';

const seed = Number(process.env['HUTONG_SEED'] ?? Date.now() % 1_000_000);

// A few cycles of what `npm run test:crash` does two hundred times.
describe('Killing under load', () => {
  it.each([
    { target: 'engine', cycles: 2 },
    { target: 'node', cycles: 2 },
  ] as const)(
    `the $target loses nothing acknowledged, leaves nothing half and does nothing twice (seed ${seed})`,
    async ({ target, cycles }) => {
      const report = await killCycles({ target, cycles, seed });
      expect(report.failures).toEqual([]);
      expect(report.found).toBe(report.acknowledged);
      expect(report.acknowledged).toBeGreaterThan(cycles);
      const none = { lost: 0, half: 0, duplicates: 0, misplaced: 0, altered: 0, gaps: 0, unmirrored: 0 };
      expect(report.faults).toEqual(none);
    },
    120_000,
  );

  it(`everything that is due happens once, in order (seed ${seed})`, async () => {
    const { requested, given, durationMs: _, ...report } = await killDueTimes({ kills: 2, seed });
    expect(report).toEqual({ seed, kills: 2, missing: 0, twice: 0, outOfOrder: 0, parked: 0, failures: [] });
    expect(requested).toBeGreaterThan(0);
    expect(given).toBe(2 * requested);
  }, 120_000);
});
