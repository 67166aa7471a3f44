import type { Run } from './simulate.js';

/**
 * The shortest run that fails as well: a run of fewer steps does the same until it ends, so that half of what is left is tried each time. Null where a
 * run that was seen to fail does not fail again, which no run may do.
 */
export async function shortestFailing(
  failed: Run,
  play: (steps: number) => Promise<Run>,
): Promise<Readonly<{ steps: number; run: Run }> | null> {
  let steps = Math.min(failed.violations[0]?.step ?? failed.steps, failed.steps);
  let run = await play(steps);
  if (run.violations.length === 0) {
    if (steps === failed.steps) return null;
    steps = failed.steps;
    run = await play(steps);
    if (run.violations.length === 0) return null;
  }
  for (let passes = 0; passes + 1 < steps;) {
    const middle = Math.floor((passes + steps) / 2);
    const shorter = await play(middle);
    if (shorter.violations.length > 0) [steps, run] = [middle, shorter];
    else passes = middle;
  }
  return { steps, run };
}
