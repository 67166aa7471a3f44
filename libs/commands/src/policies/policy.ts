import { type ArgumentsHost, Catch, Controller, type ExceptionFilter, Inject, UseFilters } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import { decodeEvent, type DomainEvent, type StoredFormat } from '@hutong/domain';
import type { RecordedEvent } from '@hutong/event-store';
import { type Observable, throwError } from 'rxjs';
import type { ClassOf, Command } from '../handling/command.js';
import type { CommandIdentity } from '../handling/command-identity.js';
import { Ledger } from '../handling/ledger.js';
import type { Refused } from '../handling/refused.js';

/** A command that a policy gives: a row of a table, and what is asked of it. */
export type GivenCommand = Readonly<{ command: Command; request: object }>;

export const given = <Request extends object>(command: Command<Request>, request: NoInfer<Request>): GivenCommand => ({
  command,
  request,
});

export type Follows = Readonly<Record<string, StoredFormat>>;
type EventOf<Stream> = Stream extends { evolve: (state: never, event: infer Event) => unknown } ? Event : never;
export type Followed<Streams extends Follows> = {
  [Type in keyof Streams]: Extract<EventOf<Streams[Type]>, { type: Type }>;
}[keyof Streams];

/** What happens elsewhere because something happened: a pure function from an event to commands, to streams of whatever kinds. */
export type Policy = Readonly<{
  /** Names its consumer for ever. */
  name: string;
  /** The event types it follows, each with the kind of stream it belongs to. */
  follows: Follows;
  next(event: DomainEvent): readonly GivenCommand[];
}>;

/** Lets the compiler ask that `next` says something about every event that is followed. */
export const policy = <const Streams extends Follows>(
  rule: Readonly<{ name: string; follows: Streams; next: (event: Followed<Streams>) => readonly GivenCommand[] }>,
) => rule;

/** A command that follows from an event was refused, which the rules rule out: it is retried, then the event is parked with this reason. */
export class ConsequenceRefusedError extends Error {
  override readonly name = 'ConsequenceRefusedError';

  constructor({ name }: Command, because: string, { refusal, detail = refusal }: Refused<string>) {
    super(`${name} because ${because} was refused, ${refusal}: ${detail}`);
  }
}

/**
 * Gives the commands that follow from an event, one after the other. Their ids derive from the event's, so that redelivery changes
 * nothing; a refusal is thrown, so that the consumer parks the event instead of losing it.
 */
export async function carryOut(ledger: Ledger, { name, follows, next }: Policy, event: RecordedEvent): Promise<void> {
  const format = follows[event.type];
  if (!format) throw new Error(`Policy ${name} does not follow ${event.type}`);
  for (const { command, request } of next(decodeEvent(format, event))) {
    const answer = await command.carryOut(ledger, { request, identity: causedBy(event, name, command) });
    if (answer.outcome === 'refused') throw new ConsequenceRefusedError(command, `of ${event.type}`, answer);
  }
}

function causedBy(event: RecordedEvent, policyName: string, command: Command): CommandIdentity {
  const correlationId = event.metadata['$correlationId'];
  return {
    command: command.name,
    causeId: event.id,
    correlationId: typeof correlationId === 'string' ? correlationId : event.id,
    actor: { kind: 'policy', id: policyName },
    bodyHash: null,
  };
}

/** Passes what a policy throws on to its consumer unchanged, so that the reason it parks an event for is the real one. */
@Catch()
class ToTheConsumer implements ExceptionFilter {
  catch(exception: unknown, _host: ArgumentsHost): Observable<never> {
    return throwError(() => exception);
  }
}

/** Feeds a policy from a consumer of the same name. */
export function policyController(rule: Policy): ClassOf<object> {
  @Controller()
  @UseFilters(new ToTheConsumer())
  class PolicyController {
    constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

    @EventPattern(Object.keys(rule.follows), { consumer: rule.name })
    follow(event: RecordedEvent): Promise<void> {
      return carryOut(this.ledger, rule, event);
    }
  }
  return PolicyController as unknown as ClassOf<object>;
}
