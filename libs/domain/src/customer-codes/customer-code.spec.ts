import { describe, it } from 'vitest';
import { at, noon, noonJson } from '../examples.js';
import { specFor } from '../spec-for.js';
import { customerCodes, useCustomerCode } from './customer-code.js';

const { given } = specFor(customerCodes);
const used = {
  type: 'CustomerCodeUsed',
  data: { codeHash: 'h4sh', paymentRequestId: 'pr-1', occurredAt: noonJson },
} as const;
const using = (paymentRequestId: string) => (state: Parameters<typeof useCustomerCode>[1]) =>
  useCustomerCode(at(noon), state, { codeHash: 'h4sh', paymentRequestId });

describe('A code that a payer showed', () => {
  it('is used once', () => given().when(using('pr-1')).then(used));
  it('is used for nothing else, nor for the same payment again', () => {
    given(used).when(using('pr-2')).thenRefused('customerCodeUsed');
    given(used).when(using('pr-1')).thenRefused('customerCodeUsed');
  });
});
