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
import { type Identifier, type PersonEvent, personEventTypes } from './person.events.js';

/** Everything that names one person. */
export type PersonState = Readonly<{ identifiers: readonly Identifier[] }>;

export type KnowPerson = Readonly<{ ref: string; identifier: Identifier }>;

export type PersonRefusal = 'tooManyIdentifiers';

/** Most names of one person. Our own bound. */
const identifiersPerPersonMax = 20;

export const persons: StreamType<PersonState, PersonEvent> = {
  category: 'person',
  initialState: { identifiers: [] },
  idOf: ({ data }) => data.ref,
  evolve,
  eventTypes: personEventTypes,
};

function evolve({ identifiers }: PersonState, { type, data }: PersonEvent): PersonState {
  switch (type) {
    case 'PersonKnown':
      if (identifiers.some((known) => textOf(known) === textOf(data.identifier)))
        throw new CannotFollowError(type, 'the identifier is known');
      return { identifiers: [...identifiers, data.identifier] };
    default:
      return assertNever(type);
  }
}

/** Records how a person is named. Repeating it is a no-op. */
export function knowPerson(
  { occurredAt }: Times,
  { identifiers }: PersonState,
  { ref, identifier }: KnowPerson,
): Decision<PersonEvent, PersonRefusal> {
  if (identifiers.some((known) => textOf(known) === textOf(identifier))) return accept();
  if (identifiers.length >= identifiersPerPersonMax) return refuse('tooManyIdentifiers');
  return accept({ type: 'PersonKnown', data: { ref, identifier, occurredAt: instantToJson(occurredAt) } });
}

/**
 * The first three and last four digits, as wallets show a phone number: `138****0001`. A number too short to hide four digits
 * shows its last digit only.
 */
export function maskPhone(phone: string): string {
  if (phone.length < 11) return `${'*'.repeat(Math.max(phone.length - 1, 0))}${phone.slice(-1)}`;
  return `${phone.slice(0, -8)}****${phone.slice(-4)}`;
}

function textOf(identifier: Identifier): string {
  const { scheme, scope } = identifier;
  const rest = scheme === 'phone' ? [identifier.keyedHash, identifier.masked] : [identifier.value.plain];
  return JSON.stringify([scheme, scope, ...rest]);
}
