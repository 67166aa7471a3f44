import { type HttpReply, ProblemError } from '@hutong/platform';
import type { Revision } from '@hutong/event-store';
import type { Answered, Command } from '../handling/command.js';
import type { Refused } from '../handling/refused.js';

/** Refusals that end by themselves, and soon. */
const passing: ReadonlySet<string> = new Set(['commandInFlight', 'streamContended']);
const retryAfterSeconds = 1;

/** The status of an accepted command: 201 when it made something now, 200 when it is there already. */
export const statusOf = ({ recorded, location }: Answered): 200 | 201 =>
  recorded && location !== undefined ? 201 : 200;

/** The body of an accepted command. */
export const bodyOf = ({ body, revision, position }: Answered): object => ({
  ...body,
  revision: revision.toString(),
  position: position.toString(),
});

/** Sets status, `ETag` and `Location`, and returns the body. */
export function answerWith(reply: HttpReply, answered: Answered): object {
  void reply.code(statusOf(answered)).header('ETag', `"${answered.revision}"`);
  if (answered.location !== undefined) void reply.header('Location', answered.location);
  return bodyOf(answered);
}

/** The public face of a refusal. */
export function problemOf({ name, problems }: Command<never>, { refusal, detail }: Refused<string>): ProblemError {
  const problem = problems[refusal];
  if (problem === undefined) throw new Error(`Refusal ${refusal} of ${name} has no public face`);
  return new ProblemError(problem, detail, passing.has(refusal) ? { retryAfterSeconds } : {});
}

/** Sets `ETag` for what was only read. */
export function answerRead<Body extends object>(
  reply: HttpReply,
  revision: Revision,
  body: Body,
): Body & { revision: string } {
  void reply.header('ETag', `"${revision}"`);
  return { ...body, revision: revision.toString() };
}
