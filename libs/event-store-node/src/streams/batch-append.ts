import type { ServerDuplexStream } from '@grpc/grpc-js';
import { incompleteAppendsPerCallMax, appendTimeoutMs, waitingAppendsPerCallMax } from '../limits.js';
import type { NodeContext } from '../node-context.js';
import { asRefusal, refusals } from '../refusal.js';
import type { Access } from '../security/access.js';
import type { User } from '../security/users.js';
import { type AnsweredAppend, type AppendRefusal, appendedMessage, refusedMessage } from '../wire/append-answers.js';
import { type AppendFragment, readAppendFragment } from '../wire/append-requests.js';
import { NewAppend, refusalOf } from './new-append.js';

/** One long call that carries all appends of a client, in fragments that may interleave. */
export function batchAppend(context: NodeContext, call: ServerDuplexStream<Buffer, Buffer>): void {
  const appends = new BatchedAppends(context, call);
  const forget = context.calls.add(() => appends.shutDown());
  const listen = () => {
    call.on('data', (message: Buffer) => appends.receive(message));
    call.on('end', () => appends.halfClose());
  };
  if (context.access === undefined) listen();
  else appends.identify(context.access).then(listen, (error: unknown) => call.emit('error', asRefusal(error)));
  call.on('close', forget);
  call.on('error', forget);
  if (context.calls.isClosing) call.emit('error', refusals.notReady());
  else if (context.calls.isFull) call.emit('error', refusals.tooBusy());
}

class BatchedAppends {
  readonly #context: NodeContext;
  readonly #call: ServerDuplexStream<Buffer, Buffer>;
  /** Appends whose last fragment has not arrived, by correlation id. */
  readonly #incomplete = new Map<string, { append: NewAppend; timer: NodeJS.Timeout }>();
  #waiting = 0;
  #caller: User | undefined;
  #isHalfClosed = false;
  #onIdle: (() => void) | undefined;

  constructor(context: NodeContext, call: ServerDuplexStream<Buffer, Buffer>) {
    this.#context = context;
    this.#call = call;
  }

  async identify(access: Access): Promise<void> {
    this.#caller = await access.caller(this.#call.metadata);
  }

  receive(message: Buffer): void {
    try {
      this.#take(readAppendFragment(message));
    } catch (error) {
      this.#call.emit('error', refusals.invalid(String(error)));
    }
  }

  halfClose(): void {
    this.#isHalfClosed = true;
    for (const { timer } of this.#incomplete.values()) clearTimeout(timer);
    this.#incomplete.clear();
    this.#endIfDone();
  }

  /** Answers what waits for the disk, then ends the call. */
  async shutDown(): Promise<void> {
    if (this.#waiting > 0) await new Promise<void>((resolve) => (this.#onIdle = resolve));
    this.#call.emit('error', refusals.notReady());
  }

  #take({ correlationId, options, events, isFinal }: AppendFragment): void {
    const known = this.#incomplete.get(correlationId);
    // A fragment of an append that was answered already, because it came too late.
    if (known === undefined && options === undefined) return;
    const append = known?.append ?? new NewAppend(options?.stream ?? '', options?.expected ?? 'any');
    for (const event of events) append.add(event);
    if (known === undefined) this.#checkTime({ correlationId, append, isFinal }, options?.deadlineMs);
    else if (isFinal) this.#complete(correlationId, append);
  }

  #checkTime({ correlationId, append, isFinal }: Started, deadlineMs = Infinity): void {
    const leftMs = Math.min(deadlineMs - Date.now(), appendTimeoutMs);
    if (leftMs <= 0) return this.#refuse({ correlationId, stream: append.stream }, { kind: 'timeout' });
    if (isFinal) return this.#complete(correlationId, append);
    if (this.#incomplete.size >= incompleteAppendsPerCallMax) {
      return this.#refuse({ correlationId, stream: append.stream }, { kind: 'timeout' });
    }
    const timer = setTimeout(() => {
      this.#incomplete.delete(correlationId);
      this.#refuse({ correlationId, stream: append.stream }, { kind: 'timeout' });
    }, leftMs);
    this.#incomplete.set(correlationId, { append, timer });
    return undefined;
  }

  #complete(correlationId: string, append: NewAppend): void {
    clearTimeout(this.#incomplete.get(correlationId)?.timer);
    this.#incomplete.delete(correlationId);
    const answered = { correlationId, stream: append.stream };
    if (this.#context.calls.isClosing) return this.#refuse(answered, { kind: 'timeout' });
    if (append.refusal !== undefined) return this.#refuse(answered, append.refusal);
    const { access } = this.#context;
    if (access?.may(this.#caller, append.stream, '$w') === false)
      return this.#refuse(answered, { kind: 'accessDenied' });
    this.#waiting += 1;
    if (this.#waiting >= waitingAppendsPerCallMax) this.#call.pause();
    append.send(this.#context).then(
      (appended) => this.#answer(appendedMessage(answered, appended)),
      (error: unknown) => this.#answer(refusedMessage(answered, refusalOf(error))),
    );
    return undefined;
  }

  #answer(message: Buffer): void {
    this.#waiting -= 1;
    this.#write(message);
    if (this.#call.isPaused() && this.#waiting <= waitingAppendsPerCallMax / 2) this.#call.resume();
    if (this.#waiting === 0) this.#onIdle?.();
    this.#endIfDone();
  }

  #refuse(answered: AnsweredAppend, refusal: AppendRefusal): void {
    this.#write(refusedMessage(answered, refusal));
  }

  #write(message: Buffer): void {
    if (!this.#call.writableEnded && !this.#call.destroyed) this.#call.write(message);
  }

  #endIfDone(): void {
    if (this.#isHalfClosed && this.#waiting === 0) this.#call.end();
  }
}

type Started = Readonly<{ correlationId: string; append: NewAppend; isFinal: boolean }>;
