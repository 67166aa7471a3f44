import {
  type Decision,
  type StreamType,
  type Times,
  CannotFollowError,
  accept,
  assertNever,
  instantToJson,
  refuse,
} from '../kernel/index.js';
import { type CustomerCodeEvent, customerCodeEventTypes } from './customer-code.events.js';

/** A code that a payer showed to a merchant's scanner: good for one payment. */
export type CustomerCodeState = Readonly<{ usedFor: string | null }>;

export type UseCustomerCode = Readonly<{ codeHash: string; paymentRequestId: string }>;
export type CustomerCodeRefusal = 'customerCodeUsed';

export const customerCodes: StreamType<CustomerCodeState, CustomerCodeEvent> = {
  category: 'customerCode',
  initialState: { usedFor: null },
  idOf: ({ data }) => data.codeHash,
  evolve,
  eventTypes: customerCodeEventTypes,
};

function evolve({ usedFor }: CustomerCodeState, { type, data }: CustomerCodeEvent): CustomerCodeState {
  switch (type) {
    case 'CustomerCodeUsed':
      if (usedFor !== null) throw new CannotFollowError(type, 'the code was used');
      return { usedFor: data.paymentRequestId };
    default:
      return assertNever(type);
  }
}

/** Takes a code for one payment. Whoever shows it again is refused, for the same payment too: the payer's app shows a new one. */
export function useCustomerCode(
  { occurredAt }: Times,
  { usedFor }: CustomerCodeState,
  { codeHash, paymentRequestId }: UseCustomerCode,
): Decision<CustomerCodeEvent, CustomerCodeRefusal> {
  if (usedFor !== null) return refuse('customerCodeUsed');
  return accept({
    type: 'CustomerCodeUsed',
    data: { codeHash, paymentRequestId, occurredAt: instantToJson(occurredAt) },
  });
}
