import { describe, expect, it } from 'vitest';
import { grouped, percent, yuan } from './figures.js';
import { displayWidth, padEnd, padStart, textTable } from './text-table.js';

describe('Aligning text', () => {
  it.each([
    ['', 0],
    ['alipay', 6],
    ['支付宝', 6],
    ['微信（WeChat）', 14],
    ['￥1', 3],
    ['é', 1],
    ['e\u0301', 1],
    ['𠮷野家', 6],
  ])('counts %s as %i columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });

  it('pads by columns, not by characters, and never cuts', () => {
    expect(padEnd('支付宝', 8)).toBe('支付宝  ');
    expect(padStart('网联', 5)).toBe(' 网联');
    expect(padStart('网联', 3)).toBe('网联');
  });

  it('sets names to the left and numbers to the right', () => {
    expect(
      textTable(
        ['wallet', 'n'],
        [
          ['支付宝', '1'],
          ['tail', '20'],
        ],
      ),
    ).toEqual(['wallet   n', '------  --', '支付宝   1', 'tail    20']);
  });
});

describe('Writing figures', () => {
  it.each([
    [0n, '0.00'],
    [1n, '0.01'],
    [99n, '0.99'],
    [100n, '1.00'],
    [99_999n, '999.99'],
    [100_000n, '1,000.00'],
    [-1_234_567n, '-12,345.67'],
  ])('writes %d fen as %s', (fen, text) => {
    expect(yuan(fen)).toBe(text);
  });

  it.each([
    ['0.0000', '0.00 %'],
    ['0.0001', '0.01 %'],
    ['0.7312', '73.12 %'],
    ['1.0000', '100.00 %'],
    ['1', '100.00 %'],
  ])('writes the fraction %s as %s', (fraction, text) => {
    expect(percent(fraction)).toBe(text);
  });

  it.each([
    [999, '999'],
    [1_000, '1,000'],
    [1_234_567, '1,234,567'],
  ])('groups %i', (whole, text) => {
    expect(grouped(whole)).toBe(text);
  });
});
