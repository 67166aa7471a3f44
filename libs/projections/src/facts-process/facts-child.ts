import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { threadFile } from '@hutong/event-store';
import type { Follower, FollowerListener } from '../following/follower.js';
import type { Failed, Switched } from '../following/following-messages.js';
import type { FactQuestion } from './fact-questions.js';
import type { FactsAnswer, FactsData, FactsMessage, FactsOrder } from './facts-messages.js';

/** An interrupted question that has not ended by then is ended together with its process. */
const interruptMaxMs = 2_000;
/** How long the process may take to end in order. */
const stopMaxMs = 5_000;
/** Memory of the process beside what DuckDB may take. */
const heapMaxMegabytes = 512;
/** Statements run on these threads, and one that waits for a thread cannot be interrupted: more than there are questions and writers. */
const poolThreads = 8;

/** How a question ended for whoever asked it; `gone`: with the process. */
export type AskedOutcome = FactsAnswer | Readonly<{ outcome: 'gone' }>;

/** The process that owns the file of facts, as the one sees it that started it. */
export class FactsChild implements Follower {
  readonly #child: ChildProcess;
  readonly #asked = new Map<number, (outcome: AskedOutcome) => void>();
  readonly #listener: FollowerListener;
  readonly #gone = Promise.withResolvers<void>();
  #questions = 0;
  #switched: ((outcome: Switched) => void) | undefined;
  #failure: Failed | undefined;
  #hasBegun = false;
  #isGone = false;

  constructor(data: FactsData, listener: FollowerListener, file = threadFile('./facts.process.js', import.meta.url)) {
    this.#listener = listener;
    this.#child = fork(fileURLToPath(file), [], {
      serialization: 'advanced',
      execArgv: ['--enable-source-maps', `--max-old-space-size=${heapMaxMegabytes}`],
      env: { ...process.env, UV_THREADPOOL_SIZE: String(poolThreads) },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#child.on('message', (message: FactsMessage) => this.#take(message));
    this.#child.on('error', (error) => {
      this.#failure ??= { kind: 'failed', reason: error.message, isFinal: false };
      // The system could not start it, for want of memory or files: nothing else is heard of it.
      if (this.#child.pid === undefined) this.#end();
    });
    this.#child.once('exit', (_status, signal) => {
      if (signal !== null) {
        this.#failure ??= { kind: 'failed', reason: `it was ended by ${signal}`, isFinal: false, isKilled: true };
      }
      this.#end();
    });
    this.#tell({ kind: 'start', data });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Asks until the signal is aborted: the question is interrupted then, and ended with the process when it goes on. */
  ask(question: FactQuestion, signal: AbortSignal): Promise<AskedOutcome> {
    if (this.#isGone) return Promise.resolve({ outcome: 'gone' });
    const id = this.#questions++;
    return new Promise((resolve) => {
      let killing: NodeJS.Timeout | undefined;
      const interrupt = () => {
        this.#tell({ kind: 'interrupt', id });
        killing = setTimeout(() => this.#killFor('a question did not end when it was interrupted'), interruptMaxMs);
      };
      this.#asked.set(id, (outcome) => {
        clearTimeout(killing);
        signal.removeEventListener('abort', interrupt);
        this.#asked.delete(id);
        resolve(outcome);
      });
      signal.addEventListener('abort', interrupt, { once: true });
      this.#tell({ kind: 'ask', id, question });
    });
  }

  switchTo(name: string): Promise<Switched | null> {
    const outcome = new Promise<Switched>((resolve) => (this.#switched = resolve));
    this.#tell({ kind: 'switch', name });
    return Promise.race([outcome, this.#gone.promise.then(() => null)]);
  }

  async stop(): Promise<void> {
    this.#tell({ kind: 'stop' });
    // What has told nothing yet has written nothing yet, and may load for long beside others.
    const killing = setTimeout(() => this.#child.kill('SIGKILL'), this.#hasBegun ? stopMaxMs : 0);
    await this.#gone.promise;
    clearTimeout(killing);
  }

  #take(message: FactsMessage): void {
    this.#hasBegun = true;
    if (message.kind === 'answer') this.#asked.get(message.id)?.(message);
    else if (message.kind === 'failed') this.#failure = message;
    else if (message.kind === 'switched') this.#switched?.(message);
    else this.#listener.take(message);
  }

  #tell(order: FactsOrder): void {
    // A process that has ended hears nothing; its end is told by itself.
    if (this.#child.connected) this.#child.send(order, () => undefined);
  }

  #killFor(reason: string): void {
    this.#failure ??= { kind: 'failed', reason, isFinal: false, isKilled: true };
    this.#child.kill('SIGKILL');
  }

  #end(): void {
    if (this.#isGone) return;
    this.#isGone = true;
    for (const settle of this.#asked.values()) settle({ outcome: 'gone' });
    this.#gone.resolve();
    this.#listener.ended(this.#failure);
  }
}
