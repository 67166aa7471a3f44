import { describe, expect, it } from 'vitest';
import { CallerTurns } from './caller-turns.js';

const drain = (turns: CallerTurns<string>): readonly string[] => {
  const order: string[] = [];
  for (let next = turns.next(); next !== undefined; next = turns.next()) order.push(next);
  return order;
};

describe('Callers who wait', () => {
  it('are served in turn, each in the order of their own', () => {
    const turns = new CallerTurns<string>();
    for (const number of [1, 2, 3]) turns.add('many', `many ${number}`);
    turns.add('few', 'few 1');
    turns.add('other', 'other 1');
    expect(turns.next()).toBe('many 1');
    turns.add('few', 'few 2');
    expect(drain(turns)).toEqual(['few 1', 'other 1', 'many 2', 'few 2', 'many 3']);
  });

  it('are served before all who had a turn, when they come anew', () => {
    const turns = new CallerTurns<string>();
    for (const caller of ['a', 'b', 'c']) for (const number of [1, 2, 3]) turns.add(caller, `${caller} ${number}`);
    expect([turns.next(), turns.next(), turns.next()]).toEqual(['a 1', 'b 1', 'c 1']);
    turns.add('new', 'new 1');
    expect(turns.next()).toBe('new 1');
    turns.add('new', 'new 2');
    expect(drain(turns)).toEqual(['a 2', 'b 2', 'c 2', 'new 2', 'a 3', 'b 3', 'c 3']);
  });

  it('count as new when more callers than are remembered had a turn since theirs', () => {
    const turns = new CallerTurns<string>();
    for (let caller = 0; caller <= 256; caller += 1) {
      turns.add(`caller ${caller}`, 'once');
      turns.next();
    }
    turns.add('caller 1', 'remembered');
    turns.add('caller 0', 'forgotten');
    expect(drain(turns)).toEqual(['forgotten', 'remembered']);
  });

  it('are forgotten when they leave', () => {
    const turns = new CallerTurns<string>();
    for (const name of ['a 1', 'a 2', 'b 1']) turns.add(name[0] ?? '', name);
    turns.remove('a', 'a 1');
    turns.remove('b', 'b 1');
    turns.remove('c', 'never there');
    expect(drain(turns)).toEqual(['a 2']);
  });
});
