/** A line of `POST /v1/commands`. */
export type CommandLine = Readonly<{ command: string; key: string; body: object }>;

/** What became of a line: the status that its own route would answer with, and why it was refused. */
export type LineAnswer = Readonly<{ line: number; status: number; refusal: string | null }>;

/** Most lines that are sent in one request: its body stays below a megabyte or two. */
export const linesPerRequestMax = 1_000;
/** How long the answers of one request may take. */
const requestMsMax = 60_000;

/** A running Hutong could not be asked, or answered something else than the lines. */
export class AskingError extends Error {
  override readonly name = 'AskingError';
}

/** Asks commands of the Hutong that runs at `url`: one answer for each line, in any order. Throws `AskingError`. */
export async function askCommands(
  url: URL,
  lines: readonly CommandLine[],
  actor: string,
): Promise<readonly LineAnswer[]> {
  const text = await post(url, lines.map((line) => `${JSON.stringify(line)}\n`).join(''), actor);
  const answers = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as AnswerLine);
  if (answers.length !== lines.length)
    throw new AskingError(`${url.origin} answered ${answers.length} of ${lines.length} lines; run it again.`);
  const stranger = answers.find(({ line }) => lines[line - 1] === undefined);
  if (stranger) throw new AskingError(`${url.origin} answered a line ${stranger.line} that was not sent.`);
  return answers.map(({ line, status, problem }) => ({
    line,
    status,
    refusal: problem ? (problem.detail ?? problem.title) : null,
  }));
}

type AnswerLine = Readonly<{ line: number; status: number; problem?: Readonly<{ title: string; detail?: string }> }>;

async function post(url: URL, body: string, actor: string): Promise<string> {
  const failed = (reason: string) => new AskingError(`${url.origin} could not be asked: ${reason}`);
  try {
    const response = await fetch(new URL('/v1/commands', url), {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson', 'hutong-actor': actor },
      body,
      signal: AbortSignal.timeout(requestMsMax),
    });
    const text = await response.text();
    if (!response.ok) throw failed(`it answered ${response.status} ${text.slice(0, 500)}`);
    return text;
  } catch (error) {
    if (error instanceof AskingError) throw error;
    throw failed(
      error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error),
    );
  }
}
