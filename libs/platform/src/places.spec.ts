import { describe, expect, it } from 'vitest';
import { Places } from './places.js';
import { ProblemError } from './problem.js';

/** Takes as many places as a caller can get. */
function takeAll(places: Places, caller: string): (() => void)[] {
  const taken: (() => void)[] = [];
  for (;;) {
    try {
      taken.push(places.take(caller));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return taken;
    }
  }
}
const refusalOf = (places: Places, caller: string) => {
  try {
    places.take(caller);
  } catch (error) {
    if (error instanceof ProblemError) return { status: error.problem.status, ...error.context };
  }
  return undefined;
};

describe('Places for costly work', () => {
  it('go to one caller for one half, to the next for half of what is left, and never run out before', () => {
    const places = new Places(64, 'forms');
    expect(['a', 'b', 'c', 'd'].map((caller) => takeAll(places, caller).length)).toEqual([32, 16, 8, 4]);
    expect(takeAll(places, 'e')).toHaveLength(2);
  });

  it('are shared alike by callers who take and give back in turn', () => {
    const places = new Places(8, 'forms');
    const greedy = takeAll(places, 'greedy');
    expect(greedy).toHaveLength(4);
    expect(takeAll(places, 'late')).toHaveLength(2);
    greedy[0]?.();
    expect(refusalOf(places, 'greedy')).toMatchObject({ status: 429 });
    expect(takeAll(places, 'late')).toHaveLength(1);
  });

  it('say whether it is the share of the caller that is used up, or all there is', () => {
    const places = new Places(2, 'forms');
    const giveBack = places.take('a');
    expect(refusalOf(places, 'a')).toEqual({ status: 429, retryAfterSeconds: 1 });
    places.take('b');
    expect(refusalOf(places, 'c')).toEqual({ status: 503, retryAfterSeconds: 1 });
    giveBack();
    giveBack();
    expect(places.taken).toBe(1);
    expect(refusalOf(places, 'c')).toBeUndefined();
  });
});
