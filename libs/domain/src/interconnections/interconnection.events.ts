import {
  type Attested,
  type FundingKind,
  type InstantJson,
  type PaymentField,
  type Presentation,
  type EventShapes,
  certaintyShape,
  fieldShape,
  fundingKindShape,
  moment,
  nullOr,
  presentationShape,
  record,
  text,
} from '../kernel/index.js';

// Stored format: these names and fields are on disk for ever. A new optional field is fine; anything
// else is a new type (`InterconnectionOpened.v2`) plus an upcaster. See docs/adr/0003.
export type InterconnectionEvent = Readonly<
  | { type: 'InterconnectionOpened'; data: InterconnectionOpenedData }
  | { type: 'InterconnectionClosed'; data: InterconnectionClosedData }
>;

/** Whose app may pay whose codes, in which field, presented how and funded by what. */
export type InterconnectionKey = Readonly<{
  payerApp: string;
  codeIssuer: string;
  field: PaymentField;
  presentation: Presentation;
  fundingKind: FundingKind;
}>;

export type InterconnectionOpenedData = InterconnectionKey &
  Readonly<{
    interconnectionId: string;
    /** Null where payments stay on one institution's books. */
    clearingHouse: string | null;
    validFrom: InstantJson;
    occurredAt: InstantJson;
  }> &
  Attested;
export type InterconnectionClosedData = Readonly<{
  interconnectionId: string;
  /** The first moment at which it is no longer open. */
  validTo: InstantJson;
  occurredAt: InstantJson;
}> &
  Attested;

const attested = { source: text, certainty: certaintyShape, occurredAt: moment };

export const interconnectionEventTypes: EventShapes<InterconnectionEvent> = {
  InterconnectionOpened: record({
    ...attested,
    interconnectionId: text,
    payerApp: text,
    codeIssuer: text,
    field: fieldShape,
    presentation: presentationShape,
    fundingKind: fundingKindShape,
    clearingHouse: nullOr(text),
    validFrom: moment,
  }),
  InterconnectionClosed: record({ ...attested, interconnectionId: text, validTo: moment }),
};
