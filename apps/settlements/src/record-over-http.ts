import type { RecordRows, RowAnswer, RowCommand } from '@hutong/commands';

/** Rows of one request: its body stays below a megabyte or two. */
export const rowsPerRequestMax = 1_000;
/** How long the answers of one request may take. */
const requestMsMax = 60_000;

/** The ledger could not be asked, or answered something else than the rows. */
export class RecordingError extends Error {}

/** Records rows in a ledger that runs at `url`, by `POST /v1/commands`. */
export const recordRowsAt = (url: URL): RecordRows =>
  async function* (rows) {
    let batch: RowCommand[] = [];
    for await (const row of rows) {
      batch.push(row);
      if (batch.length < rowsPerRequestMax) continue;
      yield* await post(url, batch);
      batch = [];
    }
    if (batch.length > 0) yield* await post(url, batch);
  };

type AnswerLine = Readonly<{ line: number; status: number; problem?: Readonly<{ title: string; detail?: string }> }>;

async function post(url: URL, rows: readonly RowCommand[]): Promise<readonly RowAnswer[]> {
  const body = rows.map(({ command, key, body: request }) => `${JSON.stringify({ command, key, body: request })}\n`);
  const answer = await ask(url, body.join(''));
  const lines = answer.split('\n').filter((line) => line !== '');
  if (lines.length !== rows.length)
    throw new RecordingError(`${url.origin} answered ${lines.length} of ${rows.length} rows; import the bill again.`);
  return lines.map((text) => {
    const { line, status, problem } = JSON.parse(text) as AnswerLine;
    const row = rows[line - 1]?.row;
    if (row === undefined) throw new RecordingError(`${url.origin} answered a line ${line} that was not sent.`);
    if (problem) return { row, outcome: 'refused', reason: problem.detail ?? problem.title };
    return { row, outcome: status === 201 ? 'recorded' : 'known' };
  });
}

async function ask(url: URL, body: string): Promise<string> {
  const failed = (reason: string) => new RecordingError(`${url.origin} could not be asked: ${reason}`);
  const headers = { 'content-type': 'application/x-ndjson', 'hutong-actor': 'wechat-bill' };
  try {
    const response = await fetch(new URL('/v1/commands', url), {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(requestMsMax),
    });
    const text = await response.text();
    if (!response.ok) throw failed(`it answered ${response.status} ${text.slice(0, 500)}`);
    return text;
  } catch (error) {
    if (error instanceof RecordingError) throw error;
    throw failed(
      error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error),
    );
  }
}
