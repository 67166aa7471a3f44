import { build } from 'esbuild';
import { globSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Threads and what stands beside a process that serves, which start many times over, and commands that ask a ledger: none takes requests. */
const entries = [
  ...globSync('libs/*/src/**/*.{worker,process}.ts'),
  'test/stories/standing-clock.preload.ts',
  'apps/rollouts/src/load-world.ts',
  'apps/projections/src/report.ts',
];
const framework = /^(@nestjs\/|fastify)/;

it.each(entries)('%s loads no web framework', async (entry) => {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    metafile: true,
    write: false,
  });
  const loaded = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  expect(loaded).not.toEqual([]);
  expect([...new Set(loaded)].filter((path) => framework.test(path))).toEqual([]);
});
