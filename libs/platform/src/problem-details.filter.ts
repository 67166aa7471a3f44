import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import {
  EventLogClosedError,
  EventLogDamagedError,
  EventLogOverloadedError,
  EventLogUnavailableError,
} from '@hutong/event-store';
import { unsupportedMediaType } from './form-body.js';
import type { HttpReply, HttpRequest } from './http.js';
import { platformProblems, type Problem, ProblemError } from './problem.js';

const problemOfStatus: Readonly<Record<number, Problem>> = {
  404: platformProblems.routeNotFound,
  503: platformProblems.overloaded,
};

/** Answers with a problem document. */
export function sendProblem(reply: HttpReply, error: ProblemError): void {
  void reply.code(error.problem.status).headers(error.headers).send(error.document);
}

/** A log that cannot be written fails many requests a second: the same reason is logged once in so long. */
const sameReasonIntervalMs = 60_000;

/** Every answer that is not a success is a problem document (RFC 9457); what nobody expected says nothing about the inside. */
@Catch()
export class ProblemDetailsFilter implements ExceptionFilter {
  readonly #logger = new Logger('HTTP');
  #told = { reason: '', atMs: -Infinity };

  catch(exception: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<HttpRequest>();
    const reply = host.switchToHttp().getResponse<HttpReply>();
    if (exception instanceof EventLogUnavailableError || exception instanceof EventLogDamagedError) {
      this.#tellOperators(exception.message);
    }
    const error =
      asProblem(exception, request.method) ?? ofHttp(exception, request) ?? this.#unexpected(exception, request.id);
    if (!reply.sent) sendProblem(reply, error);
  }

  #tellOperators(reason: string): void {
    const nowMs = performance.now();
    if (reason === this.#told.reason && nowMs - this.#told.atMs < sameReasonIntervalMs) return;
    this.#told = { reason, atMs: nowMs };
    this.#logger.error(reason);
  }

  #unexpected(exception: unknown, requestId: string): ProblemError {
    this.#logger.error(`Request ${requestId} failed`, exception instanceof Error ? exception.stack : String(exception));
    return new ProblemError(platformProblems.internalError, `The request ${requestId} failed; the log says why.`);
  }
}

const retryAfterSeconds = 1;

/** What is known to go wrong with a request of this method, as its problem; nothing for what nobody expected. */
export function asProblem(exception: unknown, method: string): ProblemError | undefined {
  if (exception instanceof ProblemError) return exception;
  if (exception instanceof EventLogOverloadedError) {
    return new ProblemError(platformProblems.overloaded, undefined, { retryAfterSeconds });
  }
  if (exception instanceof EventLogDamagedError) {
    return new ProblemError(platformProblems.logDamaged, `Damaged: ${exception.damage}.`);
  }
  if (exception instanceof EventLogUnavailableError || exception instanceof EventLogClosedError) {
    const detail =
      method === 'GET'
        ? 'It cannot be read at present; ask again soon.'
        : 'Whether it was recorded is unknown; repeat it with the same Idempotency-Key.';
    return new ProblemError(platformProblems.logUnavailable, detail, { retryAfterSeconds });
  }
  return undefined;
}

function ofHttp(exception: unknown, request: HttpRequest): ProblemError | undefined {
  if (!(exception instanceof HttpException) || exception.getStatus() === 500) return undefined;
  if (exception.getStatus() === 415) return unsupportedMediaType(request);
  return new ProblemError(problemOfStatus[exception.getStatus()] ?? platformProblems.badRequest, exception.message);
}
