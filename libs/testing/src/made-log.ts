import {
  categoryOf,
  type Decision,
  type DomainEvent,
  type StreamType,
  streamTypes,
  withoutNulls,
} from '@hutong/domain';
import type { JsonObject, RecordedEvent } from '@hutong/event-store';

/** An event and the stream it belongs to, not yet recorded. */
export type StreamEvent = Readonly<{ stream: string; type: string; data: JsonObject }>;

type Stream = Readonly<{ state: unknown; revision: bigint }>;

/** What decisions record, without a store: every event is what a decider of the domain returned, so that made-up logs cannot drift from it. */
export class MadeLog {
  readonly events: StreamEvent[] = [];
  readonly #streams: Map<string, Stream>;

  /** Begins where another ended, and leaves that one as it is. */
  constructor(before?: MadeLog) {
    this.#streams = new Map(before ? before.#streams : []);
  }

  stateOf<State, Event extends DomainEvent>(type: StreamType<State, Event>, id: string): State {
    const stream = this.#streams.get(nameOf(type, id));
    return stream ? (stream.state as State) : type.initialState;
  }

  /** The revision of a stream's last event as it is stored; null for a stream without events. */
  revisionOf(type: Readonly<{ category: string }>, id: string): string | null {
    return this.#streams.get(nameOf(type, id))?.revision.toString() ?? null;
  }

  /** Records what the decider returns for the stream as it is; throws when it refuses. */
  record<State, Event extends DomainEvent, Refusal>(
    type: StreamType<State, Event>,
    id: string,
    decide: (state: State) => Decision<Event, Refusal>,
  ): void {
    const decision = decide(this.stateOf(type, id));
    const stream = nameOf(type, id);
    if (decision.outcome === 'refused') throw new Error(`${stream} refuses: ${String(decision.refusal)}`);
    this.take(decision.events.map((event) => ({ stream, type: event.type, data: event.data as JsonObject })));
  }

  /** Takes events that were made before. */
  take(events: readonly StreamEvent[]): void {
    for (const event of events) {
      const { stream } = event;
      const type = streamTypes.find(({ category }) => category === categoryOf(stream));
      if (!type) throw new Error(`${stream} is no stream of the ledger`);
      const before = this.#streams.get(stream) ?? { state: type.initialState, revision: -1n };
      this.#streams.set(stream, { state: type.evolve(before.state, event), revision: before.revision + 1n });
      this.events.push(event);
    }
  }
}

const nameOf = ({ category }: Readonly<{ category: string }>, id: string): string =>
  id === '' ? category : `${category}-${id}`;

/** Events as a log would hold them: positions from 1, revisions per stream from 0. */
export function asRecorded(events: readonly StreamEvent[]): RecordedEvent[] {
  const revisions = new Map<string, bigint>();
  return events.map((event, index) => {
    const revision = revisions.get(event.stream) ?? 0n;
    revisions.set(event.stream, revision + 1n);
    const id = `00000000-0000-7000-8000-${index.toString().padStart(12, '0')}`;
    return {
      ...event,
      data: withoutNulls(event.data),
      id,
      revision,
      position: BigInt(index + 1),
      metadata: {},
      recordedAtMs: 1_700_000_000_000 + index,
    };
  });
}
