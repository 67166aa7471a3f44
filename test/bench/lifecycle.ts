import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { OptionError } from '@hutong/platform/process';
import { type LivesProcess, type LogTaken, startLives } from './lives-process.js';
import { type Measured, measureInTurn, report } from './report.js';

const rounds = 5;
const roundLives = 300;
const workers = 16;
const livesFile = 'test/bench/lifecycle-lives.ts';

/**
 * Full lives of payments by a saved code over HTTP, with an embedded log and everything in one process; with `--before` against the
 * lives of another commit, whose own file of lives speaks to its ledger. And what such a payment takes of the log.
 */
export async function benchLifecycle(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...options], options: { before: { type: 'string' } } });
  // Both logs on the file system of ./data, the one that counts.
  mkdirSync('data', { recursive: true });
  const directory = resolve(mkdtempSync(join('data', 'bench-lifecycle-')));
  const sides: Side[] = [];
  try {
    let before: string | null = null;
    if (values.before === undefined) process.stderr.write('Without --before COMMIT nothing is compared.\n');
    else {
      before = commitOf(values.before);
      sides.push(startSide('before', builtTree(before, directory), directory));
    }
    sides.push(startSide('after', '.', directory));
    await measure(sides, before);
  } finally {
    await Promise.all(sides.map(({ lives }) => lives.stop()));
    rmSync(directory, { recursive: true });
  }
}

type Side = Readonly<{ name: 'before' | 'after'; lives: LivesProcess }>;

const startSide = (name: Side['name'], tree: string, directory: string): Side => ({
  name,
  lives: startLives(tree, join(directory, `${name}-log`)),
});

async function measure(sides: readonly Side[], before: string | null): Promise<void> {
  // Uncounted: what a ledger does for the first time.
  for (const { lives } of sides) await liveRound(lives);
  const measured = await measureInTurn(new Map(sides.map(({ name, lives }) => [name, () => liveRound(lives)])), rounds);
  const headingIn = (unit: string) => ({
    bench: 'lifecycle',
    case: 'saved-code',
    unit,
    reference: before === null ? null : `${unit} in ${before}`,
  });
  report(headingIn('lives/s'), measured.get('after') ?? [], measured.get('before') ?? []);

  const taken = new Map<Side['name'], LogTaken>();
  for (const { name, lives } of sides) taken.set(name, await lives.taken());
  for (const [what, unit] of takenUnits) {
    const of = (name: Side['name']) => [taken.get(name)].flatMap((side) => (side ? [{ value: side[what] }] : []));
    report(headingIn(unit), of('after'), of('before'));
  }
}

const takenUnits: readonly (readonly [keyof LogTaken, string])[] = [
  ['bytesPerPayment', 'bytes of JSON/payment'],
  ['metadataBytesPerPayment', 'bytes of metadata/payment'],
  ['eventsPerPayment', 'events/payment'],
  ['streamsPerPayment', 'streams/payment'],
];

async function liveRound(lives: LivesProcess): Promise<Measured> {
  const { seconds, waitsMs, ...cpu } = await lives.live({ lives: roundLives, workers });
  return { value: roundLives / seconds, waitsMs: Float64Array.from(waitsMs), ...cpu };
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
