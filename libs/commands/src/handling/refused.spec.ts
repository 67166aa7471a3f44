import { describe, expect, it } from 'vitest';
import { isRefused, refused } from './refused.js';

describe('A refusal', () => {
  it('is a value that says why, and in detail where there is more to say', () => {
    expect(refused('commandInFlight')).toEqual({ outcome: 'refused', refusal: 'commandInFlight' });
    expect(refused('commandInFlight', 'Wait.')).toEqual({
      outcome: 'refused',
      refusal: 'commandInFlight',
      detail: 'Wait.',
    });
  });
  it('is told from any answer', () => {
    expect(isRefused(refused('commandInFlight'))).toBe(true);
    for (const answer of [undefined, null, 'refused', {}, { refusal: 'commandInFlight' }, { outcome: 'accepted' }])
      expect(isRefused(answer)).toBe(false);
  });
});
