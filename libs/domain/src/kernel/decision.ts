/** The outcome of asking a stream: facts to record (none for a repeat), or the reason nothing may be recorded. */
export type Decision<Event, Refusal> =
  Readonly<{ outcome: 'accepted'; events: readonly Event[] }> | Readonly<{ outcome: 'refused'; refusal: Refusal }>;

export const accept = <Event>(...events: readonly Event[]) => ({ outcome: 'accepted', events }) as const;
export const refuse = <Refusal extends string>(refusal: Refusal) => ({ outcome: 'refused', refusal }) as const;

/** Any domain event: a name and JSON data, as stored for ever. */
export type DomainEvent = Readonly<{ type: string; data: object }>;

/** A kind of stream: its category (the part of a stream's name before the first hyphen) and how its state follows from its events. */
export type StreamType<State, Event extends DomainEvent> = Readonly<{
  category: string;
  initialState: State;
  /** Never refuses, never reads a clock. */
  evolve: (state: State, event: Event) => State;
  /** Every event type of this stream; what is not listed does not decode. */
  eventTypes: Readonly<Record<Event['type'], true>>;
  /** Old stored types and how their data reads today; absent while nothing stored was ever outgrown. */
  upcast?: Readonly<Record<string, (data: object) => Event>>;
}>;

/** Reads a stored event; throws on a type that the stream does not know, because skipping it would change the state silently. */
export function decodeEvent<State, Event extends DomainEvent>(
  stream: StreamType<State, Event>,
  { type, data }: DomainEvent,
): Event {
  const upcast = stream.upcast && Object.hasOwn(stream.upcast, type) ? stream.upcast[type] : undefined;
  if (upcast) return upcast(data);
  if (!Object.hasOwn(stream.eventTypes, type)) {
    throw new Error(`Unknown event type ${type} in a stream of category ${stream.category}`);
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
