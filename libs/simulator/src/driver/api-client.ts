import { setTimeout as wait } from 'node:timers/promises';
import { createHutongClient, type HutongClient } from '@hutong/client';
import type { Answer, Call } from './call.js';
import { LatencyHistogram } from './latency-histogram.js';

/** An answer that nothing in the plan accounts for. */
export type Failure = Readonly<{
  method: string;
  path: string;
  request: unknown;
  status: number | null;
  answer: unknown;
}>;

/** Ends one activity of the pilot; the pilot goes on and reports it. */
export class UnexpectedAnswerError extends Error {
  override readonly name = 'UnexpectedAnswerError';

  constructor(readonly failure: Failure) {
    super(`${failure.method} ${failure.path} was answered with ${failure.status ?? 'no answer'}`);
  }
}

export type ApiClientOptions = Readonly<{
  baseUrl: string;
  signal?: AbortSignal | undefined;
  requestTimeoutMs?: number | undefined;
}>;

/** Attempts at one request: all of them take longer than a service takes to start again. */
const attemptsMax = 10;

/** Asks for the pilot, tells what is expected from what is not, and counts. */
export class ApiClient {
  readonly latencies = new LatencyHistogram();
  /** Refusals by problem type, the ones the plan meant to provoke included. */
  readonly refusals = new Map<string, number>();
  requests = 0;
  #calls = 0;
  readonly #client: HutongClient;
  readonly #signal: AbortSignal | undefined;

  constructor({ baseUrl, signal, requestTimeoutMs }: ApiClientOptions) {
    this.#signal = signal;
    this.#client = createHutongClient({
      baseUrl,
      signal,
      attemptsMax,
      ...(requestTimeoutMs !== undefined && { requestTimeoutMs }),
      fetch: (url, request) => this.#attempt(url, request),
    });
  }

  /** Attempts that were not the first at their request. */
  get retries(): number {
    return this.requests - this.#calls;
  }

  /** Sends a command or query that must succeed. */
  async accepted<Data>(call: Call<Data>): Promise<Data> {
    const answer = await this.send(call);
    if (answer.data === null) throw unexpected(call, answer);
    return answer.data;
  }

  /** Sends a command that must be refused for one of these reasons. */
  async refused(call: Call, problems: readonly string[]): Promise<Answer<unknown>> {
    const answer = await this.send(call);
    if (answer.problem === null || !problems.includes(answer.problem)) throw unexpected(call, answer);
    return answer;
  }

  /** Sends a command that may be refused; a refusal is counted. */
  async send<Data>(call: Call<Data>): Promise<Answer<Data>> {
    const answer = await this.look(call);
    if (answer.problem !== null) this.refusals.set(answer.problem, (this.refusals.get(answer.problem) ?? 0) + 1);
    return answer;
  }

  /** Asks; what is answered is counted nowhere. */
  async look<Data>(call: Call<Data>): Promise<Answer<Data>> {
    this.#calls += 1;
    try {
      return await call.send(this.#client);
    } catch (error) {
      this.#signal?.throwIfAborted();
      throw unexpected(call, { status: 0, problem: null, body: describe(error), data: null });
    }
  }

  /** Waits in real time; rejects when the pilot is aborted. */
  async pause(durationMs: number): Promise<void> {
    await wait(durationMs, undefined, this.#signal ? { signal: this.#signal } : {});
  }

  async #attempt(url: string, request: RequestInit): Promise<Response> {
    const startedMs = performance.now();
    this.requests += 1;
    try {
      return await fetch(url, request);
    } finally {
      this.latencies.record(performance.now() - startedMs);
    }
  }
}

export const unexpected = ({ method, path, request }: Call, answer: Answer<unknown>): UnexpectedAnswerError =>
  new UnexpectedAnswerError({
    method,
    path,
    request,
    status: answer.status === 0 ? null : answer.status,
    answer: answer.body,
  });

/** The answer is a success, and says what it must not. */
export const contradicts = (call: Call, data: unknown): UnexpectedAnswerError =>
  unexpected(call, { status: 200, problem: null, body: data, data });

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
