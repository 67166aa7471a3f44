import {
  type EventLog,
  EventLogClosedError,
  EventLogDamagedError,
  EventLogOpenError,
  EventLogUnavailableError,
  type RecordedEvent,
  UnknownPositionError,
} from '@hutong/event-store';
import type { ReplayEnd } from './audit-events.answers.js';
import type { ReplayChunk, ReplayFailure, ReplayQuestion, ReplayRefusal } from './replay-question.js';
import { lineOf, replayedEvents } from './replayed-events.js';

const chunkCharactersMin = 65_536;

/** The NDJSON text of a replay, a chunk at a time; its last line says whether it is complete. */
export class ReplayText {
  readonly #openLog: () => Promise<EventLog>;
  readonly #question: ReplayQuestion;
  #events: AsyncGenerator<RecordedEvent> | undefined;
  #given = 0;
  #position: string | null = null;

  constructor(openLog: () => Promise<EventLog>, question: ReplayQuestion) {
    this.#openLog = openLog;
    this.#question = question;
  }

  /** The next chunk; never rejects: what keeps the log from being read further is told in the last line. */
  async next(): Promise<ReplayChunk> {
    let text = '';
    try {
      this.#events ??= replayedEvents(await this.#openLog(), this.#question);
      while (text.length < chunkCharactersMin) {
        const next = await this.#events.next();
        if (next.done === true) return await this.#lastChunk(text);
        text += lineOf(next.value);
        this.#given += 1;
        this.#position = next.value.position.toString();
      }
      return { bytes: encoded(text), isLast: false };
    } catch (error) {
      const failure: ReplayFailure = { cause: String(error), refusal: this.#given === 0 ? refusalOf(error) : null };
      const last = this.#lastLine({ complete: false, reason: reasonOf(error) });
      return { bytes: encoded(text + last), isLast: true, failure };
    }
  }

  /** A stream that gave nothing is either asked about where it has no events, or misspelled. */
  async #lastChunk(text: string): Promise<ReplayChunk> {
    const { stream } = this.#question;
    const isUnknown = stream !== undefined && this.#given === 0 && !(await hasEvents(await this.#openLog(), stream));
    const bytes = encoded(text + this.#lastLine({ complete: true }));
    if (!isUnknown) return { bytes, isLast: true };
    return { bytes, isLast: true, failure: { cause: `There is no stream ${stream}`, refusal: 'streamUnknown' } };
  }

  #lastLine(how: Pick<ReplayEnd, 'complete' | 'reason'>): string {
    const end: ReplayEnd = { ...how, events: this.#given, position: this.#position };
    return `${JSON.stringify({ end })}\n`;
  }
}

async function hasEvents(log: EventLog, stream: string): Promise<boolean> {
  for await (const _ of log.readStream(stream, { direction: 'backwards', eventsMax: 1 })) return true;
  return false;
}

function reasonOf(error: unknown): string {
  if (error instanceof EventLogDamagedError) return `the log is damaged: ${error.damage}`;
  return isStoreAway(error) ? 'the event store is away' : 'the log cannot be read further';
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

function refusalOf(error: unknown): ReplayRefusal | null {
  if (error instanceof UnknownPositionError) return 'positionUnknown';
  return isStoreAway(error) ? 'storeAway' : null;
}

const isStoreAway = (error: unknown): boolean =>
  [EventLogUnavailableError, EventLogOpenError, EventLogClosedError].some((kind) => error instanceof kind);
