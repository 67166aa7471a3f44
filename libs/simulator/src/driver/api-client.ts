import { setTimeout as wait } from 'node:timers/promises';
import { LatencyHistogram } from './latency-histogram.js';

/** One request as the pilot means it; a repeat of it is exact, because its key says that it is the same. */
export type Call = Readonly<{
  method: 'GET' | 'POST';
  path: string;
  idempotencyKey?: string;
  /** Sent as JSON, unless it is a form, or a text of lines of JSON. */
  body?: object | FormData | string;
}>;

/** `problem`: the type of the problem document; null for a success, and for a failure that is none. */
export type ApiResponse = Readonly<{ status: number; problem: string | null; body: unknown }>;

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
  /** Default 15,000. */
  requestTimeoutMs?: number | undefined;
}>;

/** Attempts at one request, the first included; between them 10, 20, 40 … ms, at most `retryDelayMsMax`: longer than a service takes to start again. */
const attemptsMax = 10;
const retryDelayMsMax = 1_000;

const commandInFlight = '/problems/command-in-flight';
/** Nothing was done (429: too much at once, 503), or a gateway does not know whether it was (502, 504). */
const undecidedStatuses: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/** Speaks HTTP for the pilot: bounds every request, repeats what was not decided, and counts. */
export class ApiClient {
  readonly latencies = new LatencyHistogram();
  /** Refusals by problem type, the ones the plan meant to provoke included. */
  readonly refusals = new Map<string, number>();
  requests = 0;
  retries = 0;
  readonly #options: ApiClientOptions;

  constructor(options: ApiClientOptions) {
    this.#options = options;
  }

  /** Sends a command or query that must succeed. */
  async accepted(call: Call): Promise<ApiResponse> {
    const answer = await this.send(call);
    if (!isSuccess(answer)) throw unexpected(call, answer);
    return answer;
  }

  /** Sends a command that must be refused for one of these reasons. */
  async refused(call: Call, problems: readonly string[]): Promise<ApiResponse> {
    const answer = await this.send(call);
    if (answer.problem === null || !problems.includes(answer.problem)) throw unexpected(call, answer);
    return answer;
  }

  /** Fetches an image that must be there. */
  async image(path: string): Promise<Blob> {
    const call: Call = { method: 'GET', path };
    const answer = await this.send(call);
    if (!isSuccess(answer) || !(answer.body instanceof Blob)) throw unexpected(call, answer);
    return answer.body;
  }

  /** Sends a command that may be refused; a refusal is counted. */
  async send(call: Call): Promise<ApiResponse> {
    const answer = await this.look(call);
    if (answer.problem !== null) this.refusals.set(answer.problem, (this.refusals.get(answer.problem) ?? 0) + 1);
    return answer;
  }

  /** Sends a request until it is decided: no answer, 429, 502, 503, 504, and a twin of it still in flight are tried again. */
  async look(call: Call): Promise<ApiResponse> {
    for (let attempt = 1; ; attempt += 1) {
      const { answer, undecided } = await this.#attempt(call);
      if (!undecided) return answer;
      if (attempt === attemptsMax) throw unexpected(call, answer);
      this.retries += 1;
      await this.pause(Math.min(10 * 2 ** (attempt - 1), retryDelayMsMax));
    }
  }

  /** Waits in real time; rejects when the pilot is aborted. */
  async pause(durationMs: number): Promise<void> {
    const { signal } = this.#options;
    await wait(durationMs, undefined, signal ? { signal } : {});
  }

  async #attempt(call: Call): Promise<Readonly<{ answer: ApiResponse; undecided: boolean }>> {
    const { signal, baseUrl, requestTimeoutMs = 15_000 } = this.#options;
    const timeout = AbortSignal.timeout(requestTimeoutMs);
    const startedMs = performance.now();
    this.requests += 1;
    try {
      const response = await fetch(new URL(call.path, baseUrl), {
        method: call.method,
        headers: headersOf(call),
        ...(call.body === undefined ? {} : { body: isSentAsItIs(call.body) ? call.body : JSON.stringify(call.body) }),
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      });
      const answer = await readAnswer(response);
      return { answer, undecided: undecidedStatuses.has(answer.status) || answer.problem === commandInFlight };
    } catch (error) {
      signal?.throwIfAborted();
      // No answer may mean done or not done: the key makes the repeat harmless either way.
      return { answer: { status: 0, problem: null, body: describe(error) }, undecided: true };
    } finally {
      this.latencies.record(performance.now() - startedMs);
    }
  }
}

/** Whether a line of commands was done. */
export const isLineTaken = (line: unknown): boolean =>
  isRecord(line) && (line['status'] === 200 || line['status'] === 201);

/** The text of a field that an answer must have; the field may lie in others. */
export function textOf(call: Call, answer: ApiResponse, ...path: readonly string[]): string {
  let value: unknown = answer.body;
  for (const field of path) value = isRecord(value) ? value[field] : undefined;
  if (typeof value !== 'string') throw unexpected(call, answer);
  return value;
}

/** By what the ledger names the person in a field that an answer must have. */
export const refOf = (call: Call, answer: ApiResponse, field: string): string => textOf(call, answer, field, 'ref');

export const isSuccess = ({ status }: ApiResponse): boolean => status >= 200 && status < 300;

export const unexpected = ({ method, path, body }: Call, answer: ApiResponse): UnexpectedAnswerError =>
  new UnexpectedAnswerError({
    method,
    path,
    request: body instanceof FormData ? '(an image)' : body,
    status: answer.status === 0 ? null : answer.status,
    answer: answer.body,
  });

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isSentAsItIs = (body: object | string): body is FormData | string =>
  typeof body === 'string' || body instanceof FormData;

function headersOf({ idempotencyKey, body }: Call): Record<string, string> {
  const contentType = typeof body === 'string' ? 'application/x-ndjson' : 'application/json';
  return {
    ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey }),
    ...(body === undefined || body instanceof FormData ? {} : { 'Content-Type': contentType }),
  };
}

async function readAnswer(response: Response): Promise<ApiResponse> {
  const { status } = response;
  const contentType = response.headers.get('Content-Type') ?? '';
  if (contentType.startsWith('image/')) return { status, problem: null, body: await response.blob() };
  const text = await response.text();
  if (contentType.startsWith('application/x-ndjson')) return answerOfLines(status, text);
  if (!/^application\/(problem\+)?json/.test(contentType)) return { status, problem: null, body: text };
  const body: unknown = text === '' ? null : JSON.parse(text);
  const type = contentType.startsWith('application/problem') && isRecord(body) ? body['type'] : null;
  return { status, problem: typeof type === 'string' ? type : null, body };
}

/** One line answers as the command's own route would; many are told together. */
function answerOfLines(status: number, text: string): ApiResponse {
  const lines = text
    .split('\n')
    .filter((line) => line !== '')
    .map(
      (line) => JSON.parse(line) as Readonly<{ status: number; body?: unknown; problem?: Readonly<{ type: string }> }>,
    );
  const [line, ...others] = lines;
  if (line === undefined || others.length > 0) return { status, problem: null, body: lines };
  return { status: line.status, problem: line.problem?.type ?? null, body: line.body ?? line.problem };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
