import { describe, expect, it } from 'vitest';
import { readDemoOptions } from './demo-options.js';

describe('The command line', () => {
  it('starts the ledger on ./data when nothing is asked', () => {
    expect(readDemoOptions([])).toMatchObject({ demo: false, exit: false });
  });

  it('takes the seed, the orders and the stages of a demo', () => {
    expect(readDemoOptions(['--demo', '--seed', '7', '--orders', '300', '--stages', '1,2.5,100', '--exit'])).toEqual({
      demo: true,
      exit: true,
      seed: 7,
      orders: 300,
      stages: [1, 2.5, 100],
    });
  });

  it.each([
    [['--orders', '10'], '--orders only goes with --demo'],
    [['--demo', '--orders', '0'], '--orders must be a whole number from 1'],
    [['--demo', '--orders', '1000001'], 'to 1000000'],
    [['--demo', '--orders', '1.5'], '"1.5"'],
    [['--demo', '--seed', '-1'], '--seed'],
    [['--demo', '--stages', '5;1'], 'must be percentages'],
    [['--demo', '--stages', ''], '--stages'],
    [['--speed'], '--speed'],
  ])('names what is wrong with %j', (args, reason) => {
    expect(() => readDemoOptions(args)).toThrow(reason);
  });
});
