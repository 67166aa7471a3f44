import { LedgerSecret, ProblemError, RequestValidation } from '@hutong/platform';
import { instantFromJson } from '@hutong/domain';
import { describe, expect, it } from 'vitest';
import { checkOf, CheckRequest } from './check-request.js';
import { AttestedRequest, MerchantRequest, merchantOf, personOf, PersonRequest, ToldRequest } from './request-parts.js';

const validation = new RequestValidation();

/** What is said of a body: field and reason of every fault. */
async function faultsOf(metatype: new () => object, body: object): Promise<readonly string[]> {
  try {
    await validation.transform(body, { type: 'body', metatype });
    return [];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return (error.context.errors ?? []).map(({ field, reason }) => `${field} ${reason}`);
  }
}

describe('A person in a request', () => {
  const openid = { scheme: 'openid', scope: 'wx8888888888888888', value: 'oUpF8uMuAJO' } as const;
  const phone = (value: unknown) => ({ scheme: 'phone', scope: 'cn', value });

  it('is named by an identifier of up to 128 characters', async () => {
    expect(await faultsOf(PersonRequest, { ...openid, value: 'o'.repeat(128) })).toEqual([]);
    for (const value of ['o'.repeat(129), '', 7]) {
      expect(await faultsOf(PersonRequest, { ...openid, value })).toEqual([
        'value must be text of 1 to 128 characters',
      ]);
    }
    expect(await faultsOf(PersonRequest, { ...openid, scheme: 'name' })).toEqual([
      'scheme must be one of account, openid, phone',
    ]);
  });

  it.each(['13800000001', '+8613800000001', '12345', '123456789012345'])('has the phone number %s', async (value) =>
    expect(await faultsOf(PersonRequest, phone(value))).toEqual([]),
  );
  it.each(['1234', '1234567890123456', '138 0000 0001', '1380000000x', '++8613800000001', '１３８００００００１'])(
    'has no phone number %s',
    async (value) =>
      expect(await faultsOf(PersonRequest, phone(value))).toEqual([
        'value must be 5 to 15 digits, with or without a leading +',
      ]),
  );

  it('is the same reference for the same scheme, scope and value only, and one that does not tell them', () => {
    const ledger = { secret: new LedgerSecret(Buffer.alloc(32, 7)) };
    const { ref } = personOf(ledger, openid);
    expect(personOf(ledger, { ...openid })).toEqual({ ref });
    const others = [{ scheme: 'account' }, { scope: 'wx9' }, { value: 'another' }] as const;
    expect(new Set(others.map((other) => personOf(ledger, { ...openid, ...other }).ref)).add(ref).size).toBe(4);
    expect(ref).toMatch(/^[A-Za-z0-9_-]{22}$/);
  });
});

describe('A moment in a request', () => {
  it('may be left out, and otherwise is RFC 3339 and in the calendar', async () => {
    for (const occurredAt of [undefined, '2023-10-18T04:00:00Z', '2023-10-18T12:00:00.123+08:00']) {
      expect(await faultsOf(ToldRequest, occurredAt === undefined ? {} : { occurredAt })).toEqual([]);
    }
    for (const occurredAt of ['2023-10-18', '2023-02-30T04:00:00Z', '2023-10-18T04:00:00', 1_697_601_600_000, null]) {
      expect(await faultsOf(ToldRequest, { occurredAt })).toEqual([
        'occurredAt must be a moment of RFC 3339, such as 2023-10-18T04:00:00.000Z',
      ]);
    }
  });
});

describe('A statement in a request', () => {
  it('says who says it and how sure it is', async () => {
    expect(await faultsOf(AttestedRequest, { source: 'a press release', certainty: 'published' })).toEqual([]);
    expect(await faultsOf(AttestedRequest, { certainty: 'certain' })).toEqual([
      'source is missing',
      'certainty must be one of published, secondary, unconfirmed, illustrative',
    ]);
  });
});

describe('A merchant in a request', () => {
  it('is without a seller behind it where none is named', async () => {
    expect(await faultsOf(MerchantRequest, { merchantId: 'm', subMerchantId: null })).toEqual([]);
    expect(await faultsOf(MerchantRequest, { merchantId: 'm' })).toEqual([]);
    expect(merchantOf({ merchantId: 'm' })).toEqual({ merchantId: 'm', subMerchantId: null });
    expect(merchantOf({ merchantId: 'm', subMerchantId: 's' })).toEqual({ merchantId: 'm', subMerchantId: 's' });
  });
});

describe('A check in a request', () => {
  const factors = { kind: 'password', count: 1 } as const;
  const funding = { kind: 'debitCard', institution: 'icbc' } as const;
  const coupon = { funder: 'tenpay', funderRole: 'wallet', amount: { minorUnits: '100', currency: 'CNY' } } as const;
  const lockedUntil = '2023-10-18T04:00:00.000Z';

  it('that passed says where the money comes from', async () => {
    expect(await faultsOf(CheckRequest, { result: 'passed', factors, funding, coupons: [coupon] })).toEqual([]);
    expect(await faultsOf(CheckRequest, { result: 'passed', factors })).toEqual(['funding is missing']);
    expect(checkOf({ result: 'passed', factors, funding, coupons: [coupon] })).toEqual({
      result: 'passed',
      factors,
      funding: { ...funding, class: null },
      coupons: [coupon],
    });
  });
  it('that failed may say for how long the payer is locked out', async () => {
    expect(await faultsOf(CheckRequest, { result: 'failed', factors, lockedUntil })).toEqual([]);
    expect(checkOf({ result: 'failed', factors, lockedUntil })).toEqual({
      result: 'failed',
      factors,
      lockedUntil: instantFromJson(lockedUntil),
    });
    expect(checkOf({ result: 'failed', factors })).toEqual({ result: 'failed', factors, lockedUntil: null });
  });
  it('without a known result says how the payer was checked', async () => {
    expect(await faultsOf(CheckRequest, { result: 'unknown', factors, funding })).toEqual([]);
    expect(checkOf({ result: 'unknown', factors })).toEqual({ result: 'unknown', factors });
  });
  it('says nothing that belongs to another result', async () => {
    expect(await faultsOf(CheckRequest, { result: 'passed', factors, funding, lockedUntil })).toEqual([
      'lockedUntil belongs to a check that failed',
    ]);
    expect(await faultsOf(CheckRequest, { result: 'unknown', factors, coupons: [coupon] })).toEqual([
      'coupons belongs to a check that passed',
    ]);
  });
  it('names the coupon and the field that cannot be taken', async () => {
    const coupons = [coupon, { ...coupon, amount: { minorUnits: '0', currency: 'CNY' } }];
    expect(await faultsOf(CheckRequest, { result: 'passed', factors, funding, coupons })).toEqual([
      'coupons.1.amount.minorUnits must be at least 1',
    ]);
  });
});
