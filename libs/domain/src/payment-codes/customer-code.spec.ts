import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failure, success } from '../kernel/index.js';
import { classifyCustomerCode, customerCodeCharactersMax } from './customer-code.js';

const digits = (count: number) => '7'.repeat(count);

describe('A code that a payer shows', () => {
  it.each([
    [`10${digits(16)}`, 'tenpay'],
    [`15${digits(16)}`, 'tenpay'],
    [`25${digits(14)}`, 'alipay'],
    [`30${digits(22)}`, 'alipay'],
    [`28${digits(16)}`, 'alipay'],
    [`62${digits(17)}`, null],
  ])('%s belongs to %s', (code, payerApp) => expect(classifyCustomerCode(code)).toEqual(success({ payerApp })));

  it.each([
    ['with 17 digits', `10${digits(15)}`],
    ['with 19 digits', `10${digits(17)}`],
    ['that begins with 16', `16${digits(16)}`],
    ['that begins with 09', `09${digits(16)}`],
    ['of 15 digits', `25${digits(13)}`],
    ['of 25 digits', `25${digits(23)}`],
    ['that begins with 24', `24${digits(16)}`],
    ['that begins with 31', `31${digits(16)}`],
    ['of the network with 18 digits', `62${digits(16)}`],
    ['of the network with 20 digits', `62${digits(18)}`],
    ['that begins with 63', `63${digits(17)}`],
    ['with a line feed', `10${digits(16)}\n`],
    ['with digits of another script', `10${'٧'.repeat(16)}`],
    ['that is empty', ''],
  ])('%s is nobody’s', (_what, code) => expect(classifyCustomerCode(code)).toEqual(failure('customerCodeUnknown')));

  it('may have as many digits as the bound says', () =>
    expect(classifyCustomerCode(`30${digits(customerCodeCharactersMax - 2)}`).ok).toBe(true));
  it('has at most as many digits as the bound says', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,40}$/), (code) => {
        expect(classifyCustomerCode(code).ok && code.length > customerCodeCharactersMax).toBe(false);
      }),
    ));
});
