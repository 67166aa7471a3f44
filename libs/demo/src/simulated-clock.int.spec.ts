import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '@hutong/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SimulatedClock } from './simulated-clock.js';

const start = instant(Date.UTC(2023, 9, 18));
const hourMs = 3_600_000;

describe('The clock of a demo', () => {
  let directory: string;
  let clock: SimulatedClock;
  let elsewhere: SimulatedClock;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'clock-'));
    clock = SimulatedClock.create(join(directory, 'clock'), start);
    elsewhere = SimulatedClock.open(join(directory, 'clock'));
  });
  afterEach(() => {
    clock.close();
    elsewhere.close();
    rmSync(directory, { recursive: true });
  });

  it('begins at its start and runs on, for every process', () => {
    expect(elsewhere.now()).toBeGreaterThanOrEqual(start);
    expect(elsewhere.now()).toBeLessThan(start + hourMs);
  });

  it('is set for every process at once', () => {
    clock.advanceTo(instant(start + hourMs));
    expect(elsewhere.now()).toBeGreaterThanOrEqual(start + hourMs);
  });

  it('never goes back', () => {
    clock.advanceTo(instant(start + hourMs));
    clock.advanceTo(start);
    expect(elsewhere.now()).toBeGreaterThanOrEqual(start + hourMs);
  });
});
