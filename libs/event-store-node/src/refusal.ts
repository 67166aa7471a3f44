import { Metadata, status } from '@grpc/grpc-js';
import { EventLogDamagedError, EventLogUnavailableError, type ExpectedRevision } from '@hutong/event-store';
import { appendBytesMax } from './limits.js';

/** A call that is refused on purpose. Clients decide by the trailers, some by the text: both are EventStoreDB's own. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly details: string;
  readonly metadata: Metadata;

  constructor(
    readonly code: status,
    details: string,
    trailers: Readonly<Record<string, string>> = {},
  ) {
    super(details);
    this.details = details;
    this.metadata = new Metadata();
    for (const [name, value] of Object.entries(trailers)) this.metadata.set(name, asHeader(value));
  }
}

// Headers hold ASCII only; a name in another script is written like in an address.
const asHeader = (value: string) => value.replaceAll(/[^ -~]+/gu, (characters) => encodeURIComponent(characters));

const expectedVersions = { no_stream: '-1', any: '-2', stream_exists: '-4' } as const;

/** A group of consumers, by what it reads and its name. */
export type GroupName = Readonly<{ stream: string; group: string }>;

const named = ({ stream, group }: GroupName) => ({ 'stream-name': stream, 'group-name': group });
const textOf = ({ stream, group }: GroupName) => `Subscription group ${group} on stream ${stream}`;

export const refusals = {
  /** Of a delete or a tombstone; an append answers this in its own message. */
  wrongExpectedVersion: (stream: string, expected: ExpectedRevision, actual: bigint | 'no_stream') => {
    const wanted = typeof expected === 'bigint' ? String(expected) : expectedVersions[expected];
    const found = actual === 'no_stream' ? '-1' : String(actual);
    const versions = `Expected version: ${wanted}, Actual version: ${found}`;
    return new Refusal(
      status.FAILED_PRECONDITION,
      `Delete failed due to WrongExpectedVersion. Stream: ${stream}, ${versions}`,
      {
        exception: 'wrong-expected-version',
        'stream-name': stream,
        'expected-version': wanted,
        'actual-version': found,
      },
    );
  },
  streamDeleted: (stream: string) =>
    new Refusal(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
      exception: 'stream-deleted',
      'stream-name': stream,
    }),
  appendTooLarge: () =>
    new Refusal(status.INVALID_ARGUMENT, `Maximum Append Size of ${appendBytesMax} Exceeded.`, {
      exception: 'maximum-append-size-exceeded',
      'maximum-append-size': String(appendBytesMax),
    }),
  metadataMissing: (property: 'type' | 'content-type') =>
    new Refusal(status.INVALID_ARGUMENT, `Required Metadata Property '${property}' is missing`, {
      exception: 'missing-required-metadata-property',
      'required-metadata-properties': 'type,content-type',
    }),
  accessDenied: () => new Refusal(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' }),
  groupFailed: (group: GroupName, reason: string) =>
    new Refusal(status.INTERNAL, `${textOf(group)} failed: '${reason}'`, {
      exception: 'persistent-subscription-failed',
      ...named(group),
      reason,
    }),
  groupMissing: (group: GroupName) =>
    new Refusal(status.NOT_FOUND, `${textOf(group)} does not exist.`, {
      exception: 'persistent-subscription-does-not-exist',
      ...named(group),
    }),
  groupExists: (group: GroupName) =>
    new Refusal(status.ALREADY_EXISTS, `${textOf(group)} exists.`, {
      exception: 'persistent-subscription-exists',
      ...named(group),
    }),
  groupDropped: (group: GroupName) =>
    new Refusal(status.CANCELLED, `${textOf(group)} was dropped.`, {
      exception: 'persistent-subscription-dropped',
      ...named(group),
    }),
  tooManyConsumers: (group: GroupName) =>
    new Refusal(
      status.FAILED_PRECONDITION,
      `Maximum subscriptions reached for subscription group ${group.group} on stream ${group.stream}.`,
      { exception: 'maximum-subscribers-reached', ...named(group) },
    ),
  invalid: (reason: string) => new Refusal(status.INVALID_ARGUMENT, reason),
  timeout: () => new Refusal(status.ABORTED, 'Operation timed out: the append did not arrive in time'),
  notReady: () => new Refusal(status.UNAVAILABLE, 'Server Is Not Ready'),
  tooBusy: () => new Refusal(status.UNAVAILABLE, 'Server Is Too Busy'),
};

/** What a failure is called on the wire. What is thrown by mistake must not be lost. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof EventLogDamagedError) return new Refusal(status.DATA_LOSS, error.message);
  if (error instanceof EventLogUnavailableError) return new Refusal(status.UNAVAILABLE, error.message);
  return new Refusal(status.UNKNOWN, String(error));
}
