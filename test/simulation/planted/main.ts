import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { runCommand, wholeNumber } from '@hutong/platform/process';
import { type PlantedBug, planted, plantedBugs } from './planted-bugs.js';

const usage = `npm run simulate:planted      plants one bug after another into a copy of the build, and has the simulation find each
  --steps NUMBER    how often somebody does something in a run; default 300
  --seeds COUNT     seeds that are tried at most; default 40
  --only TEXT       bugs whose name holds the text
  --help            this text

The build itself stays as it is. Exits with 1 when a bug is not found.
`;

/** How long one bug is looked for. */
const bugMsMax = 600_000;
const dist = fileURLToPath(new URL('../../../', import.meta.url));
const run = promisify(execFile);

type Found = Readonly<{ seed: number; sentence: string }>;

await runCommand({ usage }, async (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      steps: { type: 'string', default: '300' },
      seeds: { type: 'string', default: '40' },
      only: { type: 'string', default: '' },
    },
  });
  const steps = wholeNumber('steps', values.steps, { min: 1, max: 1_000_000 });
  const seeds = wholeNumber('seeds', values.seeds, { min: 1, max: 1_000_000 });
  const copy = await copyOfBuild();
  const bugs = plantedBugs.filter(({ name }) => name.includes(values.only));
  let found = 0;
  try {
    const clean = await firstFailing(copy, { steps, seeds: Math.min(seeds, 3) });
    if (clean !== null) throw new Error(`Without any bug seed ${clean.seed} fails: ${clean.sentence}`);
    for (const bug of bugs) {
      const seen = await withBug(copy, bug, () => firstFailing(copy, { steps, seeds }));
      if (seen) found += 1;
      console.log(
        seen
          ? `found by seed ${seen.seed}   ${bug.name}: ${seen.sentence.split('\n', 1)[0]?.slice(0, 300)}`
          : `NOT FOUND   ${bug.name}`,
      );
    }
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
  console.log(JSON.stringify({ bugs: bugs.length, found, steps, seedsMax: seeds }));
  process.exitCode = found === bugs.length ? 0 : 1;
});

/** A copy that finds its packages where the build does. */
async function copyOfBuild(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'hutong-planted-'));
  const root = dirname(dirname(join(dist, 'x')));
  await cp(dist, join(copy, 'dist'), { recursive: true });
  await cp(join(root, 'package.json'), join(copy, 'package.json'));
  await cp(join(root, 'docs'), join(copy, 'docs'), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

async function withBug<Result>(copy: string, bug: PlantedBug, look: () => Promise<Result>): Promise<Result> {
  const file = join(copy, 'dist', bug.file);
  const text = await readFile(file, 'utf8');
  await writeFile(file, planted(text, bug));
  try {
    return await look();
  } finally {
    await writeFile(file, text);
  }
}

/** The first seed that fails in the copy; null where none does in time. */
async function firstFailing(
  copy: string,
  { steps, seeds }: Readonly<{ steps: number; seeds: number }>,
): Promise<Found | null> {
  const script = join(copy, 'dist/test/simulation/planted/first-failing-seed.js');
  const { stdout } = await run(process.execPath, [script, `${steps}`, `${seeds}`], {
    cwd: copy,
    timeout: bugMsMax,
    maxBuffer: 64 * 1_048_576,
  });
  const line = stdout.trim().split('\n').at(-1) ?? '';
  return line.startsWith('{') ? (JSON.parse(line) as Found) : null;
}
