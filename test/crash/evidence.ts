import type { ExpectedRevision } from '@hutong/event-store';

/** The append that a writer has begun and nobody has acknowledged, or will begin next. */
export type Outstanding = Readonly<{ writer: number; number: number; expected?: string }>;

/** What the load process is told: where to append, and where each writer goes on. */
export type LoadOptions = Readonly<{ address: string; seed: number; outstanding: readonly Outstanding[] }>;

/** Where an append was acknowledged. */
export type Acknowledgement = Readonly<{ revision: string; position: string }>;

/** What the load process said: everything that was acknowledged, and what was begun last. */
export class Evidence {
  readonly seed: number;
  /** Why the load process gave up; empty in a good run. */
  readonly failures: string[] = [];
  /** Per writer, by number. */
  readonly #acknowledged: Acknowledgement[][];
  readonly #outstanding: Outstanding[];
  #acknowledgedCount = 0;
  #repeatedCount = 0;
  #wake: () => void = () => {};

  constructor(seed: number, writers: number) {
    this.seed = seed;
    this.#acknowledged = Array.from({ length: writers }, () => []);
    this.#outstanding = Array.from({ length: writers }, (_, writer) => ({ writer, number: 0 }));
  }

  get acknowledgedCount(): number {
    return this.#acknowledgedCount;
  }

  get repeatedCount(): number {
    return this.#repeatedCount;
  }

  /** Where each writer goes on after a kill: with what it does not know the outcome of. */
  get outstanding(): readonly Outstanding[] {
    return this.#outstanding;
  }

  /** Acknowledged appends of each writer, by number; a writer's appends follow each other without gaps. */
  get acknowledged(): readonly (readonly Acknowledgement[])[] {
    return this.#acknowledged;
  }

  /** Resolves with the next acknowledged append, or when the load has failed. */
  nextAcknowledged(): Promise<void> {
    return new Promise((resolve) => (this.#wake = resolve));
  }

  /** Takes in one line of the load process. */
  take(line: string): void {
    const [what, ...words] = line.split(' ');
    if (what === 'failed') this.fail(words.join(' '));
    else if (what === 'parked' && words[0] !== '0') this.fail(`${words[0]} events are parked`);
    if (what !== 'intend' && what !== 'appended' && what !== 'repeated') return;
    const [writerDigits, numberDigits, revision = '', position = ''] = words;
    const writer = Number(writerDigits);
    const number = Number(numberDigits);
    if (what === 'intend') this.#outstanding[writer] = { writer, number, expected: revision };
    else if (what === 'repeated') this.#takeRepeat(writer, number, { revision, position });
    else {
      this.#acknowledged[writer]?.push({ revision, position });
      this.#acknowledgedCount += 1;
      this.#outstanding[writer] = { writer, number: number + 1 };
      this.#wake();
    }
  }

  fail(reason: string): void {
    this.failures.push(reason);
    this.#wake();
  }

  #takeRepeat(writer: number, number: number, place: Acknowledgement): void {
    const first = this.#acknowledged[writer]?.[number];
    this.#repeatedCount += 1;
    if (first?.revision === place.revision && first.position === place.position) return;
    this.fail(`append ${writer}.${number} was answered ${JSON.stringify(first)}, its repeat ${JSON.stringify(place)}`);
  }
}

export const encodeExpected = (expected: ExpectedRevision): string => String(expected);

export const decodeExpected = (text: string): ExpectedRevision =>
  text === 'no_stream' || text === 'any' || text === 'stream_exists' ? text : BigInt(text);
