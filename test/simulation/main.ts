import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { OptionError, runCommand, wholeNumber } from '@hutong/platform/process';
import { Piscina } from 'piscina';
import { allFaults, noFaults, swarmFaults } from './fault-plan.js';
import type { RunAsked } from './run.worker.js';
import { shortestFailing } from './shrink.js';
import type { Faults, Run } from './simulate.js';
import { factsStoredEverySeeds } from './stored-facts.js';

const usage = `Usage: npm run simulate -- [options]

Plays the whole ledger and everybody around it, each run from one seed and in one thread: the same seed leaves the same log, byte for byte.

  --seed NUMBER      the first seed; default 1
  --steps NUMBER     how often somebody does something in a run; default 500
  --seeds COUNT      runs, one for each of so many seeds; default 1
  --threads NUMBER   runs that are played at a time, each in a thread of its own; default one for each processor
  --minutes NUMBER   begins no run after that
  --swarm            each seed says which faults are on, and how often they happen; without it all are on
  --calm             no fault is on
  --log FILE         writes the log of the one run, a line of JSON for each event
  --help             this text

A run that fails prints the line that repeats it, the fewest steps after which it fails, and what may not be.
Of every ${factsStoredEverySeeds}th seed, beginning with 1, the facts are also written by the product's own store, into a file of DuckDB whose process ends in the
middle, and its figures are compared with brute force as those in memory are.
Every hundred seeds and at the end a line of JSON: seeds, those that failed, steps, and steps a second of the clock and of CPU time (user and
system, of all threads) since the first run began. Left out of the first rate is what the store of facts took of the threads' time, which is told beside it.
Exits with 1 when a run failed.
`;

/** Seeds after which it is told how far the runs are. */
const batchSeeds = 100;
/** A week. */
const minutesMax = 7 * 24 * 60;
const threadsMax = 256;

type Options = ReturnType<typeof read>;

function read(options: readonly string[]) {
  const { values } = parseArgs({
    args: [...options],
    options: {
      seed: { type: 'string', default: '1' },
      steps: { type: 'string', default: '500' },
      seeds: { type: 'string', default: '1' },
      threads: { type: 'string', default: `${availableParallelism()}` },
      minutes: { type: 'string', default: `${minutesMax}` },
      swarm: { type: 'boolean', default: false },
      calm: { type: 'boolean', default: false },
      log: { type: 'string' },
    },
  });
  const { swarm, calm, log } = values;
  if (swarm && calm) throw new OptionError('Give --swarm or --calm, not both');
  const seed = wholeNumber('seed', values.seed, { min: 0, max: 2 ** 31 - 1 });
  const steps = wholeNumber('steps', values.steps, { min: 1, max: 1_000_000 });
  const seeds = wholeNumber('seeds', values.seeds, { min: 1, max: 1_000_000 });
  const threads = Math.min(wholeNumber('threads', values.threads, { min: 1, max: threadsMax }), seeds);
  const minutes = wholeNumber('minutes', values.minutes, { min: 1, max: minutesMax });
  if (log !== undefined && seeds > 1) throw new OptionError('--log takes one run: leave --seeds out');
  return { seed, steps, seeds, threads, minutes, swarm, calm, log };
}

await runCommand({ usage }, async (options) => {
  const asked = read(options);
  const { threads } = asked;
  const pool = new Piscina<RunAsked, Run>({
    filename: new URL('./run.worker.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
  });
  try {
    const failed = await playAll(asked, (seed, steps, log) =>
      pool.run({ seed, steps, faults: faultsOf(asked, seed), log }),
    );
    if (failed > 0) process.exitCode = 1;
  } finally {
    await pool.destroy();
  }
});

/** Plays a run in one of the threads. */
type Play = (seed: number, steps: number, log?: string) => Promise<Run>;

function faultsOf({ swarm, calm }: Options, seed: number): Faults {
  if (swarm) return swarmFaults(seed);
  return calm ? noFaults : allFaults;
}

/** Plays every run, and tells of them in the order of their seeds; resolves with how many failed. */
async function playAll(asked: Options, play: Play): Promise<number> {
  const [startedMs, startedCpu] = [performance.now(), process.cpuUsage()];
  const { threads } = asked;
  let [seeds, steps, failed] = [0, 0, 0];
  const stored = { seeds: 0, seconds: 0 };
  const summary = () => {
    const { user, system } = process.cpuUsage(startedCpu);
    const seconds = (performance.now() - startedMs) / 1_000 - stored.seconds / threads;
    const [stepsPerSecond, stepsPerCpuSecond] = [seconds, (user + system) / 1e6].map((each) =>
      Math.round(steps / each),
    );
    const factsStored = { seeds: stored.seeds, seconds: Number(stored.seconds.toFixed(1)) };
    return JSON.stringify({ seeds, failed, steps, threads, stepsPerSecond, stepsPerCpuSecond, factsStored });
  };
  for await (const [seed, run] of runsOf(asked, play, startedMs + asked.minutes * 60_000)) {
    seeds += 1;
    steps += run.steps;
    if (run.factsStoredMs !== null) {
      stored.seeds += 1;
      stored.seconds += run.factsStoredMs / 1_000;
    }
    if (run.violations.length > 0) {
      failed += 1;
      await tell(asked, run, { seed, play });
    } else if (seeds % batchSeeds === 0) console.log(summary());
    if (asked.seeds === 1) console.log(`seed ${seed}: the log has the SHA-256 ${run.logDigest}`);
  }
  console.log(summary());
  return failed;
}

/** The runs in the order of their seeds, some of them ahead, so that no thread waits for another. */
async function* runsOf(asked: Options, play: Play, endMs: number): AsyncGenerator<readonly [number, Run]> {
  const inHand: (readonly [number, Promise<Run>])[] = [];
  let next = asked.seed;
  for (;;) {
    while (inHand.length < 2 * asked.threads && next < asked.seed + asked.seeds && performance.now() < endMs) {
      const run = play(next, asked.steps, asked.log);
      // A run that cannot be played is met where its turn comes.
      run.catch(() => undefined);
      inHand.push([next++, run]);
    }
    const first = inHand.shift();
    if (first === undefined) return;
    yield [first[0], await first[1]];
  }
}

async function tell(
  asked: Options,
  failed: Run,
  { seed, play }: Readonly<{ seed: number; play: Play }>,
): Promise<void> {
  const shortest = await shortestFailing(failed, (steps) => play(seed, steps));
  const more = asked.swarm ? ' --swarm' : asked.calm ? ' --calm' : '';
  const { steps, run } = shortest ?? { steps: failed.steps, run: failed };
  console.log(`npm run simulate -- --seed ${seed} --steps ${steps}${more}`);
  if (!shortest)
    console.log('  The same seed did not fail again: something that is no part of the simulation has a part in it.');
  for (const { step, sentence } of run.violations.slice(0, 5)) console.log(`  step ${step}: ${sentence}`);
}
