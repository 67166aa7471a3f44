import {
  type Decision,
  type DomainEvent,
  type Instant,
  instantFromJson,
  refuse,
  type StreamType,
  type Times,
  type TimesFault,
  timesOf,
} from '@hutong/domain';
import type { Position, Revision } from '@hutong/event-store';
import type { PersonName, Problem } from '@hutong/platform';
import type { CommandIdentity } from './command-identity.js';
import { handle } from './handle.js';
import { knowPersons, refusalOfPersons, unknownOf } from './known-persons.js';
import type { Ledger } from './ledger.js';
import { type HandlingRefusal, handlingProblems, isRefused, type Refused } from './refused.js';

export type ClassOf<Instance> = new () => Instance;

/** How a command is asked from outside: its address, what is sent, what is answered, and who may ask. */
export type Route = Readonly<{
  /** Below `/v1`, with parameters as in `orders/:orderId/cancellation`. */
  path: string;
  /** The parameters of the path, checked like a body. */
  address: ClassOf<object> | undefined;
  request: ClassOf<object>;
  answer: ClassOf<object>;
  /** The right that whoever asks must have. */
  scope: string;
  /** Answered with 201 and where it is: it makes something new. */
  creates: boolean;
  /** Over HTTP it comes as a form with an image, at a route of its own. */
  comesAsForm: boolean;
}>;

/** What is asked of a command, and by whom. */
export type Asked<Request extends object> = Readonly<{
  request: Request;
  identity: CommandIdentity;
  /** The revision the caller saw; any other is refused. */
  ifMatch?: Revision | undefined;
}>;

/** What an accepted command answers. `recorded` is false when there was nothing new to record. */
export type Answered = Readonly<{
  outcome: 'accepted';
  recorded: boolean;
  revision: Revision;
  position: Position;
  location: string | undefined;
  body: object;
}>;

/** A row of a context's table: everything that routes, lists of commands, policies and documents know of a command. */
export interface Command<Request extends object = object> {
  readonly name: string;
  /** One or two sentences for the reader of the API. */
  readonly summary: string;
  /** Kind of the stream it is decided in. */
  readonly category: string;
  /** The public face of every refusal. */
  readonly problems: Readonly<Record<string, Problem>>;
  /** Nothing for a command that only policies give. */
  readonly route: Route | undefined;
  /** The stream it is decided in, without its category; refused when the request names none. */
  idOf(request: Request, commandId: string): string | Refused<string>;
  carryOut(ledger: Ledger, asked: Asked<Request>): Promise<Answered | Refused<string>>;
}

/** What a rule of the domain is given beside time and state. */
type Known<Request, Gathered> = Readonly<{ id: string; request: Request; gathered: Gathered }>;

/** How a command is decided. */
type Rule<Request, State, Event extends DomainEvent, Refusal extends string, Gathered> = Readonly<{
  summary: string;
  stream: StreamType<State, Event>;
  /** The stream is expected to be new: it is appended to without being read. */
  opensStream?: true;
  idOf: (request: Request, commandId: string) => string | Refused<NoInfer<Refusal>>;
  /** What the decision needs from other streams, and from chance. */
  gather?: (request: Request, id: string, ledger: Ledger) => Promise<Gathered>;
  decide: (times: Times, state: State, known: Known<Request, Gathered>) => Decision<Event, NoInfer<Refusal>>;
  /**
   * Takes what can be had only once, in a stream of its own, just before the events are appended: what is refused takes nothing. A repeat of the
   * command finds it taken by itself.
   */
  claim?: (
    known: Known<Request, Gathered>,
    identity: CommandIdentity,
    ledger: Ledger,
  ) => Promise<Refused<NoInfer<Refusal> | HandlingRefusal> | undefined>;
  /** Records in another stream what must be known from a refusal on, before it is answered; resolves with what is answered in its place, if anything. */
  onRefusal?: (
    refusal: string,
    id: string,
    told: Readonly<{ identity: CommandIdentity; ledger: Ledger }>,
  ) => Promise<Refused<string> | undefined>;
  /** It tells what others stated, of whatever day: `occurredAt` is theirs, and no lateness is judged. */
  anyDay?: true;
  /** Whoever the request names: recorded in streams of their own, and by reference everywhere else. */
  persons?: (request: Request) => readonly PersonName[];
}>;

/** The answer of a command without what every answer carries. */
type AnswerBody<Answer> = Readonly<Omit<Answer, 'revision' | 'position'>>;

type Asking<Address, Body, State, Refusal extends string, Gathered, Answer> = Readonly<{
  path: string;
  address?: ClassOf<Address>;
  request: ClassOf<Body>;
  comesAsForm?: true;
  scope: `${string}:${string}`;
  problems: Readonly<Record<Refusal, Problem>>;
  /** What a refusal is about, for the reader of the problem. */
  about: (request: Address & Body, id: string) => string;
  /** Where the new thing is. */
  location?: (id: string) => string;
  answer: ClassOf<Answer>;
  /** A command may be recorded and still be answered with a problem: a factor that failed is a fact. */
  answerOf: (
    known: Known<Address & Body, Gathered> & Readonly<{ state: State }>,
  ) => AnswerBody<Answer> | Refused<NoInfer<Refusal>>;
}>;

