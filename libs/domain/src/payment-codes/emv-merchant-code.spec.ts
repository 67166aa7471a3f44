import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { failure, success } from '../kernel/index.js';
import { type EmvMerchantCode, parseEmvMerchantCode, printEmvMerchantCode } from './emv-merchant-code.js';
import { checksumOf, printEmvCode, readEmvCode } from './emv-objects.js';

const text = (charactersMax: number) =>
  fc
    .array(fc.constantFrom(...'ABCdef 012.*最佳运输🏮'), { minLength: 1, maxLength: charactersMax })
    .map((characters) => characters.join(''));
const orNull = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
const codes: fc.Arbitrary<EmvMerchantCode> = fc.record({
  initiation: fc.constantFrom('static', 'dynamic', null),
  accounts: fc.tuple(text(77), text(20), text(20)).map(([card, guid, account]) => [
    { id: '05', value: card, fields: null },
    {
      id: '29',
      value: printEmvCode([
        { id: '00', value: guid },
        { id: '01', value: account },
      ]).slice(0, -8),
      fields: [
        { id: '00', value: guid },
        { id: '01', value: account },
      ],
    },
  ]),
  merchantCategoryCode: orNull(fc.stringMatching(/^\d{4}$/)),
  currency: orNull(fc.constantFrom('156', '344')),
  amount: orNull(fc.stringMatching(/^[1-9]\d{0,3}\.\d\d$/)),
  tip: fc.constantFrom(
    null,
    { kind: 'asked' } as const,
    { kind: 'fixed', amount: '1.00' } as const,
    { kind: 'percentage', percent: '5' } as const,
  ),
  country: orNull(fc.constantFrom('CN', 'HK')),
  merchantName: orNull(text(25)),
  merchantCity: orNull(text(15)),
  postalCode: orNull(fc.stringMatching(/^\d{6}$/)),
  additional: fc.record({ billNumber: text(20), store: text(10), consumerDataRequest: text(3) }, { requiredKeys: [] }),
  language: orNull(fc.record({ preference: fc.constantFrom('ZH', 'EN'), name: text(25), city: orNull(text(15)) })),
});

