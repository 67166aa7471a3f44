import type { BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import { type AppendPlace, appendRequest, placeOf, type RequestedAppend } from './append-request.js';
import { callFailure, CallInterruptedError } from './call-failure.js';
import type { AppendCall, Connection } from './connection.js';
import type { RetryLimits } from './limits.js';
import { parseUUID } from './protocol.js';

type Pending = Readonly<{
  requested: RequestedAppend;
  sentAtMs: number;
  resolve: (place: AppendPlace) => void;
  reject: (error: unknown) => void;
}>;

const looksPerSilence = 4;

/**
 * One BatchAppend call and the appends that wait for its answers. The table belongs to the call, so that the end of one call
 * fails its own appends only, and an answer nobody waits for is dropped.
 */
export class AppendStream {
  readonly #call: AppendCall;
  readonly #limits: RetryLimits;
  readonly #pending = new Map<string, Pending>();
  readonly #onEnd: () => void;
  #watch: NodeJS.Timeout | undefined;
  #heardAtMs = 0;
  #end: unknown;

  static async open(connection: Connection, limits: RetryLimits, onEnd: () => void): Promise<AppendStream> {
    return new AppendStream(await connection.openAppend().catch(rethrowFailure), limits, onEnd);
  }

  private constructor(call: AppendCall, limits: RetryLimits, onEnd: () => void) {
    this.#call = call;
    this.#limits = limits;
    this.#onEnd = onEnd;
    call.on('data', (answer) => this.#settle(answer));
    call.on('error', (error) => this.#fail(callFailure(error)));
    call.on('end', () => this.#fail(new CallInterruptedError('the server ended the append stream')));
  }

  append(requested: RequestedAppend): Promise<AppendPlace> {
    if (this.#end !== undefined) return Promise.reject(this.#end);
    const { id, request } = appendRequest(requested);
    return new Promise((resolve, reject) => {
      const sentAtMs = performance.now();
      if (this.#pending.size === 0) this.#heardAtMs = sentAtMs;
      this.#pending.set(id, { requested, sentAtMs, resolve, reject });
      this.#watch ??= setInterval(() => this.#look(), this.#limits.silenceMaxMs / looksPerSilence).unref();
      // What the connection does not take yet is kept by the call; the log's own bounds keep that small.
      this.#call.write(request);
    });
  }

  #settle(answer: BatchAppendResp): void {
    const id = parseUUID(answer.getCorrelationId()) ?? '';
    const pending = this.#pending.get(id);
    this.#heardAtMs = performance.now();
    if (pending === undefined) return;
    this.#pending.delete(id);
    try {
      pending.resolve(placeOf(answer, pending.requested));
    } catch (error) {
      pending.reject(error);
    }
  }

  #look(): void {
    const [oldest] = this.#pending;
    const nowMs = performance.now();
    if (oldest === undefined) {
      clearInterval(this.#watch);
      this.#watch = undefined;
    } else if (nowMs - this.#heardAtMs > this.#limits.silenceMaxMs) {
      this.#fail(new CallInterruptedError(`no answer for ${this.#limits.silenceMaxMs} ms`));
      this.#call.cancel();
    } else if (nowMs - oldest[1].sentAtMs > this.#limits.outcomeWaitMaxMs) {
      this.#pending.delete(oldest[0]);
      oldest[1].reject(new CallInterruptedError(`no answer within ${this.#limits.outcomeWaitMaxMs} ms`));
    }
  }

  #fail(error: unknown): void {
    if (this.#end !== undefined) return;
    this.#end = error;
    clearInterval(this.#watch);
    this.#onEnd();
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}

const rethrowFailure = (error: unknown): never => {
  throw callFailure(error);
};
