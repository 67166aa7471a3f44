import { type AnyStreamType, categoryOf, judge, RecentMap } from '@hutong/domain/kernel';
import {
  type EventFilter,
  type EventLog,
  type JsonObject,
  ledgerStream,
  type RecordedEvent,
  type Revision,
} from '@hutong/event-store';

/** Streams whose state the gate keeps, at least; at most twice as many, about a kilobyte each. A stream that is not kept is read again. */
const streamsKeptMin = 16_384;
const reasonCharactersMax = 500;

/** What the gate, and the check of the log itself, ask of a log. */
export type ReadableLog = Pick<EventLog, 'readStream' | 'readAll' | 'lastPosition'>;

/** An event as it reads today; or as it is stored, and why it does not count. */
export type JudgedEvent = Readonly<{ event: RecordedEvent; setAside: string | null }>;

/** The state of a stream before a revision. */
type StreamPlace = Readonly<{ state: unknown; next: Revision }>;

/**
 * The one gate before rows, figures and audit: says of every event of the log whether it counts, from what lies before it in its own
 * stream. Events come in the order of the log; what the gate has forgotten, or never saw, it reads from the log.
 */
export class Gate {
  readonly #types: ReadonlyMap<string, AnyStreamType>;
  readonly #log: Pick<EventLog, 'readStream'>;
  readonly #streams = new RecentMap<StreamPlace>(streamsKeptMin);

  constructor(streamTypes: readonly AnyStreamType[], log: Pick<EventLog, 'readStream'>) {
    this.#types = new Map(streamTypes.map((type) => [type.category, type]));
    this.#log = log;
  }

  /** The streams that are judged; no event of any other counts for anybody. */
  get filter(): EventFilter {
    const prefixes = [...this.#types.keys()].map((category) => (category === ledgerStream ? category : `${category}-`));
    return { streams: { prefixes } };
  }

  /** The events of a page that lie in streams of the ledger, judged. */
  async judgeAll(page: readonly RecordedEvent[]): Promise<readonly JudgedEvent[]> {
    const judged: JudgedEvent[] = [];
    for (const recorded of page) {
      const type = this.#types.get(categoryOf(recorded.stream));
      if (type === undefined) continue;
      const known = this.#streams.get(recorded.stream);
      const isNext = recorded.revision === (known?.next ?? 0n);
      const before = isNext ? (known?.state ?? type.initialState) : await this.#stateBefore(type, recorded, known);
      const { judgement, state } = judgeAfter(type, before, recorded);
      if (recorded.revision >= (known?.next ?? 0n)) {
        this.#streams.set(recorded.stream, { state, next: recorded.revision + 1n });
      }
      judged.push(judgement);
    }
    return judged;
  }

  /** A page may begin in the middle of a stream, leave out what was deleted, or be given twice. */
  async #stateBefore(
    type: AnyStreamType,
    { stream, revision }: RecordedEvent,
    known: StreamPlace | undefined,
  ): Promise<unknown> {
    let place: StreamPlace =
      known !== undefined && known.next <= revision ? known : { state: type.initialState, next: 0n };
    const eventsMax = Number(revision - place.next);
    if (eventsMax === 0) return place.state;
    for await (const earlier of this.#log.readStream(stream, { from: place.next, eventsMax })) {
      if (earlier.revision >= revision) break;
      place = { state: judgeAfter(type, place.state, earlier).state, next: earlier.revision + 1n };
    }
    return place.state;
  }
}

function judgeAfter(
  type: AnyStreamType,
  before: unknown,
  recorded: RecordedEvent,
): Readonly<{ judgement: JudgedEvent; state: unknown }> {
  const judgement = judge(type, before, recorded);
  if (!judgement.counts) {
    const setAside = judgement.reason.slice(0, reasonCharactersMax);
    return { judgement: { event: recorded, setAside }, state: before };
  }
  return { judgement: { event: asOfToday(recorded, judgement.event), setAside: null }, state: judgement.state };
}

/** The event itself unless its type is outgrown: nearly all are read as they were stored. */
const asOfToday = (recorded: RecordedEvent, { type, data }: Readonly<{ type: string; data: object }>): RecordedEvent =>
  data === recorded.data && type === recorded.type ? recorded : { ...recorded, type, data: data as JsonObject };
