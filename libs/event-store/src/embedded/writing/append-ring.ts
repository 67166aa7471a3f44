import { Buffer } from 'node:buffer';
import { firstWakeAppends, wakeAppends } from '../../limits.js';
import { type Payload, bytesMark, contentOf } from '../file/checksum.js';
import type { EncodedAppend, ExpectedCode, Operation } from './encoded-append.js';

// Appends on their way to the writer's thread lie in memory that both threads see, one record behind the other: the thread takes
// the first while the next is being encoded, no message is made, and a thread with nothing to do sleeps on the count of what was
// written. One thread writes, one takes; what lies between the two counts belongs to the one that takes.

/** A record is a whole number of words of 8 bytes. Their number divides 2^32, so that the counts may run over. */
export const ringWords = 2 ** 21;
export const wordBytes = 8;
/** Largest append in words: then one fits on either side of the seam, wherever the seam is. */
export const appendWordsMax = ringWords / 2 - 1;

/** The two counts, in words, lie in cache lines of their own. */
const countsBytes = 256;
const counts = { written: 0, taken: 32 } as const;

/** First word of a record that is no append; an append begins with its size in words. */
const marks = { turnOver: -1, close: -2, seam: -3 } as const;
const markWords = 1;

/** Numbers before the text of an append: words, bytes of text, characters of the stream, expected, operation, events. */
const appendNumbers = 6;
/** Numbers of each event: characters of its type, lengths of data and metadata. */
const eventNumbers = 3;
const idCharacters = 36;
const utf8BytesPerCharacterMax = 3;

/** Most words that an append can take, told without looking at its text. */
export function wordsMaxOf({ characters, events }: EncodedAppend): number {
  const contentCharacters = characters + events.length * (idCharacters + 2 * (1 + bytesMark.length));
  return appendNumbers + eventNumbers * events.length + wordsOf(contentCharacters * utf8BytesPerCharacterMax);
}

const wordsOf = (bytes: number) => Math.ceil(bytes / wordBytes);

export const newRing = () => new SharedArrayBuffer(countsBytes + ringWords * wordBytes);

/** Views of the shared memory, the same in both threads. */
class Ring {
  protected readonly counts: Int32Array;
  protected readonly numbers: Float64Array;
  protected readonly bytes: Buffer;

  constructor(memory: SharedArrayBuffer) {
    this.counts = new Int32Array(memory, 0, countsBytes / Int32Array.BYTES_PER_ELEMENT);
    this.numbers = new Float64Array(memory, countsBytes);
    this.bytes = Buffer.from(memory, countsBytes);
  }
}

const indexOf = (count: number) => (count >>> 0) % ringWords;

/** The end that writes. */
export class RingWriter extends Ring {
  #written = Atomics.load(this.counts, counts.written);
  /** Appends written since the last turn was over. */
  #turnAppends = 0;

