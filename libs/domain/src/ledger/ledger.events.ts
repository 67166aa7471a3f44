import { type EventShapes, record, text, wholeNumber } from '../kernel/index.js';

// Stored format: these names and fields are on disk for ever. A new optional field is fine; anything
// else is a new type (`LedgerCreated.v2`) plus an upcaster. See docs/adr/0003.
export type LedgerEvent = Readonly<{ type: 'LedgerCreated'; data: LedgerCreatedData }>;

/** The first event of a log. Whoever keeps a position in the log keeps its id as well. */
export type LedgerCreatedData = Readonly<{
  /** A UUID: no two logs have the same, and a copy of a log has the id of the original. */
  logId: string;
  /** The version of everything that is stored in this log. */
  formatVersion: number;
  /** An HMAC of the log's id under the ledger's secret, in lowercase hexadecimal: another secret is noticed, and this tells nothing of it. */
  secretCheck: string;
}>;

export const ledgerEventTypes: EventShapes<LedgerEvent> = {
  LedgerCreated: record({ logId: text, formatVersion: wholeNumber, secretCheck: text }),
};
