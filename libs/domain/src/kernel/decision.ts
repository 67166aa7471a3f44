import { type Check, type EventShapes, withNulls } from './shape.js';

/** The outcome of asking a stream: facts to record (none for a repeat), or the reason nothing may be recorded. */
export type Decision<Event, Refusal> =
  Readonly<{ outcome: 'accepted'; events: readonly Event[] }> | Readonly<{ outcome: 'refused'; refusal: Refusal }>;

export const accept = <Event>(...events: readonly Event[]) => ({ outcome: 'accepted', events }) as const;
export const refuse = <Refusal extends string>(refusal: Refusal) => ({ outcome: 'refused', refusal }) as const;

/** Any domain event: a name and JSON data, as stored for ever. */
export type DomainEvent = Readonly<{ type: string; data: object }>;

/** How the events of a kind of stream are stored: all that reading one needs. */
export type StoredFormat<Event extends DomainEvent = DomainEvent> = Readonly<{
  /** The part of a stream's name before the first hyphen. */
  category: string;
  /** Every event type of this stream and what its data must look like; what is not listed or looks otherwise does not decode. */
  eventTypes: string extends Event['type'] ? Readonly<Record<string, Check>> : EventShapes<Event>;
  /** Old stored types and how their data reads today; absent while nothing stored was ever outgrown. */
  upcast?: Readonly<Record<string, (data: object) => Event>>;
}>;

/** A kind of stream: how it is stored, and how its state follows from its events. */
export type StreamType<State, Event extends DomainEvent> = StoredFormat<Event> &
  Readonly<{
    initialState: State;
    /** The part of the stream's name after the first hyphen, as the event's data tells it. */
    idOf(event: Event): string;
    /** Never refuses, never reads a clock; throws `CannotFollowError` on an event that no decision records in this state. */
    evolve(state: State, event: Event): State;
  }>;

/**
 * Reads a stored event; throws on a type that the stream does not know and on data that is not of its shape, because skipping it
 * would change the state silently.
 */
export function decodeEvent<Event extends DomainEvent>(
  { category, eventTypes, upcast }: StoredFormat<Event>,
  { type, data }: DomainEvent,
): Event {
  const fromOld = upcast && Object.hasOwn(upcast, type) ? upcast[type] : undefined;
  const event: DomainEvent = fromOld ? fromOld(data) : { type, data };
  const checks = eventTypes as Readonly<Record<string, Check>>;
  const check = Object.hasOwn(checks, event.type) ? checks[event.type] : undefined;
  if (check === undefined) throw new Error(`Unknown event type ${type} in a stream of category ${category}`);
  const fault = check(event.data);
  if (fault !== null) throw new Error(`${type} cannot be read: data${fault}`);
  return { type: event.type, data: withNulls(check, event.data) } as Event;
}

/** The state after some events, oldest first. */
export const fold = <State, Event extends DomainEvent>(
  stream: StreamType<State, Event>,
  events: Iterable<Event>,
  from: State = stream.initialState,
): State => {
  let state = from;
  for (const event of events) state = stream.evolve(state, event);
  return state;
};

/** Makes the compiler ask for every case of a union; throws when stored data holds one it does not know. */
export function assertNever(unexpected: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(unexpected)}`);
}
