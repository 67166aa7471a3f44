import { type EventShapes, type InstantJson, moment, record, text } from '../kernel/index.js';

// Stored format: these names and fields are on disk for ever. A new optional field is fine; anything
// else is a new type (`CustomerCodeUsed.v2`) plus an upcaster. See docs/adr/0003.
export type CustomerCodeEvent = Readonly<{ type: 'CustomerCodeUsed'; data: CustomerCodeUsedData }>;

/** The code itself is stored nowhere: `codeHash` is keyed with the ledger's secret, so that nobody finds it by trying all numbers. */
export type CustomerCodeUsedData = Readonly<{ codeHash: string; paymentRequestId: string; occurredAt: InstantJson }>;

export const customerCodeEventTypes: EventShapes<CustomerCodeEvent> = {
  CustomerCodeUsed: record({ codeHash: text, paymentRequestId: text, occurredAt: moment }),
};
