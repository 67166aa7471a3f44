import { type DomainEvent, type StreamType, decodeEvent } from './decision.js';

// The one gate of the ledger. Rows, figures, policies, commands and audit all ask it, so that an event counts for all of them or for none.

/** A stream type whose state and events are nobody's business here. */
export type AnyStreamType = StreamType<unknown, DomainEvent> &
  Readonly<{
    /** What must hold in other streams when the event is recorded, for it to count. */
    preconditions?(event: DomainEvent): readonly Precondition[];
  }>;

/** Something that another stream must have led to; `otherwise` says why an event does not count without it. */
export type Precondition = Readonly<{ stream: string; holds: (state: unknown) => boolean; otherwise: string }>;

/** A stored event as the gate needs it. */
type Stored = DomainEvent & Readonly<{ stream: string }>;

/** The event counts and leads to a state; or it is set aside for a reason, and the state stays as it was. */
export type Judgement<State, Event> =
  Readonly<{ counts: true; event: Event; state: State }> | Readonly<{ counts: false; reason: string }>;

/** The part of a stream's name before the first hyphen; all of it when there is none. */
export function categoryOf(stream: string): string {
  const end = stream.indexOf('-');
  return end < 0 ? stream : stream.slice(0, end);
}

/**
 * Judges the next event of a stream of this type, given the state that the events before it left: it must decode, be about the stream
 * it stands in, and follow. It follows from what lies before the event in the log and from nothing else.
 */
export function judge<State, Event extends DomainEvent>(
  type: StreamType<State, Event>,
  state: State,
  stored: Stored,
): Judgement<State, Event> {
  try {
    const event = decodeEvent(type, stored);
    const id = type.idOf(event);
    const own = stored.stream.slice(type.category.length + 1);
    if (id !== own) return { counts: false, reason: `${stored.type} is about ${type.category} ${JSON.stringify(id)}` };
    return { counts: true, event, state: type.evolve(state, event) };
  } catch (error) {
    // Whatever an event of others makes the rules throw: it must not stop what reads the log.
    return { counts: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
