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
  /** Every event type of this stream; what is not listed does not decode. */
  eventTypes: Readonly<Record<Event['type'], true>>;
  /** Old stored types and how their data reads today; absent while nothing stored was ever outgrown. */
  upcast?: Readonly<Record<string, (data: object) => Event>>;
}>;

/** A kind of stream: how it is stored, and how its state follows from its events. */
export type StreamType<State, Event extends DomainEvent> = StoredFormat<Event> &
  Readonly<{
    initialState: State;
    /** Never refuses, never reads a clock. */
    evolve: (state: State, event: Event) => State;
  }>;

/** Reads a stored event; throws on a type that the stream does not know, because skipping it would change the state silently. */
export function decodeEvent<Event extends DomainEvent>(
  { category, eventTypes, upcast }: StoredFormat<Event>,
  { type, data }: DomainEvent,
): Event {
  const fromOld = upcast && Object.hasOwn(upcast, type) ? upcast[type] : undefined;
  if (fromOld) return fromOld(data);
  if (!Object.hasOwn(eventTypes, type)) {
    throw new Error(`Unknown event type ${type} in a stream of category ${category}`);
  }
  return { type, data } as Event;
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
