import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const specs = '{apps,libs,test,tools}/**/*.spec.ts';
const dear = ['{apps,libs,test,tools}/**/*.int.spec.ts', '{apps,libs,test,tools}/**/*.e2e.spec.ts'];

/** The dearest begin first: one that began last would run alone. */
class DearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const prices = ['.e2e.spec.ts', '.int.spec.ts', '.spec.ts'];
    const priceOf = ({ moduleId }: TestSpecification) => prices.findIndex((suffix) => moduleId.endsWith(suffix));
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
      // Pure specs leave nothing behind: they share a worker, which loads what they import once and not for each of them.
      { extends: true, test: { name: 'pure', include: [specs], exclude: dear, isolate: false } },
      { extends: true, test: { name: 'dear', include: dear } },
    ],
  },
});
