import type { OpenFault } from '../errors.js';
import { type Payload, bytesMark, contentOf } from './checksum.js';
import type { EncodedAppend, ExpectedCode, Operation } from './encoded-append.js';

/**
 * Appends on their way to the writer's thread: all text in one string, since one long string crosses threads by a copy of
 * memory while a thousand objects are walked one by one. `numbers` says how to cut it. Bytes travel as the characters of the same
 * numbers, and the complement of their length says so.
 */
export type AppendsMessage = Readonly<{
  kind: 'appends';
  text: string;
  numbers: Float64Array;
  /** Whether no more appends of this turn of the event loop follow. */
  isTurnOver: boolean;
}>;

export type CloseMessage = Readonly<{ kind: 'close' }>;

/** What became of the oldest unanswered appends, three numbers each: outcome, revision, position. */
export type CommittedMessage = Readonly<{ kind: 'committed'; places: readonly number[]; recordedAtMs: number }>;

/** The oldest unanswered appends could not be written; whether they are on disk is unknown. */
export type FailedMessage = Readonly<{ kind: 'failed'; appends: number; reason: string }>;

export type AnswerMessage = CommittedMessage | FailedMessage | Readonly<{ kind: 'closed' }>;

/** First message of the writer's thread: the file is open and locked, or why it is not. */
export type StartedMessage =
  Readonly<{ kind: 'started'; lastPosition: number }> | Readonly<{ kind: 'refused'; fault: OpenFault }>;

export const outcomes = { appended: 0, repeated: 1, wrongExpectedRevision: 2, streamDeleted: 3 } as const;
export const numbersPerPlace = 3;
/** Stands for "no such stream" where a revision is meant. */
export const noRevision = -1;

/** Where an append ended up: an outcome of `outcomes`, a revision and a position. */
export type Placed = readonly [outcome: number, revision: number, position: number];

export const wrongRevision = (actual: number): Placed => [outcomes.wrongExpectedRevision, actual, 0];

/** An append as the writer's thread sees it. `content` is what the checksum covers besides the place. */
export type ReceivedAppend = Readonly<{
  stream: string;
  expected: ExpectedCode;
  operation: Operation;
  events: readonly ReceivedEvent[];
}>;
export type ReceivedEvent = Readonly<{ id: string; type: string; data: Payload; metadata: Payload; content: string }>;

const idCharacters = 36;

export function packAppends(appends: readonly EncodedAppend[], isTurnOver: boolean): AppendsMessage {
  const numbers: number[] = [appends.length];
  let text = '';
  for (const { stream, expected, operation, events } of appends) {
    numbers.push(stream.length, expected, operation, events.length);
    text += stream;
    for (const event of events) {
      numbers.push(event.type.length, markedLength(event.data), markedLength(event.metadata));
      text += contentOf(event);
    }
  }
  return { kind: 'appends', text, numbers: new Float64Array(numbers), isTurnOver };
}

const markedLength = (payload: Payload) => (typeof payload === 'string' ? payload.length : ~payload.length);

export function unpackAppends({ text, numbers }: AppendsMessage): ReceivedAppend[] {
  let at = 0;
  let next = 0;
  const number = () => numbers[next++] ?? 0;
  const cut = (characters: number) => text.slice(at, (at += characters));
  const payload = (marked: number): Payload => {
    if (marked >= 0) return cut(marked);
    at += bytesMark.length;
    return Buffer.from(cut(~marked), 'latin1');
  };
  const event = (): ReceivedEvent => {
    const [typeCharacters, dataLength, metadataLength] = [number(), number(), number()];
    const start = at;
    const id = cut(idCharacters);
    const type = cut(typeCharacters);
    at += 1;
    const data = payload(dataLength);
    at += 1;
    const metadata = payload(metadataLength);
    return { id, type, data, metadata, content: text.slice(start, at) };
  };
  const append = (): ReceivedAppend => {
    const stream = cut(number());
    const expected = number();
    const operation = number() as Operation;
    const events: ReceivedEvent[] = [];
    for (let left = number(); left > 0; left--) events.push(event());
    return { stream, expected, operation, events };
  };
  const appends: ReceivedAppend[] = [];
  for (let left = number(); left > 0; left--) appends.push(append());
  return appends;
}
