import {
  applyDecorators,
  type ArgumentsHost,
  Catch,
  Controller,
  type ExceptionFilter,
  UseFilters,
} from '@nestjs/common';
import type { DomainEvent, StreamType } from '@hutong/domain';
import type { RecordedEvent } from '@hutong/event-store';
import { type Observable, throwError } from 'rxjs';
import type { CommandIdentity } from './command-identity.js';
import { type Command, handle } from './handle.js';
import type { Ledger } from './ledger.js';

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
function causedBy(event: RecordedEvent, policy: string): CommandIdentity {
  const correlationId = event.metadata['$correlationId'];
  return {
    causeId: event.id,
    correlationId: typeof correlationId === 'string' ? correlationId : event.id,
    actor: `policy:${policy}`,
    bodyHash: null,
  };
}

/** What an event asks of one other stream. */
export type Consequence<State, Event extends DomainEvent, Refusal> = Pick<
  Command<State, Event, Refusal>,
  'id' | 'creates' | 'decide'
>;

/** A policy's command was refused, which its rules rule out: the event is retried, then parked with this reason. */
class ConsequenceRefusedError extends Error {
  override readonly name = 'ConsequenceRefusedError';
}

/** Gives the commands of a policy; a refusal is thrown, so that the consumer parks the event instead of losing it. */
export async function carryOut<State, Event extends DomainEvent, Refusal extends string>(
  ledger: Ledger,
  work: Readonly<{
    policy: string;
    event: RecordedEvent;
    stream: StreamType<State, Event>;
    consequences: readonly Consequence<State, Event, Refusal>[];
  }>,
): Promise<void> {
  const { policy, event, stream, consequences } = work;
  for (const consequence of consequences) {
    const answer = await handle(ledger, { ...consequence, stream, identity: causedBy(event, policy) });
    if (answer.outcome === 'refused') {
      const target = `${stream.category}-${consequence.id}`;
      throw new ConsequenceRefusedError(`${event.type} of ${event.stream} was refused by ${target}: ${answer.refusal}`);
    }
  }
}
