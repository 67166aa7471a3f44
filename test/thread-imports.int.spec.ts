import { build } from 'esbuild';
import { globSync } from 'node:fs';
import { expect, it } from 'vitest';

/** What starts beside a process that serves, many times over: it answers from a store, and takes no request itself. */
const threads = [...globSync('libs/*/src/**/*.{worker,process}.ts'), 'test/stories/standing-clock.preload.ts'];
const framework = /^(@nestjs\/|class-validator$|fastify)/;

it.each(threads)('%s loads no framework', async (thread) => {
  const { metafile } = await build({
    entryPoints: [thread],
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
