import { addMs, instant } from '@hutong/domain';
import { describe, expect, it } from 'vitest';
import { type Activity, type Arrival, Timetable } from './timetable.js';

const start = instant(1_000_000);
const at = (afterMs: number) => addMs(start, afterMs);

type Named = Readonly<{
  name: string;
  afterMs: number;
  alone?: boolean;
  run?: (activity: Activity) => Promise<unknown>;
}>;

/** Runs activities and says in which order what happened, the clock included. */
async function diary(named: readonly Named[], limits = { concurrencyMax: 16, skewMsMax: 1_000 }) {
  const lines: string[] = [];
  let awake = 0;
  let awakeMost = 0;
  const arrivals = named.map(({ name, afterMs, alone = false, run }): Arrival => ({
    at: at(afterMs),
    alone,
    run: async (activity) => {
      awake += 1;
      awakeMost = Math.max(awakeMost, awake);
      lines.push(`${name} begins`);
      await run?.(activity);
      await turns(3);
      lines.push(`${name} ends`);
      awake -= 1;
    },
  }));
  const setTime = (now: number): void => void lines.push(`clock ${now - start}`);
  await new Timetable({ arrivals, setTime, ...limits }).run();
  return { lines, awakeMost };
}

/** Gives others their turn, without a clock. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise(setImmediate);
}

const crowd = (count: number, gapMs: number): readonly Named[] =>
  Array.from({ length: count }, (_, index) => ({ name: `n${index}`, afterMs: index * gapMs }));

describe('A timetable', () => {
  it('does nothing when nothing arrives', async () => {
    expect((await diary([])).lines).toEqual([]);
  });

  it('runs side by side what lies within the skew, and not a millisecond beyond it', async () => {
    expect((await diary(crowd(2, 1_000))).awakeMost).toBe(2);
    expect((await diary(crowd(2, 1_001))).awakeMost).toBe(1);
  });

  it('wakes as many as it may, and not one more', async () => {
    expect((await diary(crowd(40, 0), { concurrencyMax: 16, skewMsMax: 0 })).awakeMost).toBe(16);
    expect((await diary(crowd(15, 0), { concurrencyMax: 16, skewMsMax: 0 })).awakeMost).toBe(15);
  });

  it('lets nothing overlap what must run alone', async () => {
    const { lines } = await diary([
      { name: 'order', afterMs: 0 },
      { name: 'stage', afterMs: 1, alone: true },
      { name: 'next', afterMs: 2 },
    ]);
    expect(lines.filter((line) => !line.startsWith('clock'))).toEqual([
      'order begins',
      'order ends',
      'stage begins',
      'stage ends',
      'next begins',
      'next ends',
    ]);
  });

  it('wakes a sleeper in its turn among those that arrive, and moves the clock first', async () => {
    const sleepy: Named = { name: 'sleepy', afterMs: 0, run: (activity) => activity.until(at(5_000)) };
    const { lines } = await diary([sleepy, { name: 'before', afterMs: 4_000 }, { name: 'after', afterMs: 9_000 }]);
    expect(lines).toEqual([
      'clock 0',
      'sleepy begins',
      'clock 4000',
      'before begins',
      'clock 5000',
      'before ends',
      'sleepy ends',
      'clock 9000',
      'after begins',
      'after ends',
    ]);
  });

  it('does not put to sleep who asks for a moment that has passed', async () => {
    const late: Named = { name: 'late', afterMs: 100, run: (activity) => activity.until(at(100)) };
    expect((await diary([late])).lines).toEqual(['clock 100', 'late begins', 'late ends']);
  });

  it('begins what was planned for later at its time, in order of time whatever the order of planning', async () => {
    const seen: number[] = [];
    const delays = [700, 100, 400, 900, 300, 800, 200, 600, 500, 100];
    const planner: Named = {
      name: 'planner',
      afterMs: 0,
      run: async (activity) => {
        for (const afterMs of delays) activity.later(at(afterMs), async () => void seen.push(afterMs));
      },
    };
    await diary([planner]);
    expect(seen).toEqual([...delays].sort((one, other) => one - other));
  });

  it('throws the first error when those awake have ended, and wakes nobody any more', async () => {
    const broken: Named = { name: 'broken', afterMs: 0, run: () => Promise.reject(new Error('broken on purpose')) };
    await expect(diary([broken, { name: 'never', afterMs: 5_000 }])).rejects.toThrow('broken on purpose');
  });
});
