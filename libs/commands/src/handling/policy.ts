import {
  applyDecorators,
  type ArgumentsHost,
  Catch,
  Controller,
  type ExceptionFilter,
  UseFilters,
} from '@nestjs/common';
import type { RecordedEvent } from '@hutong/event-store';
import { type Observable, throwError } from 'rxjs';
import type { CommandIdentity } from './command-identity.js';

/** Passes what a policy throws on to its consumer unchanged, so that the reason it parks an event for is the real one. */
@Catch()
class ToTheConsumer implements ExceptionFilter {
  catch(exception: unknown, _host: ArgumentsHost): Observable<never> {
    return throwError(() => exception);
  }
}

/** A class whose `@EventPattern(types, { consumer })` methods turn events into commands for other streams. */
export const Policy = () => applyDecorators(Controller(), UseFilters(new ToTheConsumer()));

/** The identity of a command that a policy gives because of an event: it derives from the event, so redelivery changes nothing. */
export function causedBy(event: RecordedEvent, policy: string): CommandIdentity {
  const correlationId = event.metadata['$correlationId'];
  return {
    causeId: event.id,
    correlationId: typeof correlationId === 'string' ? correlationId : event.id,
    actor: `policy:${policy}`,
    bodyHash: null,
  };
}
