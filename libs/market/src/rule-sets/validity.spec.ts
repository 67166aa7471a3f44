import { describe, expect, it } from 'vitest';
import { ruleSets } from './shipped-rule-sets.js';
import { dayBeginsMs, validityIn, versionsAt } from './validity.js';

const amendment = dayBeginsMs('2022-08-01');
const presumption = (toMs?: number) =>
  versionsAt(ruleSets, toMs === undefined ? {} : { toMs }).find(({ ruleSet }) => ruleSet === 'cn-aml-presumption');

describe('The version of a rule set', () => {
  it('is the one that stood at the end of the period, to the millisecond', () => {
    expect(presumption(amendment)?.version).toBe('2008-08-01');
    expect(presumption(amendment + 1)?.version).toBe('2022-08-01');
    expect(presumption()?.version).toBe('2022-08-01');
  });

  it('is the first where the period was over before there was one', () => {
    expect(presumption(dayBeginsMs('2000-01-01'))?.version).toBe('2008-08-01');
    expect(versionsAt(ruleSets, { toMs: 0 }).length).toBe(new Set(ruleSets.map(({ ruleSet }) => ruleSet)).size);
  });

  it('was in force in all of a period, in a part of it, or before or after it', () => {
    const draft = ruleSets.find(({ ruleSet }) => ruleSet === 'pboc-draft-2021');
    if (draft === undefined) throw new Error('there is no draft');
    const [begins, ends] = [dayBeginsMs('2021-01-20'), dayBeginsMs('2024-05-01')];
    expect(validityIn(draft, { fromMs: begins, toMs: ends })).toBe('inForce');
    expect(validityIn(draft, { fromMs: begins - 1, toMs: ends })).toBe('partly');
    expect(validityIn(draft, { fromMs: begins, toMs: ends + 1 })).toBe('partly');
    expect(validityIn(draft, {})).toBe('partly');
    expect(validityIn(draft, { fromMs: 0, toMs: begins })).toBe('notYet');
    expect(validityIn(draft, { fromMs: ends })).toBe('noLonger');
  });
});
