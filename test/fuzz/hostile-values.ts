import * as fc from 'fast-check';

const nestingLevels = 2_000;
const nested = (open: string, close: string): string => open.repeat(nestingLevels) + close.repeat(nestingLevels);

const oddTexts = [
  '',
  ' ',
  '\0',
  '\ud800',
  '\udfff\ud800',
  '\u202e',
  '\ufeff',
  '１２',
  '٣',
  'Ā',
  '𝟙',
  'ß',
  '\r\n',
  '%',
  '%zz',
  '..',
  '/',
];
const oddWords = [
  'null',
  'undefined',
  'true',
  '[object Object]',
  '__proto__',
  'constructor',
  "' OR 1=1 --",
  '${x}',
  '{{x}}',
  '<b>',
];
const oddNumbers = ['-0', '-1', '1e3', '1e999', '0x10', 'NaN', '1.5', '+1', '9'.repeat(13), '9'.repeat(40)];
const oddMoments = [
  '2023-02-30T00:00:00Z',
  '+275760-09-13T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '2023-10-18',
  '2023-10-18T24:00:00Z',
];
const oddLengths = ['a'.repeat(201), 'a'.repeat(20_000)];
const noObjects = ['', ' ', 'null', '0', '""', '[]', '{}', '-', 'NaN', '1e999', '"\\ud800"', '"\\u0000"', '\0'];
const noJson = ['{', '}', '[', '{"a":1,}', "{'a':1}", '{"a":1}{"b":2}', '\ufeff{}'];
const oddJson = ['{"a":1,"a":2}', '{"__proto__":{"a":1}}', '{"amount":1e400}', `{"a":"${'x'.repeat(100_000)}"}`];
const deepJson = [nested('[', ']'), nested('{"a":', '}').replace('}', '1}')];

/** Texts that parsers, patterns, paths and stores stumble over. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...oddTexts, ...oddWords, ...oddNumbers, ...oddMoments, ...oddLengths),
  fc.string({ unit: 'binary', maxLength: 64 }),
);

/** Values of every wrong kind. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(null, true, false, 0, -0, -1, 1.5, 2 ** 53, 1e308, -1e308, [], {}, [[]], [null], [{}]),
  fc.jsonValue(),
  fc.constant(JSON.parse('{"__proto__": {"status": "paid"}, "constructor": {"prototype": 1}}') as unknown),
  fc.constant(JSON.parse('['.repeat(100) + ']'.repeat(100)) as unknown),
  fc.constant(Array.from({ length: 1_000 }, () => ({}))),
);

/** Bodies that are no JSON, or JSON as nobody writes it. */
export const hostileBody: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...noObjects, ...noJson, ...oddJson, ...deepJson),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.jsonValue().map((value) => JSON.stringify(value)),
);
