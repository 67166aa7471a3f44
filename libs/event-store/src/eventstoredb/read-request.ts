import type { ReadReq as ReadRequest } from '@eventstore/db-client/generated/streams_pb.js';
import type { Position, ReadDirection, Revision } from '../event-log.js';
import { checkpointConsideredEventsMax } from '../limits.js';
import type { ServerCondition } from './event-filter.js';
import { ReadReq, SharedEmpty, StreamIdentifier } from './protocol.js';

const {
  AllOptions,
  FilterOptions,
  Position: PositionOption,
  StreamOptions,
  SubscriptionOptions,
  UUIDOption,
} = ReadReq.Options;
const { Expression } = FilterOptions;

/** Most events that the server looks at before it says how far it is; events it leaves out cost no message in between. */
const searchWindowEvents = 128;

export type StreamReadRange = Readonly<{ direction: ReadDirection; from: Revision | undefined; eventsMax: number }>;

export function readStreamRequest(stream: string, { direction, from, eventsMax }: StreamReadRange): ReadRequest {
  const options = new StreamOptions().setStreamIdentifier(streamIdentifier(stream));
  if (from !== undefined) options.setRevision(String(from));
  else if (direction === 'forwards') options.setStart(new SharedEmpty());
  else options.setEnd(new SharedEmpty());
  const request = baseOptions(direction).setStream(options).setCount(countOf(eventsMax)).setNoFilter(new SharedEmpty());
  return new ReadReq().setOptions(request);
}

export type AllReadRange = Readonly<{ direction: ReadDirection; from: Position | undefined; eventsMax: number }>;

export function readAllRequest(
  { direction, from, eventsMax }: AllReadRange,
  condition: ServerCondition | undefined,
): ReadRequest {
  const options = withFilter(baseOptions(direction).setCount(countOf(eventsMax)), condition);
  const end = direction === 'forwards' ? ('start' as const) : ('end' as const);
  return new ReadReq().setOptions(options.setAll(allOptions(from ?? end)));
}

/** All events after a position, then live. */
export function subscribeRequest(after: Position, condition: ServerCondition): ReadRequest {
  const options = withFilter(baseOptions('forwards').setSubscription(new SubscriptionOptions()), condition);
  return new ReadReq().setOptions(options.setAll(allOptions(after === 0n ? 'start' : after)));
}

export const streamIdentifier = (stream: string) => new StreamIdentifier().setStreamName(Buffer.from(stream, 'utf8'));

const baseOptions = (direction: ReadDirection) =>
  new ReadReq.Options()
    .setReadDirection(direction === 'forwards' ? 0 : 1)
    .setResolveLinks(false)
    .setUuidOption(new UUIDOption().setString(new SharedEmpty()));

function allOptions(from: Position | 'start' | 'end') {
  if (from === 'start') return new AllOptions().setStart(new SharedEmpty());
  if (from === 'end') return new AllOptions().setEnd(new SharedEmpty());
  return new AllOptions().setPosition(
    new PositionOption().setCommitPosition(String(from)).setPreparePosition(String(from)),
  );
}

function withFilter(options: InstanceType<typeof ReadReq.Options>, condition: ServerCondition | undefined) {
  if (condition === undefined) return options.setNoFilter(new SharedEmpty());
  const expression = new Expression();
  if (condition.pattern === undefined) expression.setPrefixList([...condition.prefixes]);
  else expression.setRegex(condition.pattern);
  const filter = new FilterOptions()
    .setMax(searchWindowEvents)
    .setCheckpointintervalmultiplier(checkpointConsideredEventsMax / searchWindowEvents);
  if (condition.on === 'stream') filter.setStreamIdentifier(expression);
  else filter.setEventType(expression);
  return options.setFilter(filter);
}

const countOf = (eventsMax: number) => String(Math.min(eventsMax, Number.MAX_SAFE_INTEGER));
