import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Evidence } from './evidence.js';
import { type Faults, LogCheck } from './log-check.js';
import { randomOf } from '../random.js';
import { type CrashTarget, type TargetName, targets } from './targets.js';

/** What came of the kill -9 cycles of one target. */
export type KillReport = Readonly<{
  target: TargetName;
  seed: number;
  cycles: number;
  /** Of them killed a second time while starting again. */
  killedTwice: number;
  acknowledged: number;
  /** Repeats of acknowledged appends that were answered with the first place. */
  repeated: number;
  found: number;
  events: number;
  faults: Faults;
  /** Faults and failures in words; empty in a good run. */
  failures: readonly string[];
  durationMs: number;
}>;

export type KillOptions = Readonly<{ target: TargetName; cycles: number; seed: number }>;

const writers = 32;
/** Longest time under load before the kill. */
const loadMsMax = 400;
const killedTwiceShare = 0.2;
/** Longest time a process that starts again lives before it is killed again. */
const secondLifeMsMax = 300;
const acknowledgedTimeoutMs = 60_000;
const wholeCheckEveryCycles = 100;

/** Kills the target again and again under load, on one file, and compares after every kill. */
export async function killCycles(
  { target: name, cycles, seed }: KillOptions,
  onCycle: (cycle: number, evidence: Evidence) => void = () => {},
): Promise<KillReport> {
  const startedAtMs = Date.now();
  const directory = await mkdtemp(join(tmpdir(), 'hutong-crash-'));
  const evidence = new Evidence(seed, writers);
  const random = randomOf(seed);
  const target = targets[name](directory, evidence);
  const check = new LogCheck(evidence);
  let killedTwice = 0;
  try {
    for (let cycle = 1; cycle <= cycles && evidence.failures.length === 0; cycle++) {
      await underLoad(target, evidence);
      await delay(random() * loadMsMax);
      await target.kill();
      if (random() < killedTwiceShare) {
        killedTwice += 1;
        target.start();
        await delay(random() * secondLifeMsMax);
        await target.kill();
      }
      await target.reopened((log) => check.readOn(log));
      if (cycle % wholeCheckEveryCycles === 0) await target.reopened((log) => new LogCheck(evidence).readOn(log));
      onCycle(cycle, evidence);
    }
    await target.finish();
    // From the first event on: what was right once must still be right after every further kill.
    const whole = new LogCheck(evidence);
    await target.reopened((log) => whole.readOn(log));
    whole.finish();
    return {
      target: name,
      seed,
      cycles,
      killedTwice,
      acknowledged: evidence.acknowledgedCount,
      repeated: evidence.repeatedCount,
      found: whole.foundCount,
      events: whole.eventCount,
      faults: sumOf(check.faults, whole.faults),
      failures: [...evidence.failures, ...check.examples, ...whole.examples],
      durationMs: Date.now() - startedAtMs,
    };
  } finally {
    await target.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

async function underLoad(target: CrashTarget, evidence: Evidence): Promise<void> {
  target.start();
  const giveUp = () => evidence.fail(`nothing was acknowledged for ${acknowledgedTimeoutMs} ms`);
  const timeout = setTimeout(giveUp, acknowledgedTimeoutMs);
  await evidence.nextAcknowledged();
  clearTimeout(timeout);
}

function sumOf(first: Faults, second: Faults): Faults {
  const sum = { ...first };
  for (const fault of Object.keys(second) as (keyof Faults)[]) sum[fault] += second[fault];
  return sum;
}
