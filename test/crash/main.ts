import { parseArgs } from 'node:util';
import { OptionError, runCommand, wholeNumber } from '@hutong/platform/process';
import { type DueTimesReport, killDueTimes } from './due-times-kills.js';
import { type KillReport, killCycles } from './kill-cycles.js';

const usage = `npm run test:crash                kill -9 under load, again and again; compares what was acknowledged with what is there
  --cycles N    kills per target (default 200; of due-times 20)
  --seed S      repeats the plan of an earlier run (default from the clock; printed)
  --target T    engine, node or due-times (default all, one after the other)
  --help        this text
`;

const names = ['engine', 'node', 'due-times'] as const;
type Name = (typeof names)[number];
const cyclesDefault: Readonly<Record<Name, number>> = { engine: 200, node: 200, 'due-times': 20 };
const progressEveryCycles = 20;

await runCommand({ usage }, async (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      cycles: { type: 'string' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
      target: { type: 'string' },
    },
  });
  const seed = wholeNumber('seed', values.seed, { min: 0, max: 999_999_999 });
  const asked =
    values.cycles === undefined ? undefined : wholeNumber('cycles', values.cycles, { min: 0, max: 999_999_999 });
  const counts = { passed: 0, failed: 0 };
  for (const name of namesOf(values.target)) {
    const cycles = asked ?? cyclesDefault[name];
    console.log(`${name}: ${cycles} cycles, seed ${seed}`);
    const { promises, failures } = await run(name, cycles, seed);
    for (const [promise, isKept] of promises) {
      counts[isKept ? 'passed' : 'failed'] += 1;
      console.log(`${isKept ? 'ok    ' : 'failed'}  ${name}: ${promise}`);
    }
    for (const failure of failures) console.log(`        ${failure}`);
  }
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  process.exitCode = counts.failed === 0 ? 0 : 1;
});

type Promises = readonly (readonly [string, boolean])[];

async function run(name: Name, cycles: number, seed: number) {
  const progress = (cycle: number, what = '') => {
    if (cycle % progressEveryCycles === 0) console.log(`${name}: ${cycle} cycles${what}`);
  };
  if (name === 'due-times') {
    const report = await killDueTimes({ kills: cycles, seed }, (kill) => progress(kill));
    return { promises: promisesOfDueTimes(report), failures: report.failures };
  }
  const report = await killCycles({ target: name, cycles, seed }, (cycle, { acknowledgedCount }) =>
    progress(cycle, `, ${acknowledgedCount} acknowledged`),
  );
  return { promises: promisesOf(report), failures: report.failures };
}

function promisesOfDueTimes({ missing, twice, outOfOrder, parked, ...report }: DueTimesReport): Promises {
  const seconds = Math.round(report.durationMs / 1000);
  return [
    [`${report.kills} kills; ${seconds} s`, report.failures.length === 0],
    [`${report.requested} requests, each expired and closed: ${missing} missing`, missing === 0],
    [`${report.given} given, ${twice} of them twice, ${parked} parked`, report.given > 0 && twice + parked === 0],
    [`${outOfOrder} out of the order in which they were due`, outOfOrder === 0],
  ];
}

function promisesOf({ faults, ...report }: KillReport): Promises {
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

function namesOf(target: string | undefined): readonly Name[] {
  if (target === undefined) return names;
  const name = names.find((one) => one === target);
  if (name === undefined) throw new OptionError(`--target must be engine, node or due-times, and is "${target}"`);
  return [name];
}
