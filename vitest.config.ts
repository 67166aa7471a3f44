import { defineConfig } from 'vitest/config';

// A spec's suffix is its price: `.spec` is pure, `.int.spec` touches a disk or a server, `.e2e.spec` starts the whole system.
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ['{apps,libs,test,tools}/**/*.spec.ts'],
    reporters: ['default', './tools/tally-reporter.ts'],
    // On two cores, specs that start processes mostly wait for them: a second file runs meanwhile.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
