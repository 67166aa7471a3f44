import { applyDecorators, Body, Controller, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, type HttpReply, type Problem } from '@hutong/platform';
import type { ClassOf, Command, Route } from '../handling/command.js';
import { Ledger } from '../handling/ledger.js';
import { answerWith, problemOf } from './answers.js';
import { type CommandHeaders, FromHeaders, headerProblems, identityOf } from './command-headers.js';

/** A controller with one route for each command of a table that is asked with a JSON body. */
export function commandController(tag: string, table: Readonly<Record<string, Command<never>>>): ClassOf<object> {
  @ApiTags(tag)
  @Controller('v1')
  class CommandController {
    constructor(@Inject(Ledger) readonly ledger: Ledger) {}
  }
  for (const command of Object.values(table) as unknown as readonly Command[]) {
    const { name, route } = command;
    if (route !== undefined && !route.comesAsForm) addRoute(CommandController.prototype, name, { command, route });
  }
  return CommandController as unknown as ClassOf<object>;
}

type Routed = Readonly<{ command: Command; route: Route }>;

/** Adds a method as if it stood in the class, with the decorators it would have there. */
function addRoute(prototype: object, name: string, { command, route }: Routed): void {
  function method(
    this: Readonly<{ ledger: Ledger }>,
    ...sent: [object | undefined, object, CommandHeaders, HttpReply]
  ) {
    const [address, body, headers, reply] = sent;
    return ask(this.ledger, command, { request: { ...address, ...body }, headers, reply });
  }
  // The API document looks a method's types up by the name of the function.
  Object.defineProperty(method, 'name', { value: name });
  const descriptor = { value: method, configurable: true, enumerable: false, writable: true };
  Object.defineProperty(prototype, name, descriptor);
  const { address, request } = route;
  Reflect.defineMetadata('design:paramtypes', [address ?? Object, request, Object, Object], prototype, name);
  if (address !== undefined) Param()(prototype, name, 0);
  Body()(prototype, name, 1);
  FromHeaders()(prototype, name, 2);
  Res({ passthrough: true })(prototype, name, 3);
  CommandRoute(command)(prototype, name, descriptor);
}

/** Route of a command: its address, the headers it takes, and how the API document describes it. */
export function CommandRoute(
  { name, summary, problems, route }: Command<never>,
  more: readonly Problem[] = [],
): MethodDecorator {
  if (route === undefined) throw new Error(`Command ${name} has no route`);
  const { path, creates, answer } = route;
  return applyDecorators(
    Post(path),
    HttpCode(200),
    ApiOperation({ operationId: name, summary }),
    ApiProblems([...Object.values(problems), ...Object.values(headerProblems), ...more]),
    ...(creates
      ? [ApiCreatedResponse({ type: answer, description: 'It is made; the same key is answered so again' })]
      : []),
    ApiOkResponse({ type: answer, description: creates ? 'It was there already, just so: nothing is recorded' : '' }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: '1 to 255 visible ASCII characters; a UUIDv7 is best. The same key and body give the same answer.',
      schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' },
      example: '01993f6e-6d3a-7abc-9def-0123456789ab',
    }),
    ApiHeader({
      name: 'Hutong-Actor',
      required: false,
      description: 'Who asks; default anonymous.',
      example: 'shop-7',
    }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'The revision the caller saw, in quotes.',
      example: '"3"',
    }),
  );
}

/** Has a command carried out that came over HTTP; a refusal is thrown as its problem. */
export async function ask<Request extends object>(
  ledger: Ledger,
  command: Command<Request>,
  { request, headers, reply }: Readonly<{ request: Request; headers: CommandHeaders; reply: HttpReply }>,
): Promise<object> {
  const identity = identityOf(ledger, { command: command.name, request }, headers);
  const answer = await command.carryOut(ledger, { request, identity, ifMatch: headers.ifMatch });
  if (answer.outcome === 'refused') throw problemOf(command, answer);
  return answerWith(reply, answer);
}
