/** How a request is repeated. */
export type Repeats = Readonly<{
  /** Attempts at one request, the first included. */
  attemptsMax: number;
  /** Longest wait for one answer; of a stream, for its beginning. */
  requestTimeoutMs: number;
  /** Ends the request, whatever it waits for. */
  signal: AbortSignal | undefined;
}>;

/** Between two attempts: 10, 20, 40 … ms, and at least what the server asks for. */
const firstDelayMs = 10;
const delayMsMax = 1_000;
const retryAfterMsMax = 10_000;

/** Too much at once, or a gateway does not know what became of the request. 503 and some 409 say when to come again. */
const undecidedStatuses: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/**
 * Asks until there is a decision, within the bounds: after no answer, and after one that says to come again. Whoever asks sees to it
 * that an attempt may be repeated: commands by their key.
 */
export async function untilDecided<Answer extends Readonly<{ data?: unknown; response: Response }>>(
  ask: (signal: AbortSignal) => Promise<Answer>,
  { attemptsMax, requestTimeoutMs, signal }: Repeats,
): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    let retryAfterMs = 0;
    try {
      const answer = await within(requestTimeoutMs, signal, ask);
      if (attempt >= attemptsMax || !isUndecided(answer)) return answer;
      retryAfterMs = retryAfterMsOf(answer);
    } catch (error) {
      signal?.throwIfAborted();
      if (attempt >= attemptsMax || !isNoAnswer(error)) throw error;
    }
    const delayMs = Math.min(firstDelayMs * 2 ** (attempt - 1), delayMsMax);
    await pause(Math.max(delayMs, retryAfterMs), signal);
  }
}

async function within<Answer>(
  timeoutMs: number,
  signal: AbortSignal | undefined,
  ask: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const timeout = new AbortController();
  const timer = setTimeout(() => {
    timeout.abort(new DOMException(`There was no answer within ${timeoutMs} ms`, 'TimeoutError'));
  }, timeoutMs);
  try {
    return await ask(signal ? AbortSignal.any([signal, timeout.signal]) : timeout.signal);
  } finally {
    clearTimeout(timer);
  }
}

type Answered = Readonly<{ data?: unknown; response: Response }>;

const isUndecided = ({ data, response: { status, headers } }: Answered): boolean =>
  undecidedStatuses.has(status) || headers.has('Retry-After') || linesToRepeat(data).length > 0;

const retryAfterMsOf = ({ data, response: { headers } }: Answered): number => {
  const waits = [Number(headers.get('Retry-After')), ...linesToRepeat(data)].filter(Number.isFinite);
  return Math.min(Math.max(0, ...waits) * 1_000, retryAfterMsMax);
};

/** Of commands that were answered as lines, how long each says to wait that is to come again; the others are answered as before. */
const linesToRepeat = (data: unknown): readonly number[] =>
  Array.isArray(data)
    ? data.flatMap(({ retryAfterSeconds }: Readonly<{ retryAfterSeconds?: number }>) => retryAfterSeconds ?? [])
    : [];

/** `fetch` rejects with a TypeError when nobody answers or an answer breaks off. */
const isNoAnswer = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError');

function pause(durationMs: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      if (signal?.aborted) reject(signal.reason as Error);
      else resolve();
    };
    const timer = setTimeout(end, durationMs);
    signal?.addEventListener('abort', end);
    if (signal?.aborted) end();
  });
}
