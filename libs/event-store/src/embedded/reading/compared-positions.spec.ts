import { describe, expect, it } from 'vitest';
import { ComparedPositions } from './compared-positions.js';

describe('The positions that a reader has compared', () => {
  it('are none at first', () => expect(new ComparedPositions().hold(1, 1)).toBe(false));

  it('grow together as a reader reads on', () => {
    const compared = new ComparedPositions();
    compared.add(1, 4_096);
    compared.add(4_097, 5_000);
    expect(compared.hold(1, 5_000)).toBe(true);
    expect(compared.hold(4_000, 5_001)).toBe(false);
  });

  it('say nothing about what lies between two jumps', () => {
    const compared = new ComparedPositions();
    compared.add(10, 20);
    compared.add(22, 30);
    expect(compared.hold(10, 20)).toBe(true);
    expect(compared.hold(22, 30)).toBe(true);
    expect(compared.hold(20, 22)).toBe(false);
    compared.add(21, 21);
    expect(compared.hold(10, 30)).toBe(true);
  });

  it('are forgotten, those of the oldest jump first, when there are too many jumps', () => {
    const compared = new ComparedPositions();
    const jumps = Array.from({ length: 1_025 }, (_, jump) => 10 * jump + 1);
    for (const position of jumps) compared.add(position, position);
    expect(compared.hold(1, 1)).toBe(false);
    expect(jumps.slice(1).every((position) => compared.hold(position, position))).toBe(true);
  });
});
