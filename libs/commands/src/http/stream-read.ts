import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Get,
  Inject,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import {
  ApiProblems,
  type HttpRequest,
  invalidRequest,
  positionNotReached,
  positionPattern,
  positionReason,
  type Problem,
  ProblemError,
} from '@hutong/platform';
import { Ledger } from '../handling/ledger.js';

/** Refuses a read at a position that the log has not come to. A stream is read from the log as it is, so nothing is waited for. */
class LogAtPosition implements NestInterceptor {
  constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

  async intercept(context: ExecutionContext, next: CallHandler) {
    const { minPosition } = context.switchToHttp().getRequest<HttpRequest>().query as { minPosition?: unknown };
    if (minPosition !== undefined) await this.#check(minPosition);
    return next.handle();
  }

  async #check(minPosition: unknown): Promise<void> {
    if (typeof minPosition !== 'string' || !positionPattern.test(minPosition)) {
      throw invalidRequest([{ field: 'minPosition', reason: positionReason }]);
    }
    const end = await this.ledger.log.lastPosition();
    if (end >= BigInt(minPosition)) return;
    throw new ProblemError(positionNotReached, `The log is at position ${end}, not yet at ${minPosition}.`);
  }
}

/** Route of a read that is answered from one stream: as the log holds it now, at `minPosition` or later. */
export const StreamRead = (path: string, problems: readonly Problem[]): MethodDecorator =>
  applyDecorators(
    Get(path),
    UseInterceptors(LogAtPosition),
    ApiProblems([...problems, positionNotReached]),
    ApiQuery({
      name: 'minPosition',
      required: false,
      description: 'Refused when the log has not come to this position.',
      schema: { type: 'string', pattern: positionPattern.source },
      example: '1042',
    }),
  );
