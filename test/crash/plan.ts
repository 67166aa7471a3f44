import type { NewEvent } from '@hutong/event-store';
import { randomOf } from '../random.js';

/** `new`: a stream of its own. `shared`: many writers, exact revisions. `any`: many writers, no expectation at all. */
export type AppendKind = 'new' | 'shared' | 'any';

/** One append of one writer; everything about it follows from the seed, the writer and its number. */
export type PlannedAppend = Readonly<{
  writer: number;
  number: number;
  kind: AppendKind;
  stream: string;
  events: readonly NewEvent[];
  /** Whether the writer repeats it with the same ids after it was acknowledged. */
  isRepeated: boolean;
}>;

/** Which append of which writer, and which event of it. */
export type PlannedEvent = Readonly<{ writer: number; number: number; index: number }>;

const sharedStreams = 4;
const eventsPerAppendMax = 5;
const paddingCharactersMax = 600;
const repeatedShare = 0.1;

/** The append that a writer makes as its n-th. */
export function plannedAppend(seed: number, writer: number, number: number): PlannedAppend {
  const random = randomOf(seed ^ Math.imul(writer + 1, 0x9e_37_79_b1) ^ Math.imul(number + 1, 0x85_eb_ca_6b));
  const kind = kindOf(random());
  const stream = kind === 'new' ? `new-${writer}.${number}` : `${kind}-${Math.floor(random() * sharedStreams)}`;
  const count = random() < 0.5 ? 1 : 1 + Math.floor(random() * eventsPerAppendMax);
  const events = Array.from({ length: count }, (_, index): NewEvent => {
    const padding = 'x'.repeat(Math.floor(random() * paddingCharactersMax));
    return {
      id: idOf(seed, { writer, number, index }),
      type: 'Written',
      data: { writer, number, index, count, padding },
      metadata: { actor: `writer-${writer}` },
    };
  });
  return { writer, number, kind, stream, events, isRepeated: random() < repeatedShare };
}

/** Which planned event has this id; undefined when none of the run's plan has. */
export function plannedEventOf(seed: number, id: string): PlannedEvent | undefined {
  const [runDigits, writerDigits, version, variant, place = ''] = id.split('-');
  if (runDigits !== hex(seed, 8) || version !== planVersion || variant !== '8000') return undefined;
  const at = parseInt(place, 16);
  return {
    writer: parseInt(writerDigits ?? '', 16),
    number: Math.floor(at / idsPerAppend),
    index: at % idsPerAppend,
  };
}

/** The id of the event that the consumer appends when it meets an event with this id. */
export const mirroredId = (id: string): string => id.replace(`-${planVersion}-`, '-4001-');

/** The stream into which the consumer copies a shared stream, event by event. */
export const mirrorOf = (stream: string): string => stream.replace(sharedPrefix, 'mirror-');

export const sharedPrefix = 'shared-';

const planVersion = '4000';
const idsPerAppend = 16;

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');

const idOf = (seed: number, { writer, number, index }: PlannedEvent) =>
  `${hex(seed, 8)}-${hex(writer, 4)}-${planVersion}-8000-${hex(number * idsPerAppend + index, 12)}`;

function kindOf(share: number): AppendKind {
  if (share < 0.5) return 'new';
  return share < 0.8 ? 'shared' : 'any';
}
