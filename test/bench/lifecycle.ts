import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { OptionError } from '@hutong/platform/process';
import { type LivesLived, type LivesProcess, type LogTaken, startLives } from './lives-process.js';
import { type Measured, report } from './report.js';

const rounds = 5;
/** Of one side; the sides take turns within a round too, since a shared machine is another one ten seconds later. */
const roundTurns = 6;
const turnLives = 50;
const workers = 16;
/** As much of the traffic as a giant has. */
const oneMerchantPercent = 70;
const shortLogPayments = 10_000;
const livesFile = 'test/bench/lifecycle-lives.ts';

/**
 * Full lives of payments by a saved code over HTTP, with an embedded log and everything in one process: against the lives of another
 * commit, whose own file of lives speaks to its ledger; most of them at one merchant, against lives at many; or on a log of many payments,
 * against one of ten thousand. And what such a payment takes of the log.
 */
export async function benchLifecycle(options: readonly string[]): Promise<void> {
  const compared = comparisonOf(options);
  // All logs on the file system of ./data, the one that counts.
  mkdirSync('data', { recursive: true });
  const directory = resolve(mkdtempSync(join('data', 'bench-lifecycle-')));
  const started: LivesProcess[] = [];
  const start = (name: string, payments?: number, tree = '.') => {
    const lives = startLives(tree, join(directory, `${name}-log`), payments);
    started.push(lives);
    return lives;
  };
  try {
    await measure(sidesOf(compared, start, directory), compared);
  } finally {
    await Promise.all(started.map((lives) => lives.stop()));
    rmSync(directory, { recursive: true });
  }
}

/** What is measured, and what it is compared with, if with anything. */
type Compared = Readonly<{
  case: 'saved-code' | 'saved-code-one-merchant' | 'saved-code-long-log';
  reference: string | null;
  /** The commit that the reference is. */
  before?: string;
  /** The length of the log that is not the reference. */
  payments?: number;
}>;

function comparisonOf(options: readonly string[]): Compared {
  const { values } = parseArgs({
    args: [...options],
    options: { before: { type: 'string' }, 'one-merchant': { type: 'boolean' }, payments: { type: 'string' } },
  });
  const [chosen, ...others] = Object.keys(values);
  if (others.length > 0) throw new OptionError(`Only one of --${[chosen, ...others].join(', --')} can be compared`);
  if (values.before !== undefined) {
    const before = commitOf(values.before);
    return { case: 'saved-code', reference: `in ${before}`, before };
  }
  if (values['one-merchant'] === true) return { case: 'saved-code-one-merchant', reference: 'at many merchants' };
  if (values.payments === undefined) {
    process.stderr.write('Without --before COMMIT, --one-merchant or --payments NUMBER nothing is compared.\n');
    return { case: 'saved-code', reference: null };
  }
  const payments = Number(values.payments);
  if (!Number.isSafeInteger(payments) || payments < 1)
    throw new OptionError(`--payments must be a whole number from 1 on, and is "${values.payments}"`);
  return { case: 'saved-code-long-log', reference: `on ${shortLogPayments} payments`, payments };
}

type Side = Readonly<{ name: 'before' | 'after'; lives: LivesProcess; oneMerchantPercent?: number }>;

function sidesOf(
  compared: Compared,
  start: (name: string, payments?: number, tree?: string) => LivesProcess,
  directory: string,
): readonly Side[] {
  if (compared.case === 'saved-code-one-merchant') {
    const lives = start('merchants');
    return [
      { name: 'before', lives, oneMerchantPercent: 0 },
      { name: 'after', lives, oneMerchantPercent },
    ];
  }
  if (compared.payments !== undefined) {
    return [
      { name: 'before', lives: start('short', shortLogPayments) },
      { name: 'after', lives: start('long', compared.payments) },
    ];
  }
  const after: Side = { name: 'after', lives: start('after') };
  if (compared.before === undefined) return [after];
  return [{ name: 'before', lives: start('before', undefined, builtTree(compared.before, directory)) }, after];
}

