// Installs the project's dependencies when they are missing or out of date. Runs on any Node >= 18, so that
// `npm start` and `npm test` work on a fresh clone; everything after it runs on the Node the project brings.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeOptions } from './command-options.mjs';

takeOptions('npm run ensure      installs what is missing or out of date\n  --help     this text');

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.hutong-lock-hash');

const lockHash = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
const installedHash = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';

if (installedHash !== lockHash) {
  console.error('Installing dependencies (about a minute, once) …');
  const npmCli = process.env.npm_execpath;
  const [command, ...args] = npmCli?.endsWith('.js') ? [process.execPath, npmCli] : ['npm'];
  execFileSync(command, [...args, 'ci', '--loglevel=error'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}
linkNode();
if (installedHash !== lockHash) writeFileSync(stampFile, lockHash);

/** Some npm versions drop the `node` link of an optional platform package; everything else relies on it. */
function linkNode() {
  const target = join(modules, `node-linux-${process.arch}`, 'bin', 'node');
  const link = join(modules, '.bin', 'node');
  if (!existsSync(target) || existsSync(link)) return;
  mkdirSync(dirname(link), { recursive: true });
  if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link);
  symlinkSync(join('..', `node-linux-${process.arch}`, 'bin', 'node'), link);
}
