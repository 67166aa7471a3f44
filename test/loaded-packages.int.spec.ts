import { build } from 'esbuild';
import { globSync } from 'node:fs';
import { expect, it } from 'vitest';
import { serviceNames } from '@hutong/platform/process';

/** Threads and what stands beside a process that serves, which start many times over, and commands that ask a ledger: none takes requests. */
const takingNoRequests = [
  ...globSync('libs/*/src/**/*.{worker,process}.ts'),
  'test/stories/standing-clock.preload.ts',
  'apps/rollouts/src/load-world.ts',
  'apps/projections/src/report.ts',
];
const withoutRows = serviceNames
  .filter((name) => name !== 'projections' && name !== 'audit')
  .map((name) => `apps/${name}/src/main.ts`);

it.each([
  ...takingNoRequests.map((entry) => ({ entry, what: 'a web framework', packages: /^(@nestjs\/|fastify)/ })),
  ...withoutRows.map((entry) => ({ entry, what: 'a builder of SQL', packages: /^kysely$/ })),
])('$entry does not load $what', async ({ entry, packages }) => {
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
  expect([...new Set(loaded)].filter((path) => packages.test(path))).toEqual([]);
});
