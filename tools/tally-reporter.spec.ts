import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TestModule } from 'vitest/node';
import TallyReporter from './tally-reporter.js';

type Result = Readonly<{ state: 'passed' | 'failed' | 'skipped'; note?: string }>;

/** As much of a module of one test as the reporter looks at. */
const moduleOf = (result: Result, testNamePattern?: RegExp) =>
  ({
    errors: () => [],
    children: {
      allTests: () => [
        {
          fullName: 'A payment > is settled',
          result: () => result,
          project: { config: { testNamePattern } },
          module: { state: () => result.state },
        },
      ],
    },
  }) as unknown as TestModule;

describe('The tally of a test run', () => {
  afterEach(() => vi.restoreAllMocks());

  const printed = (...modules: readonly TestModule[]): readonly string[] => {
    const before = process.exitCode;
    const lines: string[] = [];
    vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
    new TallyReporter().onTestRunEnd(modules, []);
    process.exitCode = before;
    return lines;
  };

  it('tells why a test was skipped', () => {
    expect(printed(moduleOf({ state: 'skipped', note: 'there is no disk' }), moduleOf({ state: 'passed' }))).toEqual([
      'skipped: A payment > is settled (there is no disk)',
      '1 passed, 0 failed, 1 skipped',
    ]);
  });

  it('counts a test that is skipped without a reason as failed', () => {
    expect(printed(moduleOf({ state: 'skipped' }))).toEqual([
      'skipped without a reason, which counts as a failure: A payment > is settled',
      '0 passed, 1 failed, 1 skipped',
    ]);
  });

  it('says nothing of tests that nobody asked for by name', () => {
    expect(printed(moduleOf({ state: 'skipped' }, /refund/))).toEqual(['0 passed, 0 failed, 1 skipped']);
  });
});
