import { Logger } from '@nestjs/common';
import { allFaults, swarmFaults } from '../fault-plan.js';
import { simulate } from '../simulate.js';

// Runs in a copy of the build that has a bug: plays seeds 1, 2, 3, … and prints the first that fails, with what it says; nothing when none does.

Logger.overrideLogger(false);
const [steps, seedsMax] = process.argv.slice(2).map(Number) as [number, number];
let playing = 0;
process.on('uncaughtException', ({ message }) => {
  console.log(JSON.stringify({ seed: playing, sentence: message }));
  process.exit(0);
});
for (let seed = 1; seed <= seedsMax; seed += 1) {
  playing = seed;
  const sentence = await firstViolation(seed);
  if (sentence === null) continue;
  console.log(JSON.stringify({ seed, sentence }));
  break;
}
process.exit(0);

/** Every other run leaves some faults off, so that what they hide is seen. A run that cannot go on has found something too. */
async function firstViolation(seed: number): Promise<string | null> {
  const faults = seed % 2 === 0 ? swarmFaults(seed) : allFaults;
  try {
    const { violations } = await simulate({ seed, steps, faults });
    return violations[0]?.sentence ?? null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
