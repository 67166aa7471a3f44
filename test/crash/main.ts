import { parseArgs } from 'node:util';
import { OptionError, runCommand, wholeNumber } from '@hutong/platform/process';
import { type KillReport, killCycles } from './kill-cycles.js';
import type { TargetName } from './targets.js';

const usage = `npm run test:crash                kill -9 under load, again and again; compares what was acknowledged with what is there
  --cycles N    kills per target (default 200)
  --seed S      repeats the plan of an earlier run (default from the clock; printed)
  --target T    engine or node (default both, one after the other)
  --help        this text
`;

const cyclesDefault = 200;
const progressEveryCycles = 20;

await runCommand({ usage }, async (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      cycles: { type: 'string', default: String(cyclesDefault) },
      seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
      target: { type: 'string' },
    },
  });
  const cycles = wholeNumber('cycles', values.cycles, { min: 0, max: 999_999_999 });
  await run(namesOf(values.target), cycles, wholeNumber('seed', values.seed, { min: 0, max: 999_999_999 }));
});

async function run(names: readonly TargetName[], cycles: number, seed: number): Promise<void> {
  const counts = { passed: 0, failed: 0 };
  for (const target of names) {
    console.log(`${target}: ${cycles} cycles, seed ${seed}`);
    const report = await killCycles({ target, cycles, seed }, (cycle, { acknowledgedCount }) => {
      if (cycle % progressEveryCycles === 0)
        console.log(`${target}: ${cycle} cycles, ${acknowledgedCount} acknowledged`);
    });
    for (const [promise, isKept] of promisesOf(report)) {
      counts[isKept ? 'passed' : 'failed'] += 1;
      console.log(`${isKept ? 'ok    ' : 'failed'}  ${target}: ${promise}`);
    }
    for (const failure of report.failures) console.log(`        ${failure}`);
  }
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  process.exitCode = counts.failed === 0 ? 0 : 1;
}

function promisesOf({ faults, ...report }: KillReport): readonly (readonly [string, boolean])[] {
  const seconds = Math.round(report.durationMs / 1000);
  const allFound = report.found === report.acknowledged;
  return [
    [
      `${report.cycles} cycles, ${report.killedTwice} of them killed again while starting; ${seconds} s`,
      report.failures.length === 0,
    ],
    [
      `${report.acknowledged} appends acknowledged, ${report.found} found, ${faults.lost} lost`,
      allFound && faults.lost === 0,
    ],
    [
      `${faults.half} half, ${faults.duplicates} duplicates among ${report.events} events`,
      faults.half + faults.duplicates === 0,
    ],
    [
      `${faults.misplaced} misplaced, ${faults.altered} altered, ${faults.gaps} gaps`,
      faults.misplaced + faults.altered + faults.gaps === 0,
    ],
    [`${report.repeated} repeats of acknowledged appends answered with the first place`, report.repeated > 0],
    [`the consumer left out or mixed up ${faults.unmirrored} events`, faults.unmirrored === 0],
  ];
}

function namesOf(target: string | undefined): readonly TargetName[] {
  if (target === undefined) return ['engine', 'node'];
  if (target === 'engine' || target === 'node') return [target];
  throw new OptionError(`--target must be engine or node, and is "${target}"`);
}
