import { type AnyStreamType, categoryOf, type Judgement, judge, RecentMap } from '@hutong/domain/kernel';
import {
  type EventFilter,
  type EventLog,
  type JsonObject,
  ledgerStream,
  type Position,
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

/** The state of a stream before a revision, and where in the log the event before that lies. */
type StreamPlace = Readonly<{ state: unknown; next: Revision; position: Position }>;

/**
 * The one gate before rows, figures and audit: says of every event of the log whether it counts, from what lies before it in its own
 * stream and in those that its kind names. Events come in the order of the log, without a gap; what the gate has forgotten, or never
 * saw, it reads from the log.
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
      // Waiting costs more than judging: only where other streams have a say.
      const judgement = type.preconditions ? await this.#judge(type, before, recorded) : judge(type, before, recorded);
      if (recorded.revision >= (known?.next ?? 0n)) {
        const { revision, position } = recorded;
        const state = judgement.counts ? judgement.state : before;
        this.#streams.set(recorded.stream, { state, next: revision + 1n, position });
      }
      judged.push(judgedEvent(recorded, judgement));
    }
    return judged;
  }

  /** A page may begin in the middle of a stream, leave out what was deleted, or be given twice. */
  async #stateBefore(
    type: AnyStreamType,
    { stream, revision }: RecordedEvent,
    known: StreamPlace | undefined,
  ): Promise<unknown> {
    let { state, next } =
      known !== undefined && known.next <= revision ? known : { state: type.initialState, next: 0n };
    const eventsMax = Number(revision - next);
    if (eventsMax === 0) return state;
    for await (const earlier of this.#log.readStream(stream, { from: next, eventsMax })) {
      if (earlier.revision >= revision) break;
      state = await this.#stateAfter(type, state, earlier);
    }
    return state;
  }

  async #stateAfter(type: AnyStreamType, before: unknown, recorded: RecordedEvent): Promise<unknown> {
    const judgement = await this.#judge(type, before, recorded);
    return judgement.counts ? judgement.state : before;
  }

  async #judge(type: AnyStreamType, before: unknown, recorded: RecordedEvent): Promise<AnyJudgement> {
    const judgement = judge(type, before, recorded);
    if (!judgement.counts || type.preconditions === undefined) return judgement;
    for (const { stream, holds, otherwise } of type.preconditions(judgement.event)) {
      if (!holds(await this.#stateAt(stream, recorded.position))) return { counts: false, reason: otherwise };
    }
    return judgement;
  }

  /** The state that another stream had led to before a position in the log. */
  async #stateAt(stream: string, position: Position): Promise<unknown> {
    const known = this.#streams.get(stream);
    if (known !== undefined && known.position < position) return known.state;
    const type = this.#types.get(categoryOf(stream));
    if (type === undefined) throw new Error(`${stream} is no stream of the ledger`);
    let state = type.initialState;
    for await (const earlier of this.#log.readStream(stream)) {
      if (earlier.position >= position) break;
      state = await this.#stateAfter(type, state, earlier);
    }
    return state;
  }
}

type AnyJudgement = Judgement<unknown, Readonly<{ type: string; data: object }>>;

const judgedEvent = (recorded: RecordedEvent, judgement: AnyJudgement): JudgedEvent =>
  judgement.counts
    ? { event: asOfToday(recorded, judgement.event), setAside: null }
    : { event: recorded, setAside: judgement.reason.slice(0, reasonCharactersMax) };

/** The event itself unless its type is outgrown: nearly all are read as they were stored. */
const asOfToday = (recorded: RecordedEvent, { type, data }: Readonly<{ type: string; data: object }>): RecordedEvent =>
  data === recorded.data && type === recorded.type ? recorded : { ...recorded, type, data: data as JsonObject };
