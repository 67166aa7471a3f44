import { createWriteStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { Logger } from '@nestjs/common';
import { canonicalJson, type RecordedEvent } from '@hutong/event-store';
import { OptionError, runCommand, wholeNumber } from '@hutong/platform/process';
import { allFaults, noFaults, swarmFaults } from './fault-plan.js';
import { shortestFailing } from './shrink.js';
import { type Run, simulate } from './simulate.js';
import { factsStoredEverySeeds } from './stored-facts.js';

const usage = `Usage: npm run simulate -- [options]

Plays the whole ledger and everybody around it in one process, from one seed: the same seed leaves the same log, byte for byte.

  --seed NUMBER      the first seed; default 1
  --steps NUMBER     how often somebody does something in a run; default 500
  --seeds COUNT      runs, one for each of so many seeds; default 1
  --minutes NUMBER   ends after the run that is under way by then
  --swarm            each seed says which faults are on, and how often they happen; without it all are on
  --calm             no fault is on
  --log FILE         writes the log of the last run, a line of JSON for each event
  --help             this text

A run that fails prints the line that repeats it, the fewest steps after which it fails, and what may not be.
Of every ${factsStoredEverySeeds}th seed, beginning with 1, the facts are also written by the product's own store, into a file of DuckDB whose process ends in the
middle, and its figures are compared with brute force as those in memory are.
Every hundred seeds and at the end a line of JSON: seeds, those that failed, steps, and steps a second of the clock and of CPU time (user and
system, of all threads) since the first run began. Left out of the rates is what the store of facts took, which is told beside them:
its seeds, seconds of the clock, and of CPU time. Exits with 1 when a run failed.
`;

/** Seeds after which it is told how far the runs are. */
const batchSeeds = 100;
/** A week. */
const minutesMax = 7 * 24 * 60;

type Options = ReturnType<typeof read>;

function read(options: readonly string[]) {
  const { values } = parseArgs({
    args: [...options],
    options: {
      seed: { type: 'string', default: '1' },
      steps: { type: 'string', default: '500' },
      seeds: { type: 'string', default: '1' },
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
  const minutes = wholeNumber('minutes', values.minutes, { min: 1, max: minutesMax });
  return { seed, steps, seeds, minutes, swarm, calm, log };
}

await runCommand({ usage }, async (options) => {
  // What the ledger writes to its log for operators is counted as a violation where it is one.
  Logger.overrideLogger(false);
  const asked = read(options);
  const [startedMs, startedCpu] = [performance.now(), process.cpuUsage()];
  let [seeds, steps, failed] = [0, 0, 0];
  const stored = { seeds: 0, seconds: 0, cpuSeconds: 0 };
  const summary = () => {
    const { user, system } = process.cpuUsage(startedCpu);
    const seconds = (performance.now() - startedMs) / 1_000 - stored.seconds;
    const cpuSeconds = (user + system) / 1e6 - stored.cpuSeconds;
    const [stepsPerSecond, stepsPerCpuSecond] = [seconds, cpuSeconds].map((each) => Math.round(steps / each));
    const [storeSeconds, storeCpuSeconds] = [stored.seconds, stored.cpuSeconds].map((each) => Number(each.toFixed(1)));
    const factsStored = { seeds: stored.seeds, seconds: storeSeconds, cpuSeconds: storeCpuSeconds };
    return JSON.stringify({ seeds, failed, steps, stepsPerSecond, stepsPerCpuSecond, factsStored });
  };
  for (let seed = asked.seed; seed < asked.seed + asked.seeds; seed += 1) {
    if (performance.now() - startedMs > asked.minutes * 60_000) break;
    const run = await play(asked, seed, asked.steps);
    seeds += 1;
    steps += run.steps;
    if (run.factsStored !== null) {
      stored.seeds += 1;
      stored.seconds += run.factsStored.clockMs / 1_000;
      stored.cpuSeconds += run.factsStored.cpuMs / 1_000;
    }
    if (run.violations.length > 0) {
      failed += 1;
      await tell(asked, seed, run);
    } else if (seeds % batchSeeds === 0) console.log(summary());
    if (asked.seeds === 1) console.log(`seed ${seed}: the log has the SHA-256 ${run.logDigest}`);
  }
  console.log(summary());
  if (failed > 0) process.exitCode = 1;
});

async function play({ swarm, calm, log }: Options, seed: number, steps: number): Promise<Run> {
  const faults = swarm ? swarmFaults(seed) : calm ? noFaults : allFaults;
  const file = log === undefined ? undefined : createWriteStream(log);
  const onEvent = (event: RecordedEvent) =>
    void file?.write(`${canonicalJson({ ...event, position: `${event.position}`, revision: `${event.revision}` })}\n`);
  const run = await simulate({ seed, steps, faults, onEvent });
  file?.end();
  return run;
}

async function tell(asked: Options, seed: number, failed: Run): Promise<void> {
  const shortest = await shortestFailing(failed, (steps) => play({ ...asked, log: undefined }, seed, steps));
  const more = asked.swarm ? ' --swarm' : asked.calm ? ' --calm' : '';
  const { steps, run } = shortest ?? { steps: failed.steps, run: failed };
  console.log(`npm run simulate -- --seed ${seed} --steps ${steps}${more}`);
  if (!shortest)
    console.log('  The same seed did not fail again: something that is no part of the simulation has a part in it.');
  for (const { step, sentence } of run.violations.slice(0, 5)) console.log(`  step ${step}: ${sentence}`);
}
