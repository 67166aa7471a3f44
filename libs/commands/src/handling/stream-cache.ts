import { setImmediate as nextTurn } from 'node:timers/promises';
import { type DomainEvent, type Judgement, type StreamType, judge, RecentMap } from '@hutong/domain';
import type { EventLog, JsonObject, Position, RecordedEvent, Revision } from '@hutong/event-store';
import type { CommandIdentity } from './command-identity.js';
import type { LedgerClock } from './ledger-clock.js';
import { kindOf, unmetPrecondition } from './preconditions.js';

/** Streams whose folded state a process keeps, at least; at most twice as many. About a kilobyte or two each. */
const cachedStreamsMin = 8_192;

/** A fact as the cache needs it: read from the log, or just appended by this process. */
type SeenEvent = Pick<RecordedEvent, 'revision' | 'position' | 'type' | 'metadata'> &
  Readonly<{ data: object; recordedAtMs?: number }>;

/** Where the last event of a command lies, and the hash of what it asked. */
type CommandTrace = Readonly<{ revision: Revision; position: Position; bodyHash: string | null }>;

/** Of nearly every stream: a map of its own each would be a tenth of what the cache takes. */
const nothingSetAside: ReadonlyMap<Revision, string> = new Map();

/** The folded state of one stream up to a revision. May lag behind the log, never ahead of it. */
export class FoldedStream<State, Event extends DomainEvent> {
  state: State;
  /** -1 before the first event. */
  revision: Revision = -1n;
  position: Position = 0n;
  /** Whether the log was ever asked: an unread stream may hold anything. */
  known = false;
  #setAside: Map<Revision, string> | undefined;
  #nextRead: Promise<this> | undefined;
  readonly #traces = new Map<string, CommandTrace>();

  constructor(
    readonly type: StreamType<State, Event>,
    readonly name: string,
    private readonly clock: LedgerClock,
  ) {
    this.state = type.initialState;
  }

  /** The revisions that the gate sets aside, and why: in the stream, and not in its state. */
  get setAside(): ReadonlyMap<Revision, string> {
    return this.#setAside ?? nothingSetAside;
  }

  /** What the command left in this stream, if it was here. */
  traceOf({ causeId, command }: CommandIdentity): CommandTrace | undefined {
    return this.#traces.get(traceKey(causeId, command));
  }

  /**
   * Folds the next event, as it was judged where it was decided, or else as the gate judges it now; one that is folded already is skipped,
   * since reads and appends may overtake each other.
   */
  add(event: SeenEvent, judged?: Judgement<State, Event>): void {
    if (event.revision <= this.revision) return;
    if (event.revision !== this.revision + 1n) {
      throw new Error(`Stream ${this.name} is folded to ${this.revision}, and ${event.revision} came next`);
    }
    const judgement = judged ?? judge(this.type, this.state, { ...event, stream: this.name });
    if (judgement.counts) {
      this.state = judgement.state;
      this.clock.heed(event);
    } else (this.#setAside ??= new Map()).set(event.revision, judgement.reason);
    this.revision = event.revision;
    this.position = event.position;
    this.known = true;
    this.#trace(event);
  }

  /** Reads what the log has beyond the folded revision: one indexed read, shared by all who ask before it begins. */
  catchUp(log: EventLog): Promise<this> {
    this.#nextRead ??= this.#read(log);
    return this.#nextRead;
  }

  async #read(log: EventLog): Promise<this> {
    await nextTurn();
    // Whoever asks from here on may be owed something newer.
    this.#nextRead = undefined;
    const asksOthers = kindOf(this.name)?.preconditions !== undefined;
    for await (const event of log.readStream(this.name, { from: this.revision + 1n })) {
      // Waiting costs more than folding: only where other streams have a say.
      const reason = asksOthers ? await unmetPrecondition(log, event) : null;
      this.add(event, reason === null ? undefined : { counts: false, reason });
    }
    this.known = true;
    return this;
  }

  #trace({ metadata, revision, position }: SeenEvent): void {
    const causeId = textIn(metadata, '$causationId');
    const command = textIn(metadata, 'command');
    if (causeId === null || command === null) return;
    const key = traceKey(causeId, command);
    const bodyHash = textIn(metadata, 'bodyHash') ?? this.#traces.get(key)?.bodyHash ?? null;
    this.#traces.set(key, { revision, position, bodyHash });
  }
}

/** The recently used streams of a process. */
export class StreamCache {
  readonly #streams = new RecentMap<unknown>(cachedStreamsMin);

  constructor(private readonly clock: LedgerClock) {}

  of<State, Event extends DomainEvent>(type: StreamType<State, Event>, id: string): FoldedStream<State, Event> {
    const name = `${type.category}-${id}`;
    // The name holds the category, so what lies under it has the type's state.
    const cached = this.#streams.get(name) as FoldedStream<State, Event> | undefined;
    if (cached) return cached;
    const stream = new FoldedStream(type, name, this.clock);
    this.#streams.set(name, stream);
    return stream;
  }
}

/** An event may cause several commands to one stream, by one policy or by several. */
const traceKey = (causeId: string, command: string): string => `${causeId} ${command}`;

function textIn(metadata: JsonObject, name: string): string | null {
  const value = metadata[name];
  return typeof value === 'string' ? value : null;
}
