import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecentMap } from './recent-map.js';

describe('What was used lately', () => {
  it('is remembered for at least so many others, and forgotten after twice as many', () => {
    assert(
      property(integer({ min: 1, max: 20 }), (entriesMax) => {
        const recent = new RecentMap<number>(entriesMax);
        recent.set('first', 1);
        for (let other = 1; other < entriesMax; other += 1) recent.set(`other-${other}`, other);
        const stillKnown = recent.get('first') === 1;
        for (let other = 0; other < 2 * entriesMax; other += 1) recent.set(`later-${other}`, other);
        return stillKnown && recent.get('first') === undefined;
      }),
    );
  });

  it('is kept as long as it is asked for', () => {
    const recent = new RecentMap<string>(2);
    recent.set('kept', 'value');
    for (let other = 0; other < 10; other += 1) {
      recent.set(`other-${other}`, 'x');
      expect(recent.get('kept')).toBe('value');
    }
  });
});
