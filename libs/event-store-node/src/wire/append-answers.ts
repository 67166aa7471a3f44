import type { Appended, ExpectedRevision } from '@hutong/event-store';
import { appendBytesMax } from '../limits.js';
import { ProtobufWriter, messageTag, numberTag } from './protobuf-writer.js';

// Answers of BatchAppend, written straight to bytes like the events of a read.

const writer = new ProtobufWriter();

/** An append as its answer names it. */
export type AnsweredAppend = Readonly<{ correlationId: string; stream: string }>;

/** Everything a batched append can be refused with on purpose. */
export type AppendRefusal = Readonly<
  | { kind: 'wrongExpectedVersion'; expected: ExpectedRevision; actual: bigint | 'no_stream' }
  | { kind: 'streamDeleted' }
  | { kind: 'accessDenied' }
  | { kind: 'timeout' }
  | { kind: 'unknown' }
  | { kind: 'tooLarge' }
  | { kind: 'badRequest'; reason: string }
>;

export function appendedMessage(append: AnsweredAppend, { revision, position }: Appended): Buffer {
  writeCorrelationId(append);
  writer.message(messageTag(3), () => {
    if (revision < 0n) writer.empty(messageTag(2));
    else writer.number(numberTag(1), Number(revision));
    if (position <= 0n) writer.empty(messageTag(4));
    else writer.message(messageTag(3), () => writePosition(Number(position)));
  });
  writeStream(append);
  return writer.take();
}

export function refusedMessage(append: AnsweredAppend, refusal: AppendRefusal): Buffer {
  writeCorrelationId(append);
  const { code, type } = faces[refusal.kind];
  writer.message(messageTag(2), () => {
    writer.number(numberTag(1), code);
    writer.text(messageTag(2), refusal.kind === 'badRequest' ? refusal.reason : type);
    writer.message(messageTag(3), () => {
      writer.text(messageTag(1), `type.googleapis.com/event_store.client.${type}`);
      writer.message(messageTag(2), () => writeDetails(append, refusal));
    });
  });
  writeStream(append);
  return writer.take();
}

// Code and type of the details of every refusal, as the protocol has them; the message repeats the type, as the real server's does.
const faces: Readonly<Record<AppendRefusal['kind'], { code: number; type: string }>> = {
  wrongExpectedVersion: { code: 6, type: 'WrongExpectedVersion' },
  streamDeleted: { code: 5, type: 'StreamDeleted' },
  accessDenied: { code: 7, type: 'AccessDenied' },
  timeout: { code: 4, type: 'Timeout' },
  unknown: { code: 2, type: 'Unknown' },
  tooLarge: { code: 3, type: 'MaximumAppendSizeExceeded' },
  badRequest: { code: 3, type: 'BadRequest' },
};

function writeDetails(append: AnsweredAppend, refusal: AppendRefusal): void {
  if (refusal.kind === 'wrongExpectedVersion') {
    if (refusal.actual === 'no_stream') writer.empty(messageTag(2));
    else writer.number(numberTag(1), Number(refusal.actual));
    if (typeof refusal.expected === 'bigint') writer.bigint(numberTag(3), refusal.expected);
    else writer.empty(messageTag(expectedFields[refusal.expected]));
  } else if (refusal.kind === 'streamDeleted') {
    writer.message(messageTag(1), () => writer.text(messageTag(3), append.stream));
  } else if (refusal.kind === 'tooLarge') {
    writer.number(numberTag(1), appendBytesMax);
  } else if (refusal.kind === 'badRequest') {
    writer.text(messageTag(1), refusal.reason);
  }
}

const expectedFields = { any: 4, stream_exists: 5, no_stream: 6 } as const;

function writePosition(position: number): void {
  writer.number(numberTag(1), position);
  writer.number(numberTag(2), position);
}

const writeCorrelationId = ({ correlationId }: AnsweredAppend) =>
  writer.message(messageTag(1), () => writer.text(messageTag(2), correlationId));

const writeStream = ({ stream }: AnsweredAppend) =>
  writer.message(messageTag(4), () => writer.text(messageTag(3), stream));
