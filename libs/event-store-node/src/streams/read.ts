import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ServerWritableStream } from '@grpc/grpc-js';
import type { Visibility } from '../store/stream-visibility.js';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { NodeContext } from '../node-context.js';
import { asRefusal, refusals } from '../refusal.js';
import { eventMessage, firstStreamPositionMessage, lastStreamPositionMessage } from '../wire/read-messages.js';
import { resolve } from './links.js';
import { PacedCall } from './paced-call.js';
import { type ReadRequest, readRequestOf } from './read-request.js';
import { allPages, type RowPages, streamPages, whyUnreadable } from './row-pages.js';
import { subscribe } from './subscribe.js';

type Call = ServerWritableStream<ReadReq, Buffer>;

/** Reads a stream or the whole log, once or for as long as the client listens. */
export function read(context: NodeContext, call: Call): void {
  const paced = new PacedCall(call);
  const forget = context.calls.add(async () => paced.fail(refusals.notReady()));
  paced.onOver(forget);
  answer(context, call, paced).then(
    () => paced.end(),
    (error: unknown) => paced.fail(asRefusal(error)),
  );
}

async function answer(context: NodeContext, { request: message, metadata }: Call, call: PacedCall): Promise<void> {
  if (context.calls.isClosing) throw refusals.notReady();
  if (context.calls.isFull) throw refusals.tooBusy();
  const request = readRequestOf(message);
  const name = request.source.kind === 'all' ? '$all' : request.source.stream;
  context.access?.check(await context.access.caller(metadata), name, '$r');
  if (request.source.kind === 'stream') await context.store.reader.prepare(request.source.stream);
  if (request.eventsMax === undefined) await subscribe(context, request, call);
  else await readOnce(context, request, call);
}

async function readOnce({ store: { reader } }: NodeContext, request: ReadRequest, call: PacedCall): Promise<void> {
  const { source, resolveLinks, uuids } = request;
  let pages: RowPages;
  if (source.kind === 'stream') {
    const visible = { stream: source.stream, visibility: reader.visibilityOf(source.stream) };
    const instead = whyUnreadable(visible);
    if (instead !== undefined) return call.write(instead);
    pages = streamPages(reader, visible, { request, page: call });
    const first = request.tellsPositions ? firstPositionToTell(visible.visibility, request) : undefined;
    if (first !== undefined) call.write(firstStreamPositionMessage(first));
  } else pages = allPages(reader, { request, page: call });
  for (const rows of pages) {
    for (const row of rows) {
      call.write(eventMessage(resolveLinks ? resolve(reader, row) : { event: row }, uuids));
    }
    await nextTurn();
    await call.drained();
    if (call.isOver) return undefined;
  }
  if (source.kind === 'stream' && request.tellsPositions) {
    call.write(lastStreamPositionMessage(reader.visibilityOf(source.stream).last));
  }
  return undefined;
}

/** The real server reads so many events at a time, and tells the first revision when there is none in the first of them. */
const realPageEvents = 32n;

function firstPositionToTell({ from: first, last }: Visibility, request: ReadRequest): bigint | undefined {
  if (request.direction === 'backwards') return undefined;
  const start = request.from === 'start' ? 0n : request.from;
  if (start === 'end' || start > last + 1n) return last + 1n;
  const wanted = BigInt(Math.min(request.eventsMax ?? Infinity, Number(realPageEvents)));
  return start + wanted <= first ? first : undefined;
}
