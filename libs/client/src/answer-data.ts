import type { Problem } from './hutong-client.js';

type Answered = Readonly<{ data?: unknown; error?: unknown; response: Response }>;
/** What an answer has when it is a success. */
type DataIn<Answer> =
  Extract<Answer, Readonly<{ error?: never }>> extends Readonly<{ data?: infer Data }> ? Data : never;

/** The server answered that it does not go: `problem` says why, and is null where something between answered that knows no problems. */
export class ProblemAnswerError extends Error {
  override readonly name = 'ProblemAnswerError';
  readonly status: number;
  readonly problem: Problem | null;

  constructor({ error, response }: Answered) {
    const problem = isProblem(error) ? error : null;
    super(`${response.url} answered ${response.status}: ${problem?.detail ?? JSON.stringify(error)}`);
    this.status = response.status;
    this.problem = problem;
  }
}

/** What a request is answered with when it succeeds. Throws `ProblemAnswerError` when it does not. */
export async function dataOf<Answer extends Answered>(asked: Promise<Answer>): Promise<DataIn<Answer>> {
  const answer = await asked;
  if (!answer.response.ok) throw new ProblemAnswerError(answer);
  return answer.data as DataIn<Answer>;
}

const isProblem = (error: unknown): error is Problem =>
  typeof error === 'object' && error !== null && 'type' in error && 'detail' in error;