describe('A merchant’s code of EMVCo', () => {
  it('has the checksum of CRC-16/CCITT-FALSE, over UTF-8 bytes', () => {
    expect(checksumOf('123456789')).toBe('29B1');
    expect(checksumOf('最佳运输')).not.toBe(checksumOf('最佳运书'));
  });

  it('reads back whatever is printed, with lengths in characters', () =>
    fc.assert(
      fc.property(codes, (code) => {
        expect(parseEmvMerchantCode(printEmvMerchantCode(code))).toEqual(success(code));
      }),
    ));

  it('is refused when one of its characters was changed', () =>
    fc.assert(
      fc.property(codes, fc.nat(), (code, at) => {
        const printed = printEmvMerchantCode(code);
        const index = at % (printed.length - 8);
        const changed = printed.slice(0, index) + (printed[index] === '7' ? '8' : '7') + printed.slice(index + 1);
        expect(readEmvCode(changed).ok).toBe(false);
      }),
    ));

  it.each([
    ['no checksum', '000201', 'checksumMissing'],
    ['nothing at all', '', 'checksumMissing'],
  ])('is refused for %s', (_what, code, fault) => expect(parseEmvMerchantCode(code)).toEqual(failure(fault)));

  const withObjects = (...objects: readonly (readonly [id: string, value: string])[]) =>
    parseEmvMerchantCode(printEmvCode(objects.map(([id, value]) => ({ id, value }))));
  const signed = (body: string) => `${body}6304${checksumOf(`${body}6304`)}`;
  it('is refused by name when it is not what it says', () => {
    expect(withObjects(['00', '02'], ['02', 'a'])).toEqual(failure('formatUnknown'));
    expect(withObjects(['02', 'a'], ['00', '01'])).toEqual(failure('formatUnknown'));
    expect(withObjects(['00', '01'], ['59', 'a'])).toEqual(failure('accountMissing'));
    expect(withObjects(['00', '01'], ['26', 'no template'])).toEqual(failure('templateMalformed'));
    expect(withObjects(['00', '01'], ['02', 'a'], ['62', '0105ab'])).toEqual(failure('templateMalformed'));
    expect(withObjects(['00', '01'], ['02', 'a'], ['55', '02'])).toEqual(failure('tipMalformed'));
    expect(withObjects(['00', '01'], ['02', 'a'], ['55', '04'])).toEqual(failure('tipMalformed'));
    expect(parseEmvMerchantCode(signed('0002010203a'))).toEqual(failure('objectMalformed'));
    expect(parseEmvMerchantCode(signed('0002010200'))).toEqual(failure('objectMalformed'));
    expect(parseEmvMerchantCode(signed('0002010201a0201b'))).toEqual(failure('objectRepeated'));
  });

  it('names accounts by the ids from 02 to 51', () => {
    for (const id of ['02', '51']) {
      const account = id === '02' ? 'a' : '0001a';
      expect(withObjects(['00', '01'], [id, account])).toMatchObject({ value: { accounts: [{ id, value: account }] } });
    }
    for (const id of ['01', '52']) expect(withObjects(['00', '01'], [id, '11'])).toEqual(failure('accountMissing'));
  });

  it('says a name in another language only with the language', () => {
    const languageOf = (template: string) => withObjects(['00', '01'], ['02', 'a'], ['64', template]);
    expect(languageOf('0002ZH0102最佳')).toMatchObject({ value: { language: { preference: 'ZH', name: '最佳' } } });
    expect(languageOf('0002ZH')).toMatchObject({ value: { language: null } });
    expect(languageOf('0102最佳')).toMatchObject({ value: { language: null } });
  });

  it('holds at most 99 characters a value', () =>
    expect(printEmvCode([{ id: '59', value: '灯'.repeat(99) }])).toContain(`5999${'灯'.repeat(99)}`));

  it('cannot be printed with a value that no length can say', () => {
    expect(() => printEmvCode([{ id: '59', value: 'x'.repeat(100) }])).toThrow(RangeError);
    expect(() => printEmvCode([{ id: '59', value: '' }])).toThrow(RangeError);
    expect(() => printEmvCode([{ id: '5', value: 'x' }])).toThrow(RangeError);
  });

  it('never throws, whatever it is', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (body) => {
        expect(typeof parseEmvMerchantCode(signed(body)).ok).toBe('boolean');
      }),
    ));
});

type Sample = Readonly<{
  name: string;
  payload: string;
  crc_valid: boolean;
  expect?: Readonly<Record<string, unknown>>;
}>;
const samples = new URL('../../../../../shared/vectors/emv-mpm.json', import.meta.url);
const whyNot = existsSync(samples) ? '' : 'no samples lie at ../shared/vectors/emv-mpm.json';

describe('The sample codes', () => {
  beforeEach(({ skip }) => skip(whyNot !== '', whyNot));

  it('are read, printed again as they were, and refused where they were changed', () => {
    const { cases } = JSON.parse(readFileSync(samples, 'utf8')) as Readonly<{ cases: readonly Sample[] }>;
    for (const { payload, crc_valid: isValid } of cases) {
      const read = readEmvCode(payload);
      expect(read.ok).toBe(isValid);
      if (!read.ok) continue;
      expect(printEmvCode(read.value)).toBe(payload);
      expect(parseEmvMerchantCode(payload)).toMatchObject({ ok: true });
    }
    expect(parseEmvMerchantCode(cases[0]?.payload ?? '')).toMatchObject({
      value: {
        initiation: 'dynamic',
        merchantCategoryCode: '4111',
        currency: '156',
        amount: '23.72',
        tip: { kind: 'asked' },
        country: 'CN',
        merchantName: 'BEST TRANSPORT',
        language: { preference: 'ZH', name: '最佳运输', city: '北京' },
        // Field 06 is EMVCo's customer label, 04 the loyalty number.
        additional: { customer: '***', store: '1234', terminal: 'A6008667', consumerDataRequest: 'ME' },
      },
    });
  });
});
