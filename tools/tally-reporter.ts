import type { Reporter, TestCase, TestModule } from 'vitest/node';

/**
 * Prints why each skipped test was skipped, and at the end one line that counts: `N passed, N failed, N skipped`.
 * A test that is skipped and does not say why counts as failed; those that nobody asked for (`-t`) are counted only.
 */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      if (module.errors().length > 0) counts.failed += 1;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') counts.passed += 1;
        else if (result.state === 'failed') counts.failed += 1;
        else {
          counts.skipped += 1;
          const reason = result.state === 'skipped' ? result.note : undefined;
          if (reason !== undefined) console.log(`skipped: ${test.fullName} (${reason})`);
          else if (!isUnasked(test)) {
            counts.failed += 1;
            console.log(`skipped without a reason, which counts as a failure: ${test.fullName}`);
          }
        }
      }
    }
    console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
    if (counts.failed > 0) process.exitCode = 1;
  }
}

/** Left out by the run's own choice of names, or not reached because what comes before it failed. */
const isUnasked = (test: TestCase): boolean =>
  test.project.config.testNamePattern !== undefined || test.module.state() === 'failed';
