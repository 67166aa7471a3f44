// Packs libs/client as a package for others: compiled, with the types, and with the one package that it needs inside.
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { takeOptions } from './command-options.mjs';

const { to = '.' } = takeOptions(
  'npm run client:pack -- [--to DIRECTORY]   packs libs/client; prints the name of the file\n  --to       where the file is written; default here\n  --help     this text',
  { to: { type: 'string' } },
);
const bundled = ['openapi-fetch', 'openapi-typescript-helpers'];
const root = new URL('../', import.meta.url).pathname;
const built = join(root, 'dist/client');

await rm(built, { recursive: true, force: true });
await mkdir(resolve(to), { recursive: true });
execFileSync(join(root, 'node_modules/.bin/tsc'), ['--project', 'libs/client'], { cwd: root, stdio: 'inherit' });
const [manifest, { dependencies }] = await Promise.all(['libs/client/package.json', 'package.json'].map(readJson));
const [needed] = bundled;
const complete = { ...manifest, dependencies: { [needed]: dependencies[needed] }, bundleDependencies: [needed] };
await writeFile(join(built, 'package.json'), JSON.stringify(complete, null, 2));
for (const name of bundled) {
  await cp(join(root, 'node_modules', name), join(built, 'node_modules', name), { recursive: true });
}
const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', resolve(to)], { cwd: built });
process.stdout.write(packed);

async function readJson(file) {
  return JSON.parse(await readFile(join(root, file), 'utf8'));
}
