import { type Result, failure, success } from '../kernel/index.js';

/** Whose customer code it is: the institution whose app shows it, as registered; null for a network that many apps belong to. */
export type CustomerCodeIssuer = Readonly<{ payerApp: string | null }>;

/** Longest customer code of any system. */
export const customerCodeCharactersMax = 24;

/**
 * Says by its length and first digits which app shows a code to the merchant's scanner. The code itself is a secret of its payer: whoever has it pays
 * with it, once.
 */
export function classifyCustomerCode(code: string): Result<CustomerCodeIssuer, 'customerCodeUnknown'> {
  const found = issuers.find(({ pattern }) => pattern.test(code));
  return found ? success({ payerApp: found.payerApp }) : failure('customerCodeUnknown');
}

// Source: developer pages of the wallets, as collected at cnblogs.com/zhangmo/p/13578409.html; secondary.
const issuers: readonly Readonly<{ pattern: RegExp; payerApp: string | null }>[] = [
  { pattern: /^1[0-5]\d{16}$/, payerApp: 'tenpay' },
  { pattern: /^(2[5-9]|30)\d{14,22}$/, payerApp: 'alipay' },
  // Of the UnionPay network: QuickPass and the apps of banks show the same kind.
  { pattern: /^62\d{17}$/, payerApp: null },
];
