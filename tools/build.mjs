// Compiles what processes run – apps, libs, benches, crash runs – to dist with swc (the same tree below dist), and bundles the page; `--watch` rebuilds on change.
import { transformFile } from '@swc/core';
import { build as bundle } from 'esbuild';
import { cp, glob, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { watch } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { takeOptions } from './command-options.mjs';

const { watch: isWatching } = takeOptions(
  'npm run build       compiles apps, libs and test to dist\n  --watch    goes on and compiles what changes\n  --help     this text',
  { watch: { type: 'boolean' } },
);

const sourceRoots = ['apps', 'libs', 'test'];
/** Specs and what only they import: they run from their sources. */
const isOfSpecs = (file) => /(\.spec|-under-test|\/examples)\.ts$/.test(file);
/** Of test, only what benches, crash runs, fuzz runs and the clock of stories are made of: it is loaded into their processes. */
const isOfProcesses = (file) =>
  !file.startsWith('test/') ||
  /^test\/(bench\/|crash\/|simulation\/|fuzz\/|random\.ts|stories\/standing-clock)/.test(file);
/** Runs in browsers, as one file with all that it needs. */
const page = 'libs/dashboard/src/page/main';
const isOfPage = (file) => dirname(file) === dirname(page);
const isCompiled = (file) =>
  !isOfPage(file) && file.endsWith('.ts') && !file.endsWith('.d.ts') && !isOfSpecs(file) && isOfProcesses(file);
const isAsset = (file) => /\.(html|css|svg|ndjson)$/.test(file);

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`Hutong needs Node 24; this is ${process.version}. Start it with an npm script (npm start, npm test).`);
  process.exit(1);
}

async function build() {
  const wanted = new Set();
  const jobs = [];
  for await (const file of glob(`{${sourceRoots.join(',')}}/**/*`)) {
    if (isCompiled(file)) {
      const target = join('dist', file.replace(/\.ts$/, '.js'));
      wanted.add(target).add(`${target}.map`);
      jobs.push(compile(file, target));
    } else if (isAsset(file)) {
      wanted.add(join('dist', file));
      jobs.push(copy(file, join('dist', file)));
    }
  }
  wanted.add(join('dist', `${page}.js`)).add(join('dist', `${page}.js.map`));
  jobs.push(
    bundle({
      entryPoints: [`${page}.ts`],
      outfile: join('dist', `${page}.js`),
      bundle: true,
      format: 'esm',
      minify: true,
      sourcemap: true,
      target: 'es2022',
      logLevel: 'error',
    }),
  );
  await Promise.all(jobs);
  // What was deleted from the sources must not go on working from dist.
  for await (const file of glob(`dist/{${sourceRoots.join(',')}}/**/*`)) {
    if (!wanted.has(file) && (await stat(file)).isFile()) await rm(file);
  }
}

async function compile(file, target) {
  if (await isUpToDate(file, target)) return;
  const { code, map } = await transformFile(file, {
    sourceMaps: true,
    sourceFileName: relative(dirname(target), file),
  });
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, `${code}\n//# sourceMappingURL=${basename(target)}.map\n`);
  await writeFile(`${target}.map`, map);
}

async function copy(file, target) {
  await mkdir(dirname(target), { recursive: true });
  await cp(file, target);
}

async function isUpToDate(file, target) {
  const configured = Math.max(...(await Promise.all(['.swcrc', 'tools/build.mjs'].map(modifiedMs))));
  return Math.max(await modifiedMs(file), configured) < (await modifiedMs(target));
}

const modifiedMs = (file) =>
  stat(file).then(
    (found) => found.mtimeMs,
    () => 0,
  );

await build();
if (isWatching) {
  let timer;
  const rebuild = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void build().catch((error) => console.error(error)), 50);
  };
  for (const root of sourceRoots) watch(root, { recursive: true }, rebuild);
}
