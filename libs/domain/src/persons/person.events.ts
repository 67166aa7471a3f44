import { type InstantJson, type EventShapes, type Shape, moment, record, text, word } from '../kernel/index.js';

// Stored format: these names and fields are on disk for ever. A new optional field is fine; anything
// else is a new type (`PersonKnown.v2`) plus an upcaster. See docs/adr/0003.
export type PersonEvent = Readonly<{ type: 'PersonKnown'; data: PersonKnownData }>;

/** Who stands behind a reference: the only place where anybody is identified, so that forgetting someone touches this stream alone. */
export type PersonKnownData = Readonly<{ ref: string; identifier: Identifier; occurredAt: InstantJson }>;

/** How a party names a person. An openid belongs to one appid, which is its scope. A phone number is never stored as it is. */
export type Identifier = Readonly<
  | { scheme: 'account' | 'openid'; scope: string; value: IdentifierValue }
  | { scheme: 'phone'; scope: string; keyedHash: string; masked: string }
>;
/** Room for a form that only a key of the person opens. */
export type IdentifierValue = Readonly<{ plain: string }>;

const named = record({ scheme: word('account', 'openid'), scope: text, value: record({ plain: text }) });
const byPhone = record({ scheme: word('phone'), scope: text, keyedHash: text, masked: text });
const isByPhone = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Reflect.get(value, 'scheme') === 'phone';
const identifierShape: Shape<Identifier> = Object.assign(
  (value: unknown) => (isByPhone(value) ? byPhone(value) : named(value)),
  { schema: { oneOf: [named.schema, byPhone.schema] } },
);

export const personEventTypes: EventShapes<PersonEvent> = {
  PersonKnown: record({ ref: text, identifier: identifierShape, occurredAt: moment }),
};
