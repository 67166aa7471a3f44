import { Inject, Injectable } from '@nestjs/common';
import {
  type AnyStreamType,
  categoryOf,
  decodeEvent,
  type DomainEvent,
  type Precondition,
  RecentMap,
  type StreamType,
  streamTypes,
} from '@hutong/domain';
import type { EventLog, RecordedEvent } from '@hutong/event-store';
import { CLOCK, type Clock, EVENT_LOG, LEDGER_SECRET, LedgerSecret } from '@hutong/platform';
import { LedgerClock } from './ledger-clock.js';
import { RecentCommands } from './recent-commands.js';
import { type FoldedStream, StreamCache } from './stream-cache.js';
import { StreamTurns } from './stream-turns.js';

/** Persons that a process knows to be in the log, at least; at most twice as many. */
const rememberedPersonsMin = 65_536;

/** What the command services of one process share: the log, time and the ledger's secret, and what they remember of the log. */
@Injectable()
export class Ledger {
  readonly clock: LedgerClock;
  readonly streams: StreamCache;
  readonly turns = new StreamTurns();
  readonly commands = new RecentCommands();
  /** By reference: whose name is in the log already. */
  readonly knownPersons = new RecentMap<true>(rememberedPersonsMin);

  constructor(
    @Inject(EVENT_LOG) readonly log: EventLog,
    @Inject(CLOCK) clock: Pick<Clock, 'now'>,
    @Inject(LEDGER_SECRET) readonly secret: LedgerSecret,
  ) {
    this.clock = new LedgerClock(clock);
    this.streams = new StreamCache(this.clock);
  }

  /** A stream as the log holds it right now. */
  load<State, Event extends DomainEvent>(
    type: StreamType<State, Event>,
    id: string,
  ): Promise<FoldedStream<State, Event>> {
    return this.streams.of(type, id).catchUp(this.log);
  }

  /** Why an event of the log does not count, by the gate that rows and figures ask as well; null when it does. */
  async whySetAside(event: RecordedEvent): Promise<string | null> {
    const { stream, revision, type } = event;
    const kind = kindOf(stream);
    if (kind === undefined) return `${type} stands in a stream of others`;
    const folded = this.#streamOf(kind, stream);
    if (folded.revision < revision) await folded.catchUp(this.log);
    const reason = folded.setAside.get(revision);
    if (reason !== undefined || kind.preconditions === undefined) return reason ?? null;
    for (const needed of kind.preconditions(decodeEvent(kind, event))) {
      if (!(await this.#isMet(needed))) return needed.otherwise;
    }
    return null;
  }

  /** By what is known of the other stream, and else by what it holds right now. */
  async #isMet({ stream, holds }: Precondition): Promise<boolean> {
    const kind = kindOf(stream);
    if (kind === undefined) throw new Error(`${stream} is no stream of the ledger`);
    const other = this.#streamOf(kind, stream);
    return holds(other.state) || holds((await other.catchUp(this.log)).state);
  }

  #streamOf(kind: AnyStreamType, stream: string): FoldedStream<unknown, DomainEvent> {
    return this.streams.of(kind, stream.slice(kind.category.length + 1));
  }
}

const kindOf = (stream: string): AnyStreamType | undefined =>
  streamTypes.find(({ category }) => category === categoryOf(stream));
