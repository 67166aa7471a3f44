import type { ServerWritableStream } from '@grpc/grpc-js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type * as protocol from '@eventstore/db-client/generated/streams_pb.js';
import { checkpointAnswer, conditionOf, eventAnswer } from './scripted-answers.js';
import { positionsBetweenEvents, type ScriptedStore } from './scripted-store.js';

/** How a read or a subscription ends early, after some of its events. */
export type ReadFault = Readonly<{ afterEvents: number; code: number } | { afterEvents: number; ends: true }>;

export type ReadCall = ServerWritableStream<protocol.ReadReq, protocol.ReadResp>;

const windowEvents = 8;

/** Answers a read that ends. */
export function readOnce(store: ScriptedStore, call: ReadCall, fault: ReadFault | undefined): void {
  const options = call.request.getOptions()!;
  const forwards = options.getReadDirection() === streams.ReadReq.Options.ReadDirection.FORWARDS;
  const wanted = store.from(options, forwards).filter(conditionOf(options));
  if (!forwards) wanted.reverse();
  if (wanted.length === 0 && options.hasStream()) {
    call.write(new streams.ReadResp().setStreamNotFound(new streams.ReadResp.StreamNotFound()));
  }
  for (const [index, event] of wanted.slice(0, Number(options.getCount())).entries()) {
    if (fault?.afterEvents === index) return endWith(call, fault);
    call.write(eventAnswer(event));
  }
  call.end();
}

/** The subscriptions of one scripted server. */
export class ScriptedSubscriptions {
  readonly #store: ScriptedStore;
  readonly #wakes = new Set<() => void>();

  constructor(store: ScriptedStore) {
    this.#store = store;
  }

  /** Answers a subscription to the whole log; `early`: checkpoints are sent one ahead, at the position the next event will get. */
  add(call: ReadCall, { fault, early }: Readonly<{ fault: ReadFault | undefined; early: boolean }>): void {
    const { events } = this.#store;
    const options = call.request.getOptions()!;
    const matches = conditionOf(options);
    const from = options.getAll()!.getPosition();
    let next = from === undefined ? 0 : events.findIndex(({ position }) => position > BigInt(from.getCommitPosition()));
    if (next < 0) next = events.length;
    let sent = 0;
    let considered = 0;
    call.write(new streams.ReadResp().setConfirmation(new streams.ReadResp.SubscriptionConfirmation()));
    const wake = () => {
      for (; next < events.length; next += 1) {
        if (fault?.afterEvents === sent) {
          this.#forget(wake);
          return endWith(call, fault);
        }
        const event = events[next]!;
        considered += 1;
        if (matches(event)) {
          call.write(eventAnswer(event));
          sent += 1;
        }
        if (considered % windowEvents === 0)
          call.write(checkpointAnswer(event.position + (early ? positionsBetweenEvents : 0n)));
      }
    };
    wake();
    if (fault?.afterEvents === sent) return endWith(call, fault);
    call.write(new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp()));
    this.#store.wakes.add(wake);
    this.#wakes.add(wake);
    call.on('cancelled', () => this.#forget(wake));
  }

  /** Sends nothing more to anybody. */
  stop(): void {
    for (const wake of this.#wakes) this.#forget(wake);
  }

  #forget(wake: () => void): void {
    this.#store.wakes.delete(wake);
    this.#wakes.delete(wake);
  }
}

function endWith(call: ReadCall, fault: ReadFault): void {
  if ('ends' in fault) call.end();
  else call.emit('error', { code: fault.code, details: 'scripted' });
}
