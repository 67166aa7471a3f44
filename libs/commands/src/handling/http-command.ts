import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  HttpCode,
  Post,
  type Type,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { DomainEvent } from '@hutong/domain';
import type { Revision } from '@hutong/event-store';
import { ApiProblems, type HttpReply, type HttpRequest, type Problem, ProblemError } from '@hutong/platform';
import { commandIdOf, hashBody, type RequestIdentity } from './command-identity.js';
import { type Accepted, type Command, handle } from './handle.js';
import { handlingProblems } from './handling.problems.js';
import type { Ledger } from './ledger.js';

/** What the headers of a command say. */
export type CommandHeaders = Readonly<{ commandId: string; actor: string; ifMatch: Revision | undefined }>;

/** Parameter of a command's route: its headers, checked. */
export const FromHeaders = createParamDecorator((_: unknown, context: ExecutionContext): CommandHeaders =>
  readCommandHeaders(context.switchToHttp().getRequest<HttpRequest>()),
);

/** What the API document says of a command. */
type DescribedCommand = Readonly<{
  summary: string;
  answer: Type;
  /** The public faces of its context's refusals, and of what else it may refuse. */
  problems: Readonly<Record<string, Problem>>;
}>;

/** Route of a command that makes something new: answers 201 with where it is, and 200 when it is repeated. */
export const CreatingCommand = (path: string, described: DescribedCommand) =>
  applyDecorators(Post(path), Described(described), ApiCreatedResponse({ type: described.answer }));

/** Route of a command to something that is there: answers 200. */
export const ChangingCommand = (path: string, described: DescribedCommand) =>
  applyDecorators(Post(path), HttpCode(200), Described(described), ApiOkResponse({ type: described.answer }));

const Described = ({ summary, problems }: DescribedCommand) =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiProblems([...Object.values(problems), ...Object.values(handlingProblems)]),
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

/** A command over HTTP: what is asked, with what body, and the public face of every refusal. */
type Asked<State, Event extends DomainEvent, Refusal extends string> = Readonly<{
  headers: CommandHeaders;
  body: object;
  problems: Readonly<Record<Refusal, Problem>>;
  /** What a refusal is about, for the reader of the problem. */
  about?: string;
}> &
  Omit<Command<State, Event, Refusal>, 'identity' | 'ifMatch'>;

/** Has a command handled once per key; a refusal is thrown as its problem. */
export async function ask<State, Event extends DomainEvent, Refusal extends string>(
  ledger: Ledger,
  { headers, body, problems, about, ...command }: Asked<State, Event, Refusal>,
): Promise<Accepted<State>> {
  const { commandId, actor, ifMatch } = headers;
  const identity: RequestIdentity = { causeId: commandId, correlationId: commandId, actor, bodyHash: hashBody(body) };
  const answer = await ledger.commands.once(identity, () => handle(ledger, { ...command, identity, ifMatch }));
  if (answer.outcome === 'refused') {
    const problem = problems[answer.refusal];
    throw new ProblemError(problem, about === undefined ? problem.title : `${problem.title}: ${about}.`);
  }
  return answer;
}

/** Where the stream stands: goes into every answer about it. */
export type Standing = Readonly<{ revision: Revision; position: bigint }>;

/** Sets `ETag`, and for something new `Location` and 201. */
export function answerWith<Body extends object>(
  reply: HttpReply,
  standing: Standing & Readonly<{ recorded?: boolean; location?: string }>,
  body: Body,
): Body & { revision: string; position: string } {
  const { revision, position, location } = standing;
  void reply.header('ETag', `"${revision}"`);
  if (location !== undefined) void reply.code(standing.recorded ? 201 : 200).header('Location', location);
  return { ...body, revision: revision.toString(), position: position.toString() };
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

const visibleAscii = /^[\x21-\x7e]{1,255}$/;

function readCommandHeaders({ headers, method, url }: HttpRequest): CommandHeaders {
  const key = headers['idempotency-key'];
  if (key === undefined) throw new ProblemError(handlingProblems.idempotencyKeyMissing);
  if (typeof key !== 'string' || !visibleAscii.test(key))
    throw new ProblemError(handlingProblems.idempotencyKeyInvalid);
  const actor = headers['hutong-actor'] ?? 'anonymous';
  if (typeof actor !== 'string' || !visibleAscii.test(actor)) throw new ProblemError(handlingProblems.actorInvalid);
  const route = `${method} ${url.split('?', 1)[0]}`;
  return { commandId: commandIdOf({ actor, route, key }), actor, ifMatch: readIfMatch(headers['if-match']) };
}

function readIfMatch(text: string | undefined): Revision | undefined {
  if (text === undefined) return undefined;
  const digits = /^"(\d{1,19})"$/.exec(text)?.[1];
  if (digits === undefined) throw new ProblemError(handlingProblems.ifMatchInvalid);
  return BigInt(digits);
}
