import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Specs and the processes that they start load the same files again and again: V8 compiles each of them once.
process.env['NODE_COMPILE_CACHE'] ??= resolve('node_modules/.cache/compiled');

const places = '{apps,libs,test,tools}/**/*';
const dear = [`${places}.int.spec.ts`, `${places}.e2e.spec.ts`];
/** They put a module in another’s place, which a worker that loaded it before would not notice. */
const replacingModules = globSync(`${places}.int.spec.ts`).filter((file) =>
  readFileSync(file, 'utf8').includes('vi.mock('),
);

/** The dearest begin first: one that began last would run alone. */
class DearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const projects = ['alone', 'dear', 'pure'];
    const priceOf = ({ project }: TestSpecification) => projects.indexOf(project.name);
    return (await super.sort(files)).toSorted((one, other) => priceOf(one) - priceOf(other));
  }
}

// A spec's suffix is its price: `.spec` is pure, `.int.spec` touches a disk or a server, `.e2e.spec` starts the whole system.
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    reporters: ['default', './tools/tally-reporter.ts'],
    // On two cores, specs that start processes mostly wait for them: a second file runs meanwhile.
    maxWorkers: 2,
    sequence: { sequencer: DearestFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      // Specs share a worker, which loads what they import once and not for each of them: none leaves anything behind.
      { extends: true, test: { name: 'pure', include: [`${places}.spec.ts`], exclude: dear, isolate: false } },
      {
        extends: true,
        test: { name: 'dear', include: [`${places}.int.spec.ts`], exclude: replacingModules, isolate: false },
      },
      { extends: true, test: { name: 'alone', include: [`${places}.e2e.spec.ts`, ...replacingModules] } },
    ],
  },
});
