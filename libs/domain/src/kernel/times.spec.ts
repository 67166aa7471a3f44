import { describe, expect, it } from 'vitest';
import { later, noon } from '../examples.js';
import { failure, instant, success } from './index.js';
import { timesOf } from './times.js';

describe('When something happened', () => {
  it('is now unless it is told', () =>
    expect(timesOf(noon, null)).toEqual(success({ occurredAt: noon, decidedAt: noon })));
  it('is told at most seven days late, inclusive', () => {
    const earliest = instant(noon - 7 * 86_400_000);
    expect(timesOf(noon, earliest)).toEqual(success({ occurredAt: earliest, decidedAt: noon }));
    expect(timesOf(noon, instant(earliest - 1))).toEqual(failure('occurredAtTooLate'));
  });
  it('is never ahead of the ledger’s clock', () => {
    expect(timesOf(noon, noon)).toEqual(success({ occurredAt: noon, decidedAt: noon }));
    expect(timesOf(noon, later(1))).toEqual(failure('occurredAtAhead'));
  });
});