  /** Writes an append of at most `appendWordsMax`; false when there is no room until more was taken. */
  write(append: EncodedAppend): boolean {
    const { stream, expected, operation, events } = append;
    if (!this.#makeRoom(wordsMaxOf(append) + markWords)) return false;
    const start = indexOf(this.#written);
    const textStart = start + appendNumbers + eventNumbers * events.length;
    let text = stream;
    for (const event of events) text += contentOf(event);
    const textBytes = this.bytes.write(text, textStart * wordBytes);
    const words = textStart - start + wordsOf(textBytes);
    let at = start;
    const put = (number: number) => (this.numbers[at++] = number);
    put(words);
    put(textBytes);
    put(stream.length);
    put(expected);
    put(operation);
    put(events.length);
    for (const { type, data, metadata } of events) {
      put(type.length);
      put(markedLength(data));
      put(markedLength(metadata));
    }
    this.#publish(words);
    this.#turnAppends += 1;
    if (this.#turnAppends === firstWakeAppends || this.#turnAppends % wakeAppends === 0) this.#wake();
    return true;
  }

  /** Says that the appends written so far need not wait for others. */
  endTurn(): void {
    if (this.#turnAppends > 0) this.#mark(marks.turnOver);
    this.#turnAppends = 0;
  }

  /** Says that nothing follows. */
  close(): void {
    this.#mark(marks.close);
  }

  // A record lies in one piece: one that does not fit before the end of the memory begins at its start, behind the seam.
  #makeRoom(words: number): boolean {
    const index = indexOf(this.#written);
    const wordsToSeam = ringWords - index;
    const seamWords = words > wordsToSeam ? wordsToSeam : 0;
    const takenWords = Atomics.load(this.counts, counts.taken);
    const usedWords = (this.#written - takenWords) >>> 0;
    if (usedWords + seamWords + words > ringWords) return false;
    if (seamWords > 0) {
      this.numbers[index] = marks.seam;
      this.#publish(seamWords);
    }
    return true;
  }

  // There is room for it: every append left some.
  #mark(mark: number): void {
    this.numbers[indexOf(this.#written)] = mark;
    this.#publish(markWords);
    this.#wake();
  }

  #publish(words: number): void {
    this.#written = (this.#written + words) | 0;
    Atomics.store(this.counts, counts.written, this.#written);
  }

  #wake(): void {
    Atomics.notify(this.counts, counts.written);
  }
}

// Bytes travel as the characters of the same numbers; the complement of their length says so.
const markedLength = (payload: Payload) => (typeof payload === 'string' ? payload.length : ~payload.length);

/** An append as the writer's thread sees it. `content` is what the checksum covers besides the place. */
export type ReceivedAppend = Readonly<{
  stream: string;
  expected: ExpectedCode;
  operation: Operation;
  events: readonly ReceivedEvent[];
}>;
export type ReceivedEvent = Readonly<{ id: string; type: string; data: Payload; metadata: Payload; content: string }>;

/** The end that takes. */
export class RingReader extends Ring {
  #taken = Atomics.load(this.counts, counts.taken);

  /** Whether everything written was taken. */
  get isEmpty(): boolean {
    return Atomics.load(this.counts, counts.written) === this.#taken;
  }

  /** The next append or mark; sleeps until there is one. */
  take(): ReceivedAppend | 'turnOver' | 'close' {
    for (;;) {
      // More than once, since a late wake-up may be for what was taken already.
      while (this.isEmpty) Atomics.wait(this.counts, counts.written, this.#taken);
      const index = indexOf(this.#taken);
      const first = this.numbers[index] ?? 0;
      if (first > 0) {
        const append = this.#appendAt(index);
        this.#release(first);
        return append;
      }
      this.#release(first === marks.seam ? ringWords - index : markWords);
      if (first === marks.turnOver) return 'turnOver';
      if (first === marks.close) return 'close';
    }
  }

  /** Waits for more without sleeping, for at most so long: being woken takes longer, and costs the thread that wakes as much. */
  waitAwake(waitMs: number): void {
    const endMs = performance.now() + waitMs;
    while (this.isEmpty && performance.now() < endMs);
  }

  #release(words: number): void {
    this.#taken = (this.#taken + words) | 0;
    Atomics.store(this.counts, counts.taken, this.#taken);
  }

  #appendAt(index: number): ReceivedAppend {
    let next = index + 1;
    const number = () => this.numbers[next++] ?? 0;
    const [textBytes, streamCharacters, expected, operation, eventCount] = [
      number(),
      number(),
      number(),
      number() as Operation,
      number(),
    ];
    const textStart = (next + eventNumbers * eventCount) * wordBytes;
    const text = this.bytes.toString('utf8', textStart, textStart + textBytes);
    let at = 0;
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
    const stream = cut(streamCharacters);
    const events: ReceivedEvent[] = [];
    while (events.length < eventCount) events.push(event());
    return { stream, expected, operation, events };
  }
}
