// Everything that must hold besides the tests: format, lint, types, boundaries, dead code, lockfile, and a build by the Nest CLI.
// Runs every check even when one fails; ends with `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { takeOptions } from './command-options.mjs';

takeOptions(
  'npm run check       format, lint, types, boundaries, dead code, lockfile, a build by the Nest CLI\n  --help     this text',
);

const run = (command, ...args) => {
  const { status, error, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
  return status === 0 ? undefined : `${error?.message ?? ''}${stdout}${stderr}`;
};

const checks = {
  'format (prettier)': () => run('prettier', '--check', '.'),
  'lint, type-aware (oxlint)': () => run('oxlint', '--type-aware', '--deny-warnings'),
  'types (tsc)': () => run('tsc', '--project', '.'),
  'boundaries (dependency-cruiser)': () => run('depcruise', 'apps', 'libs', 'test'),
  'dead code (knip)': () => run('knip'),
  'lockfile names no registry host': () =>
    readFileSync('package-lock.json', 'utf8').includes('"resolved"')
      ? 'package-lock.json contains "resolved"'
      : undefined,
  'lockfile is complete (npm ci --dry-run)': () => run('npm', 'ci', '--dry-run'),
  'nest build orders': () => {
    const entry = 'dist/apps/orders/src/main.js';
    rmSync(entry, { force: true });
    const failure = run('nest', 'build', 'orders') ?? (existsSync(entry) ? undefined : `${entry} was not written`);
    // It compiles with tsc: what processes run, and where bugs are planted, is what the project's own build writes.
    rmSync('dist', { recursive: true, force: true });
    return failure;
  },
};

const counts = { passed: 0, failed: 0 };
for (const [name, check] of Object.entries(checks)) {
  const failure = check();
  counts[failure === undefined ? 'passed' : 'failed'] += 1;
  console.log(failure === undefined ? `ok      ${name}` : `failed  ${name}\n${failure}`);
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;
