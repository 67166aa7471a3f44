import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { foreignPage, protectiveHeaders } from './edge/index.js';
import type { HttpReply, HttpRequest } from './http.js';
import { platformProblems, ProblemError } from './problem.js';
import { sendProblem } from './problem-details.filter.js';
import { ServedMethods } from './served-methods.js';

type Guarded = Readonly<{ publicNames: readonly string[]; isEnding: () => boolean }>;

/** What is looked at before anything of a request is read: whether the process takes it at all, from where, and at which address. */
export function guardRequests(adapter: FastifyAdapter, { publicNames, isEnding }: Guarded): void {
  const served = new ServedMethods(adapter);
  adapter.getInstance().addHook('onRequest', (request: HttpRequest, reply: HttpReply, done: () => void) => {
    nameAnswer(request, reply);
    const problem =
      (isEnding() ? new ProblemError(platformProblems.ending) : undefined) ??
      foreignPage(request.headers, publicNames) ??
      unreadableAddress(request.url);
    if (problem) sendProblem(reply, problem);
    else if (request.is404) answerOtherwise(request, reply, { allowed: served.at(pathOf(request)), done });
    else done();
  });
}

/** Headers that every answer has. */
export function nameAnswer(request: HttpRequest, reply: HttpReply): void {
  void reply.header('x-request-id', request.id).headers(protectiveHeaders(pathOf(request)));
}

const pathOf = ({ url }: HttpRequest): string => url.split('?', 1)[0] ?? '';

/** Where no route takes the method: tells what the address takes, if there is anything. */
function answerOtherwise(
  { method }: HttpRequest,
  reply: HttpReply,
  { allowed, done }: Readonly<{ allowed: readonly string[]; done: () => void }>,
): void {
  if (allowed.length === 0) {
    done();
    return;
  }
  void reply.header('Allow', allowed.join(', '));
  if (method === 'OPTIONS') void reply.code(204).send();
  else sendProblem(reply, new ProblemError(platformProblems.methodNotAllowed, `Send ${allowed.join(', ')}.`));
}

/** The router takes apart what it can and leaves the rest as it is; text that is no UTF-8 or holds NUL means nothing to anyone. */
function unreadableAddress(address: string): ProblemError | undefined {
  try {
    if (!decodeURIComponent(address).includes('\0')) return undefined;
  } catch {
    // Told below.
  }
  return new ProblemError(platformProblems.badRequest, 'The address must be UTF-8 without NUL, percent-encoded.');
}
