import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { RecordFilter } from '@hutong/event-store';
import { checkpointWindowEvents } from '../limits.js';
import { refusals } from '../refusal.js';
import type { UuidForm } from '../wire/uuid.js';
import { eventFilterOf, storedFilterOf } from './event-filter.js';

/** What a client asks to read. */
export type ReadRequest = Readonly<{
  source: Readonly<{ kind: 'stream'; stream: string }> | Readonly<{ kind: 'all' }>;
  /** A revision of the stream or a position of the log. */
  from: bigint | 'start' | 'end';
  direction: 'forwards' | 'backwards';
  resolveLinks: boolean;
  uuids: UuidForm;
  /** Most events; absent for a subscription. */
  eventsMax: number | undefined;
  filter: RecordFilter | undefined;
  /** The client wants to be told the first and last revision of a stream as well. */
  tellsPositions: boolean;
  /** A subscription says how far it is after so many events considered. */
  checkpointEvents: number;
}>;

/** Reads the options of a read; throws a `Refusal` when they make no sense. */
export function readRequestOf(message: ReadReq): ReadRequest {
  const options = message.getOptions();
  if (options === undefined) throw refusals.invalid('The read has no options');
  const isSubscription = options.hasSubscription();
  const filter = options.getFilter();
  const backwards = options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS;
  if (isSubscription && backwards) throw refusals.invalid('A subscription runs forwards');
  return {
    ...placeOf(options),
    direction: backwards ? 'backwards' : 'forwards',
    resolveLinks: options.getResolveLinks(),
    uuids: options.getUuidOption()?.hasStructured() === true ? 'structured' : 'text',
    eventsMax: isSubscription ? undefined : Number(options.getCount()),
    filter: filter === undefined ? undefined : eventFilterOf(storedFilterOf(filter)),
    tellsPositions: (options.getControlOption()?.getCompatibility() ?? 0) >= 1,
    checkpointEvents: checkpointWindowEvents * Math.max(1, filter?.getCheckpointintervalmultiplier() ?? 1),
  };
}

function placeOf(options: ReadReq.Options): Pick<ReadRequest, 'source' | 'from'> {
  const stream = options.getStream();
  const all = options.getAll();
  if (stream !== undefined) {
    const name = streamNameOf(stream.getStreamIdentifier());
    const from = stream.hasStart() ? 'start' : stream.hasEnd() ? 'end' : BigInt(stream.getRevision());
    return { source: { kind: 'stream', stream: name }, from };
  }
  if (all === undefined) throw refusals.invalid('The read names neither a stream nor $all');
  const from = all.hasEnd() ? 'end' : all.hasPosition() ? BigInt(all.getPosition()?.getCommitPosition() ?? 0) : 'start';
  return { source: { kind: 'all' }, from };
}

/** Name in a StreamIdentifier; throws a `Refusal` when it is missing. */
export function streamNameOf(identifier: { getStreamName_asU8: () => Uint8Array } | undefined): string {
  const name = Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');
  if (name === '') throw refusals.invalid('The stream name is empty');
  return name;
}
