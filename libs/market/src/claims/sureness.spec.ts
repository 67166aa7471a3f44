import { describe, expect, it } from 'vitest';
import { claimIds, claims } from './claims.js';
import { type Evidence, findingOf, surenessMeanings, surenessOf } from './sureness.js';

const compared = (control: 'random' | 'none', isDifferent = true) => ({ control, isDifferent });
const of = (observations: number, more: Partial<Evidence> = {}): Evidence => ({
  observations: BigInt(observations),
  comparison: null,
  references: 0,
  ...more,
});

describe('How sure an answer is', () => {
  it('follows from what was compared with what', () => {
    expect(surenessOf(of(10, { comparison: compared('random') }))).toBe('randomControl');
    expect(surenessOf(of(10, { comparison: compared('none') }))).toBe('noControl');
    expect(surenessOf(of(10))).toBe('countsOnly');
  });

  it('is not more than a few observations allow: nine are too few, ten are enough', () => {
    for (const comparison of [null, compared('none'), compared('random')]) {
      expect(surenessOf(of(9, { comparison }))).toBe('tooFewObservations');
      expect(surenessOf(of(10, { comparison }))).not.toBe('tooFewObservations');
    }
  });

  it('says of nothing whether others have published something', () => {
    expect(surenessOf(of(0, { references: 1 }))).toBe('referencesOnly');
    expect(surenessOf(of(0))).toBe('nothing');
    expect(surenessOf(of(1, { references: 1 }))).toBe('tooFewObservations');
  });

  it('tells a finding where there was a comparison of enough, and none elsewhere', () => {
    expect(findingOf(of(10, { comparison: compared('random') }))).toBe('difference');
    expect(findingOf(of(10, { comparison: compared('none', false) }))).toBe('noDifferenceFound');
    expect(findingOf(of(9, { comparison: compared('none') }))).toBeNull();
    expect(findingOf(of(10))).toBeNull();
  });

  it('has a meaning for every word, each its own', () => {
    const meanings = Object.values(surenessMeanings);
    expect(new Set(meanings).size).toBe(6);
  });
});

describe('The claims', () => {
  it('are seven, each by its own id, said by somebody and with a question', () => {
    expect(Object.keys(claims)).toEqual([...claimIds]);
    for (const id of claimIds) {
      expect(claims[id].id).toBe(id);
      expect(claims[id].question).toMatch(/\?$/);
    }
  });
});
