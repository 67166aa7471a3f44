import type { Readable } from 'node:stream';
import { Controller, HttpCode, Inject, Logger, type OnModuleDestroy, Post, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import {
  ApiProblems,
  asProblem,
  invalidRequest,
  Lines,
  platformProblems,
  ProblemError,
  readJson,
  RequestValidation,
  TakesLines,
} from '@hutong/platform';
import type { ClassOf, Command } from '../handling/command.js';
import { Ledger } from '../handling/ledger.js';
import { answerLines } from './answer-lines.js';
import { bodyOf, problemOf, statusOf } from './answers.js';
import { checkedKey, headerProblems, identityOf, Principal } from './command-headers.js';
import { type CommandLine, commandLines } from './command-lines.js';
import { type LanedWork, sideBySide } from './side-by-side.js';

/** Nest token of every command that can be asked, by name. */
export const COMMANDS = Symbol('COMMANDS');

/**
 * Commands of one request that are in hand at once: while some wait for a commit of the log, others are decided. The next line is read
 * when one is answered.
 */
export const commandsInHandMax = 512;

class CommandLineRequest {
  @ApiProperty({ description: 'Name of the command; docs/commands.md lists them.', example: 'CancelOrder' })
  command: string;

  @ApiProperty({
    description: 'Its idempotency key: the same as in the header Idempotency-Key of its own route.',
    example: '01993f6e-6d3a-7abc-9def-0123456789ab',
  })
  key: string;

  @ApiProperty({
    description: 'The request of its own route, together with the parameters of its address.',
    example: { orderId: 'taobao.20231018-0001', reason: 'The buyer changed their mind.' },
  })
  body: object;
}

class CommandLineAnswer {
  @ApiProperty({ description: 'Number of the line that is answered, from 1.', example: 1 })
  line: number;

  @ApiProperty({ type: String, nullable: true, example: '01993f6e-6d3a-7abc-9def-0123456789ab' })
  key: string | null;

  @ApiProperty({ description: 'The status that its own route would answer with.', example: 200 })
  status: number;

  @ApiProperty({ required: false })
  location?: string;

  @ApiProperty({
    required: false,
    description: 'What its own route would answer.',
    example: { orderId: 'taobao.20231018-0001', status: 'cancelled', revision: '3', position: '1042' },
  })
  body?: object;

  @ApiProperty({ required: false, description: 'The problem (RFC 9457) in place of a body.' })
  problem?: object;

  @ApiProperty({ required: false })
  retryAfterSeconds?: number;
}

/** A line that says which command is asked. */
type AskedLine = Readonly<{ command: Command; key: string; body: unknown }>;

@ApiTags('commands')
@Controller('v1/commands')
export class CommandsController implements OnModuleDestroy {
  readonly #validation = new RequestValidation();
  readonly #logger = new Logger('HTTP');
  readonly #end = new AbortController();
  readonly #namesOfPath = new Map<string, ReadonlySet<string>>();

  constructor(
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(COMMANDS) private readonly commands: ReadonlyMap<string, Command>,
  ) {}

  @Post()
  @HttpCode(200)
  @TakesLines()
  @ApiOperation({
    operationId: 'Commands',
    summary:
      'Commands of all kinds, one a line, each with an answer line of its own: in order for one stream and for one key, streams side by side. A line that cannot be taken answers its problem, and the rest goes on. Read the answers while you send: a reader who takes nothing for 30 seconds is cut off.',
  })
  @ApiProblems([headerProblems.actorInvalid])
  @ApiBody({ type: CommandLineRequest })
  @ApiProduces('application/x-ndjson')
  @ApiOkResponse({ type: CommandLineAnswer, description: 'One of these a line' })
  carryOut(@Lines() body: Readable, @Principal() principal: string): StreamableFile {
    const lines = commandLines(body, this.#end.signal);
    const answers = sideBySide(lines, (line) => this.#prepare(line, principal), commandsInHandMax);
    return new StreamableFile(answerLines(answers), { type: 'application/x-ndjson' });
  }

  /** The process takes no more lines, and ends when those in hand are answered. */
  onModuleDestroy(): void {
    this.#end.abort();
  }

  /** Everything about a line that can be said without the log; then the command waits for its stream, and for what has the same key. */
  async #prepare(line: CommandLine, principal: string): Promise<LanedWork<CommandLineAnswer>> {
    const { number } = line;
    let key: string | null = null;
    try {
      if ('fault' in line) throw line.fault;
      const asked = this.#parse(line.bytes);
      const { command } = asked;
      ({ key } = asked);
      const request = await this.#request(asked);
      const identity = identityOf(this.ledger, { command: command.name, request }, { key, principal });
      const id = command.idOf(request, identity.causeId);
      const lanes = typeof id === 'string' ? [`${command.category}-${id}`, identity.causeId] : [identity.causeId];
      const run = async () => {
        try {
          const answer = await command.carryOut(this.ledger, { request, identity });
          if (answer.outcome === 'refused') throw problemOf(command, answer);
          const { location } = answer;
          const told = { line: number, key, status: statusOf(answer) };
          return { ...told, ...(location !== undefined && { location }), body: bodyOf(answer) };
        } catch (error) {
          return this.#refusal(number, key, error);
        }
      };
      return { lanes, run };
    } catch (error) {
      const answer = this.#refusal(number, key, error);
      return { lanes: [], run: () => Promise.resolve(answer) };
    }
  }

  #parse(bytes: Buffer): AskedLine {
    const read = readJson(bytes);
    if (read.outcome === 'notJson') throw new ProblemError(platformProblems.malformedJson, 'The line is not JSON.');
    if (read.outcome === 'faulty') throw faulty(read.field.replace(/^body\./, ''), read.reason);
    const line = read.value;
    if (typeof line !== 'object' || line === null || Array.isArray(line)) throw faulty('line', 'must be an object');
    const { command: name, key, body, ...others } = line as Record<string, unknown>;
    const [other] = Object.keys(others);
    if (other !== undefined) throw faulty(other, 'is not a field of a line');
    const command = typeof name === 'string' ? this.commands.get(name) : undefined;
    if (command === undefined) throw faulty('command', 'must be the name of a command; docs/commands.md lists them');
    return { command, key: checkedKey(key), body };
  }

  /** The request, checked as on the command's own route. */
  #request({ command, body }: AskedLine): object | Promise<object> {
    const { route } = command;
    if (route === undefined) throw new Error(`Command ${command.name} cannot be asked`);
    if (route.address === undefined || typeof body !== 'object' || body === null || Array.isArray(body))
      return this.#checked(body, route.request);
    return this.#requestOfParts(body, { ...route, address: route.address });
  }

  async #requestOfParts(
    body: object,
    { path, address, request }: Readonly<{ path: string; address: ClassOf<object>; request: ClassOf<object> }>,
  ): Promise<object> {
    const names = this.#addressNames(path);
    const fields = Object.entries(body);
    const addressed = Object.fromEntries(fields.filter(([name]) => names.has(name)));
    const rest = Object.fromEntries(fields.filter(([name]) => !names.has(name)));
    return { ...(await this.#checked(addressed, address)), ...(await this.#checked(rest, request)) };
  }

  /** The parameters of a path. */
  #addressNames(path: string): ReadonlySet<string> {
    const known = this.#namesOfPath.get(path);
    if (known) return known;
    const names = new Set(Array.from(path.matchAll(/:(\w+)/g), ([, name = '']) => name));
    this.#namesOfPath.set(path, names);
    return names;
  }

  #checked(value: unknown, metatype: ClassOf<object>): object | Promise<object> {
    return this.#validation.transform(value, { type: 'body', metatype }) as object | Promise<object>;
  }

  #refusal(line: number, key: string | null, error: unknown): CommandLineAnswer {
    const { problem, body, retryAfterSeconds } = asProblem(error, 'POST') ?? this.#unexpected(line, error);
    return {
      line,
      key,
      status: problem.status,
      problem: body,
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    };
  }

  #unexpected(line: number, error: unknown): ProblemError {
    this.#logger.error(`Line ${line} failed`, error instanceof Error ? error.stack : String(error));
    return new ProblemError(platformProblems.internalError, `Line ${line} failed; the log says why.`);
  }
}

const faulty = (field: string, reason: string): ProblemError => invalidRequest([{ field, reason }]);
