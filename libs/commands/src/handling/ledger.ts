import { Inject, Injectable } from '@nestjs/common';
import { categoryOf, type DomainEvent, type StreamType, streamTypes } from '@hutong/domain';
import type { EventLog, RecordedEvent } from '@hutong/event-store';
import { CLOCK, type Clock, EVENT_LOG, LEDGER_SECRET, LedgerSecret } from '@hutong/platform';
import { KnownPersons } from './known-persons.js';
import { LedgerClock } from './ledger-clock.js';
import { RecentCommands } from './recent-commands.js';
import { type FoldedStream, StreamCache } from './stream-cache.js';
import { StreamTurns } from './stream-turns.js';

/** What the command services of one process share: the log, time and the ledger's secret, and what they remember of the log. */
@Injectable()
export class Ledger {
  readonly clock: LedgerClock;
  readonly streams: StreamCache;
  readonly turns = new StreamTurns();
  readonly commands = new RecentCommands();
  readonly persons: KnownPersons;

  constructor(
    @Inject(EVENT_LOG) readonly log: EventLog,
    @Inject(CLOCK) clock: Clock,
    @Inject(LEDGER_SECRET) readonly secret: LedgerSecret,
  ) {
    this.clock = new LedgerClock(clock);
    this.streams = new StreamCache(this.clock);
    this.persons = new KnownPersons(this);
  }

  /** A stream as the log holds it right now. */
  load<State, Event extends DomainEvent>(
    type: StreamType<State, Event>,
    id: string,
  ): Promise<FoldedStream<State, Event>> {
    return this.streams.of(type, id).catchUp(this.log);
  }

  /** Why an event of the log does not count, by the gate that rows and figures ask as well; null when it does. */
  async whySetAside({ stream, revision, type }: RecordedEvent): Promise<string | null> {
    const category = categoryOf(stream);
    const kind = streamTypes.find((one) => one.category === category);
    if (kind === undefined) return `${type} stands in a stream of others`;
    const folded = this.streams.of(kind, stream.slice(category.length + 1));
    if (folded.revision < revision) await folded.catchUp(this.log);
    return folded.setAside.get(revision) ?? null;
  }
}