type Unnamed<Request extends object> = Omit<Command<Request>, 'name'>;

/** A command that is asked from outside. */
export function command<
  Address extends object,
  Body extends object,
  State,
  Event extends DomainEvent,
  Refusal extends string,
  Gathered,
  Answer extends object,
>(
  row: Rule<Address & Body, State, Event, Refusal, Gathered> & Asking<Address, Body, State, Refusal, Gathered, Answer>,
): Unnamed<Address & Body> {
  const { path, address, request, answer, scope, comesAsForm = false, location } = row;
  return {
    summary: row.summary,
    category: row.stream.category,
    problems: { ...handlingProblems, ...row.problems },
    route: { path, address, request, answer, scope, creates: location !== undefined, comesAsForm },
    idOf: row.idOf,
    async carryOut(ledger, asked) {
      const decided = await decide(ledger, row, asked);
      if (decided.outcome === 'refused') return withDetail(row, asked, decided);
      const { id, recorded, revision, position } = decided;
      const body = row.answerOf(decided);
      if (isRefused(body)) return withDetail(row, asked, body);
      return { outcome: 'accepted', recorded, revision, position, location: location?.(id), body };
    },
  };
}

/** A command that follows from events: only policies give it. */
export function consequence<Request extends object, State, Event extends DomainEvent, Refusal extends string, Gathered>(
  row: Rule<Request, State, Event, Refusal, Gathered> & Readonly<{ idOf: (request: Request) => string }>,
): Omit<Unnamed<Request>, 'idOf'> & Readonly<{ idOf: (request: Request) => string }> {
  return {
    summary: row.summary,
    category: row.stream.category,
    problems: handlingProblems,
    route: undefined,
    idOf: row.idOf,
    async carryOut(ledger, asked) {
      const decided = await decide(ledger, row, asked);
      if (decided.outcome === 'refused') return decided;
      const { recorded, revision, position } = decided;
      return { outcome: 'accepted', recorded, revision, position, location: undefined, body: {} };
    },
  };
}

/** A context's table: every row knows its name. */
export const commandTable = <Rows extends Readonly<Record<string, Unnamed<never>>>>(rows: Rows) =>
  Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, { ...row, name }])) as {
    readonly [Name in keyof Rows]: Rows[Name] & Readonly<{ name: string }>;
  };

async function decide<Request extends object, State, Event extends DomainEvent, Refusal extends string, Gathered>(
  ledger: Ledger,
  row: Rule<Request, State, Event, Refusal, Gathered>,
  { request, identity, ifMatch }: Asked<Request>,
) {
  const id = row.idOf(request, identity.causeId);
  if (typeof id !== 'string') return id;
  // Nothing is waited for that is not there: every wait costs each command of a large import.
  const strangers = row.persons ? unknownOf(ledger, row.persons(request)) : [];
  const unnameable = strangers.length > 0 && (await refusalOfPersons(ledger, strangers));
  if (unnameable) return unnameable;
  const gathered = (row.gather && (await row.gather(request, id, ledger))) as Gathered;
  const known = { id, request, gathered };
  const { stream, opensStream: creates, claim } = row;
  const answer = await handle(ledger, {
    stream,
    id,
    identity,
    creates,
    ifMatch,
    claim: claim && (() => claim(known, identity, ledger)),
    decide: (now: Instant, state: State): Decision<Event, Refusal | TimesFault> => {
      const times = timesOf(now, row.anyDay ? null : toldIn(request));
      return times.ok ? row.decide(times.value, state, known) : refuse(times.fault);
    },
  });
  if (answer.outcome === 'refused') return (await row.onRefusal?.(answer.refusal, id, { identity, ledger })) ?? answer;
  if (strangers.length > 0) await knowPersons(ledger, strangers, identity);
  return { ...known, ...answer };
}

/** When it happened, where the request tells; null for as it is asked. */
const toldIn = (request: object): Instant | null =>
  'occurredAt' in request && typeof request.occurredAt === 'string' ? instantFromJson(request.occurredAt) : null;

function withDetail<Request extends object, Refusal extends string>(
  row: Readonly<{
    problems: Readonly<Record<string, Problem>>;
    idOf: (request: Request, commandId: string) => string | Refused<Refusal>;
    about: (request: Request, id: string) => string;
  }>,
  { request, identity }: Asked<Request>,
  refused: Refused<string>,
): Refused<string> {
  const id = row.idOf(request, identity.causeId);
  const title = row.problems[refused.refusal]?.title;
  if (refused.detail !== undefined || title === undefined || typeof id !== 'string') return refused;
  return { ...refused, detail: `${title}: ${row.about(request, id)}.` };
}
