import {
  AppendTooLargeError,
  type Appended,
  type ExpectedRevision,
  EventLogOverloadedError,
  type EncodedEvent,
  StreamDeletedError,
  WrongExpectedRevisionError,
} from '@hutong/event-store';
import {
  appendBytesMax,
  appendEventsMax,
  appendHeldBytesMax,
  eventTypeBytesMax,
  streamNameBytesMax,
} from '../limits.js';
import { isVirtualStream } from '../store/virtual-streams.js';
import type { NodeContext } from '../node-context.js';
import type { AppendRefusal } from '../wire/append-answers.js';
import type { ProposedEvent } from '../wire/append-requests.js';

/** An append while its events arrive, checked against every limit as it grows. */
export class NewAppend {
  readonly #records: EncodedEvent[] = [];
  #dataBytes = 0;
  #heldBytes = 0;
  #refusal: AppendRefusal | undefined;

  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
  ) {
    this.#refusal = faultOfStream(stream);
  }

  add({ record, dataBytes, heldBytes, fault }: ProposedEvent): void {
    this.#dataBytes += dataBytes;
    this.#heldBytes += heldBytes;
    this.#refusal ??= this.#dataBytes > appendBytesMax ? { kind: 'tooLarge' } : this.#faultOf(record, fault);
    if (this.#refusal === undefined) this.#records.push(record);
    // What is refused already need not be kept.
    else this.#records.length = 0;
  }

  get refusal(): AppendRefusal | undefined {
    return this.#refusal;
  }

  send({ store }: NodeContext): Promise<Appended> {
    return store.append(this.stream, this.expected, this.#records);
  }

  #faultOf(record: EncodedEvent, fault: ProposedEvent['fault']): AppendRefusal | undefined {
    if (fault !== undefined) return { kind: 'badRequest', reason: faultTexts[fault] };
    if (this.#records.length >= appendEventsMax) {
      return { kind: 'badRequest', reason: `An append holds at most ${appendEventsMax} events` };
    }
    if (this.#heldBytes > appendHeldBytesMax) {
      return { kind: 'badRequest', reason: `An append with its metadata has at most ${appendHeldBytesMax} bytes` };
    }
    if (Buffer.byteLength(record.type) > eventTypeBytesMax) {
      return { kind: 'badRequest', reason: `An event type has at most ${eventTypeBytesMax} bytes` };
    }
    const isLimitBroken = record.type === '$metadata' && this.stream.startsWith('$$') && !areLimits(record.data);
    return isLimitBroken ? { kind: 'badRequest', reason: 'Stream limits must be above 0' } : undefined;
  }
}

const faultTexts: Readonly<Record<NonNullable<ProposedEvent['fault']>, string>> = {
  typeMissing: 'An event needs a type',
  typeEmpty: 'An event needs a type that is not empty',
  contentTypeMissing: 'An event needs a content type',
  idInvalid: 'An event needs a UUID that is not zero',
};

function faultOfStream(stream: string): AppendRefusal | undefined {
  if (stream === '') return { kind: 'badRequest', reason: 'The stream name is empty' };
  if (Buffer.byteLength(stream) > streamNameBytesMax) {
    return { kind: 'badRequest', reason: `A stream name has at most ${streamNameBytesMax} bytes` };
  }
  // The log cannot keep these apart from others: NUL ends text in SQL functions, U+FFFD is how broken text decodes.
  if (/[\0\uFFFD]/.test(stream)) return { kind: 'badRequest', reason: 'The stream name is not well-formed text' };
  return stream === '$all' || isVirtualStream(stream) ? { kind: 'accessDenied' } : undefined;
}

function areLimits(data: EncodedEvent['data']): boolean {
  let metadata: unknown;
  try {
    metadata = JSON.parse(String(data));
  } catch {
    return true;
  }
  if (typeof metadata !== 'object' || metadata === null) return true;
  const limits = metadata as Record<string, unknown>;
  return !(['$maxCount', '$maxAge'] as const).some((name) => typeof limits[name] === 'number' && limits[name] <= 0);
}

/** What a failed append is called on the wire. Whatever is not known to be refused may have been recorded. */
export function refusalOf(error: unknown): AppendRefusal {
  if (error instanceof WrongExpectedRevisionError) {
    return { kind: 'wrongExpectedVersion', expected: error.expected, actual: error.actual };
  }
  if (error instanceof StreamDeletedError) return { kind: 'streamDeleted' };
  if (error instanceof AppendTooLargeError) return { kind: 'tooLarge' };
  return error instanceof EventLogOverloadedError ? { kind: 'timeout' } : { kind: 'unknown' };
}
