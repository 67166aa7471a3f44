import { describe, expect, it } from 'vitest';
import { Progress } from './progress.js';

describe('The progress of a consumer', () => {
  it('counts as its lag what is unfinished, not what is finished and waits for something earlier', () => {
    const progress = new Progress({ position: 4n, landmark: null });
    const [first, second] = [progress.begin(5n, null), progress.begin(9n, null)];
    progress.finish(second);
    expect(progress).toMatchObject({ position: 4n, unfinishedEvents: 1, stepsInHand: 2 });
    progress.finish(first);
    expect(progress).toMatchObject({ position: 9n, unfinishedEvents: 0, stepsInHand: 0 });
  });
});
