import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterPatternCharactersMax } from '../limits.js';
import { linearTestOf } from './linear-pattern.js';

const seed = Number(process.env['FAST_CHECK_SEED'] ?? Date.now() % 2 ** 31);
console.log(`Patterns of filters: seed ${seed}`);

const matches = (pattern: string, text: string) => linearTestOf(pattern)(text);

describe('The regular expression of a filter', () => {
  // Each of these takes an engine that goes back longer than anybody waits, on a name of this length.
  const long = `${'a'.repeat(2_000)}!`;
  it.each([
    ['^(a+)+$', false],
    ['^(a|a)*$', false],
    ['(a*)*b', false],
    ['^(?:a?){60}a{60}$', false],
    ['(x+x+)+y', false],
    ['^(([a-z])+.)+[A-Z]([a-z])+$', false],
    ['(.*)(.*)(.*)(.*)(.*)[^a!]$', false],
    ['^(a|b|ab)*!$', true],
    ['^(?!(a+)+$)(a+)+!', true],
  ])('%s is answered for a long name', (pattern, expected) => expect(matches(pattern, long)).toBe(expected));

  const { pattern: patterns } = fc.letrec<{ pattern: string; piece: string }>((tie) => ({
    pattern: fc.array(tie('piece'), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('')),
    piece: fc.oneof(
      { withCrossShrink: true, maxDepth: 3 },
      fc.constantFrom('a', 'b', '-', '.', '^', '$', '[ab]', '[^a]', String.raw`\.`),
      fc
        .tuple(fc.constantFrom('a', 'b', '.', '[bc]'), fc.constantFrom('*', '+', '?', '*?', '{1,2}'))
        .map((pair) => pair.join('')),
      tie('pattern').map((inner) => `(${inner})`),
      fc.tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '{2}')).map(([inner, times]) => `(?:${inner})${times}`),
      fc.tuple(tie('pattern'), tie('pattern')).map((pair) => `(?:${pair.join('|')})`),
    ),
  }));
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', '-', 'c'), maxLength: 6 });
  const leading = fc.constantFrom('', '', '^', '^(?!a)', '^(?=.b)');
  it('means what it means in JavaScript where both languages agree', () => {
    fc.assert(
      fc.property(leading, patterns, texts, (condition, rest, text) => {
        const pattern = condition + rest;
        expect(matches(pattern, text)).toBe(new RegExp(pattern).test(text));
      }),
      { seed, numRuns: 2_000 },
    );
  });

  it.each([
    ['^order-', 'order-1', true],
    ['^order-', 'reorder-1', false],
    ['^(order|refund)-', 'refund-1', true],
    ['^order-|^refund-', 'refund-1', true],
    [String.raw`^[^\$].*`, '$metadata', false],
    [String.raw`^[^\$].*`, 'OrderPaid', true],
    [String.raw`^\$ce-order$`, '$ce-order', true],
    [String.raw`\d{4}$`, 'order-2026', true],
    [String.raw`^\w+$`, '支付', true],
    [String.raw`^\d$`, '٣', true],
    [String.raw`a\sb`, 'a\u00a0b', true],
    [String.raw`^[\w-]+$`, '支付-1', true],
    [String.raw`^[\s\S]+$`, 'a\nb', true],
    [String.raw`A`, 'A', true],
    [String.raw`^(?<kind>order)-`, 'order-1', true],
    [String.raw`^(?i:ORDER)-`, 'order-1', true],
    [String.raw`^\p{Lu}`, 'Order', true],
    [String.raw`^[]a]+$`, ']a', true],
    ['^[[a]+$', '[a', true],
    ['^😀+$', '😀😀', true],
  ])('%s on %s', (pattern, text, expected) => expect(matches(pattern, text)).toBe(expected));

  // The way in which EventStoreDB's Python client leaves out types.
  it('may leave out what it begins with', () => {
    const others = String.raw`^(?!(\$.+$|PersistentConfig\d+$))`;
    expect(['$metadata', 'PersistentConfig1', 'OrderPaid', '$'].map((type) => matches(others, type))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(matches('^(?=order)(?!order-9)order-[0-9]$', 'order-8')).toBe(true);
    expect(matches('^(?=order)(?!order-9)order-[0-9]$', 'order-9')).toBe(false);
  });

  it.each([
    [String.raw`(a)\1`, String.raw`it refers back to what a group matched (\1)`],
    [String.raw`(?<n>a)\k<n>`, String.raw`it refers back to what a group matched (\k)`],
    ['a(?=b)', 'it looks ahead or behind'],
    ['a(?!b)', 'it looks ahead or behind'],
    ['^(?!a)b|c', 'it looks ahead or behind'],
    ['^(?!a(?!b))', 'it looks ahead or behind'],
    ['(?<=a)b', 'it looks ahead or behind'],
    ['(?<!a)b', 'it looks ahead or behind'],
    ['(?>a+)b', 'it has an atomic group'],
    ['(?(a)b|c)', 'it has a condition'],
    ['(?#why)a', 'it has a comment'],
    ['(?<open-close>a)', 'it has a balancing group'],
    ['(?x) a', 'it has a group or option of the kind (?x)'],
    ['[a-z-[aeiou]]', 'it subtracts a class from a class'],
    [String.raw`[\W_]`, String.raw`it has \W within a class`],
    [String.raw`\Ga`, String.raw`it has the escape \G`],
    [String.raw`a\Z`, String.raw`it has the escape \Z`],
    ['a{1001}', 'invalid repeat count'],
    ['(a', 'missing closing )'],
    ['[a', 'missing closing ]'],
    ['(?:a{999}|b{999}|c{999}|d{999}|e{999})', 'it counts too far'],
    ['a'.repeat(filterPatternCharactersMax + 1), `it has more than ${filterPatternCharactersMax} characters`],
  ])('%s is refused by name', (pattern, reason) => expect(() => linearTestOf(pattern)).toThrow(reason));

  it('may be as long as the limit says', () =>
    expect(matches('a'.repeat(filterPatternCharactersMax), 'b')).toBe(false));
});