async function measure(sides: readonly Side[], compared: Compared): Promise<void> {
  // Uncounted: what a ledger does for the first time.
  await liveRound(sides);
  const measured: (readonly RoundOfSide[])[] = [];
  for (let round = 0; round < rounds; round++) measured.push(await liveRound(sides));
  const headingIn = (unit: string) => ({
    bench: 'lifecycle',
    case: compared.case,
    unit,
    reference: compared.reference === null ? null : `${unit} ${compared.reference}`,
  });
  const of = (side: Side['name'], what: 'speed' | 'serverCpu') =>
    measured.flat().flatMap((round) => (round.name === side && round[what] ? [round[what]] : []));
  report(headingIn('lives/s'), of('after', 'speed'), of('before', 'speed'));
  if (of('after', 'serverCpu').length > 0)
    report(headingIn('us of server CPU/life'), of('after', 'serverCpu'), of('before', 'serverCpu'));
  if (compared.case !== 'saved-code') return;

  const taken = new Map<Side['name'], LogTaken>();
  for (const { name, lives } of sides) taken.set(name, await lives.taken());
  for (const [what, unit] of takenUnits) {
    const takenBy = (name: Side['name']) => [taken.get(name)].flatMap((side) => (side ? [{ value: side[what] }] : []));
    report(headingIn(unit), takenBy('after'), takenBy('before'));
  }
}

const takenUnits: readonly (readonly [keyof LogTaken, string])[] = [
  ['bytesPerPayment', 'bytes of JSON/payment'],
  ['metadataBytesPerPayment', 'bytes of metadata/payment'],
  ['eventsPerPayment', 'events/payment'],
  ['streamsPerPayment', 'streams/payment'],
];

type RoundOfSide = Readonly<{ name: Side['name']; speed: Measured; serverCpu: Measured | null }>;

/** One round of all sides: first one begins a turn, then the other. */
async function liveRound(sides: readonly Side[]): Promise<readonly RoundOfSide[]> {
  const turns = new Map<Side, LivesLived[]>(sides.map((side) => [side, []]));
  for (let turn = 0; turn < roundTurns; turn++) {
    const inOrder = turn % 2 === 0 ? sides : sides.toReversed();
    for (const side of inOrder) {
      const { lives, oneMerchantPercent: percent } = side;
      const asked = { lives: turnLives, workers, ...(percent === undefined ? {} : { oneMerchantPercent: percent }) };
      turns.get(side)?.push(await lives.live(asked));
    }
  }
  return sides.map((side) => roundOf(side.name, turns.get(side) ?? []));
}

function roundOf(name: Side['name'], turns: readonly LivesLived[]): RoundOfSide {
  const seconds = turns.reduce((sum, turn) => sum + turn.seconds, 0);
  const waitsMs = Float64Array.from(turns.flatMap((turn) => turn.waitsMs));
  const cpuUs = turns.flatMap(({ serverCpuUs }) => serverCpuUs ?? []);
  return {
    name,
    speed: { value: (turns.length * turnLives) / seconds, waitsMs },
    serverCpu: cpuUs.length === 0 ? null : { value: cpuUs.reduce((sum, us) => sum + us, 0) / cpuUs.length },
  };
}

/** The short hash of a commit. Throws `OptionError` when it is none. */
function commitOf(name: string): string {
  try {
    const options = { encoding: 'utf8', stdio: 'pipe' } as const;
    return execFileSync('git', ['rev-parse', '--verify', '--short', `${name}^{commit}`], options).trim();
  } catch {
    throw new OptionError(`--before must be a commit of this repository, and is "${name}"`);
  }
}

/** Lays a commit out in a directory and builds it, on the dependencies of this tree. Throws `OptionError` when it has no lives. */
function builtTree(commit: string, directory: string): string {
  const tree = join(directory, 'before');
  const archive = `${tree}.tar`;
  mkdirSync(tree);
  execFileSync('git', ['archive', '--output', archive, commit]);
  execFileSync('tar', ['--extract', '--file', archive, '--directory', tree]);
  if (!existsSync(join(tree, livesFile))) throw new OptionError(`--before ${commit} has no ${livesFile}`);
  symlinkSync(resolve('node_modules'), join(tree, 'node_modules'));
  execFileSync(process.execPath, ['tools/build.mjs'], { cwd: tree, stdio: 'inherit' });
  return tree;
}
