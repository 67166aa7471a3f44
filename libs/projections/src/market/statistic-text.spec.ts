import { describe, expect, it } from 'vitest';
import { fractionEnd, millisecondsEnd, probabilityText } from './statistic-text.js';

describe('A figure of statistics', () => {
  it('has a fixed number of digits, and nothing has no sign', () => {
    expect(['0.05244', '-0.1611', '-0.00004', '1'].map(Number).map(fractionEnd)).toEqual([
      '0.0524',
      '-0.1611',
      '0.0000',
      '1.0000',
    ]);
    expect([-0.4, 12.6].map(millisecondsEnd)).toEqual(['0', '13']);
  });

  it('that is a probability has four digits that count, down to what a double cannot tell from 0', () => {
    expect([1, 0.00012083, 5.6919e-7, 1e-300, 9e-301, 0].map(probabilityText)).toEqual([
      '1.000',
      '0.0001208',
      '5.692e-7',
      '1.000e-300',
      '0',
      '0',
    ]);
  });
});
