import { type components, createHutongClient, dataOf, ProblemAnswerError } from '@hutong/client';

/** A line of `POST /v1/commands`. */
export type CommandLine = Readonly<{ command: string; key: string; body: object }>;

/** What became of a line: the status that its own route would answer with, and why it was refused. */
export type LineAnswer = Readonly<{ line: number; status: number; refusal: string | null }>;

/** Most lines that are sent in one request: its body stays below a megabyte or two. */
export const linesPerRequestMax = 1_000;
/** How long the answers of one request may take; it is sent five times at most. */
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
  const answers = await post(url, lines, actor);
  if (answers.length !== lines.length)
    throw new AskingError(`${url.origin} answered ${answers.length} of ${lines.length} lines; run it again.`);
  const stranger = answers.find(({ line }) => lines[line - 1] === undefined);
  if (stranger) throw new AskingError(`${url.origin} answered a line ${stranger.line} that was not sent.`);
  return answers.map(({ line, status, problem }) => ({
    line,
    status,
    refusal: problem ? reasonIn(problem) : null,
  }));
}

type Schemas = components['schemas'];

/** A line is said to be repeated when it met a twin or a busy stream: the client does so, which changes nothing for the others. */
async function post(
  url: URL,
  lines: readonly CommandLine[],
  actor: string,
): Promise<readonly Schemas['CommandLineAnswer'][]> {
  const client = createHutongClient({ baseUrl: url.origin, actor, requestTimeoutMs: requestMsMax });
  try {
    return await dataOf(client.POST('/v1/commands', { body: lines as readonly Schemas['CommandLineRequest'][] }));
  } catch (error) {
    throw new AskingError(`${url.origin} could not be asked: ${failureIn(error).slice(0, 500)}`, { cause: error });
  }
}

/** Without a detail the title says what kind of problem it is. */
const reasonIn = ({ detail, title }: Partial<Schemas['Problem']>): string => detail ?? title ?? 'it does not say why';

function failureIn(error: unknown): string {
  if (error instanceof ProblemAnswerError) return error.message;
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
