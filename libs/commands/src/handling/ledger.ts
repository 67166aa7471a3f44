import { Inject, Injectable } from '@nestjs/common';
import { type DomainEvent, RecentMap, type StreamType } from '@hutong/domain';
import type { EventLog, RecordedEvent } from '@hutong/event-store';
import { CLOCK, type Clock, EVENT_LOG, LEDGER_SECRET, LedgerSecret } from '@hutong/platform';
import { LedgerClock } from './ledger-clock.js';
import { kindOf } from './preconditions.js';
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
    const folded = this.streams.of(kind, stream.slice(kind.category.length + 1));
    if (folded.revision < revision) await folded.catchUp(this.log);
    return folded.setAside.get(revision) ?? null;
  }
}
