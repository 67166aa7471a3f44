import {
  type Decision,
  type DomainEvent,
  type Instant,
  instantToJson,
  judge,
  type Judgement,
  type StreamType,
} from '@hutong/domain';
import {
  canonicalJsonWithoutNulls,
  type NewEvent,
  type Position,
  type Revision,
  WrongExpectedRevisionError,
} from '@hutong/event-store';
import { type CommandIdentity, eventIdOf, metadataOf } from './command-identity.js';
import type { Ledger } from './ledger.js';
import { type HandlingRefusal, type Refused, refused } from './refused.js';
import { FoldedStream } from './stream-cache.js';

/** How often a command decides again because other processes wrote the stream meanwhile. */
const decideAttemptsMax = 10;

/** What is asked of one stream. */
export type StreamCommand<State, Event extends DomainEvent, Refusal extends string> = Readonly<{
  stream: StreamType<State, Event>;
  id: string;
  identity: CommandIdentity;
  /** The stream is expected to be new: it is appended to without being read. */
  creates?: boolean | undefined;
  /** The revision the caller saw; any other is refused. */
  ifMatch?: Revision | undefined;
  decide: (now: Instant, state: State) => Decision<Event, Refusal>;
  /** Takes what can be had only once, in a stream of its own, just before the events are appended: what is refused takes nothing. */
  claim?: (() => Promise<Refused<Refusal | HandlingRefusal> | undefined>) | undefined;
}>;

/** The stream after an accepted command. `recorded` is false when there was nothing new to record. */
export type Accepted<State> = Readonly<{
  outcome: 'accepted';
  recorded: boolean;
  state: State;
  revision: Revision;
  position: Position;
}>;

type Handled<State, Refusal extends string> = Accepted<State> | Refused<Refusal | HandlingRefusal>;

/**
 * The whole path of a command: wait for the stream, fold it, decide, append with the folded revision. A stream that is known costs no
 * read; a repeated command is answered as the first time; a "no" is only given on what the log holds right now, and is a value.
 */
export function handle<State, Event extends DomainEvent, Refusal extends string>(
  ledger: Ledger,
  command: StreamCommand<State, Event, Refusal>,
): Promise<Handled<State, Refusal>> {
  const stream = ledger.streams.of(command.stream, command.id);
  return ledger.commands.once(
    command.identity,
    () => ledger.turns.take(stream.name, () => handleInTurn(ledger, stream, command)),
    async () => answerOfRepeat(ledger, await stream.catchUp(ledger.log), command.identity),
  );
}

async function handleInTurn<State, Event extends DomainEvent, Refusal extends string>(
  ledger: Ledger,
  stream: FoldedStream<State, Event>,
  command: StreamCommand<State, Event, Refusal>,
): Promise<Handled<State, Refusal>> {
  const started = ledger.clock.startFrom(ledger);
  if (started) await started;
  const { identity, ifMatch } = command;
  let isCurrent = false;
  if (!stream.known && command.creates !== true) isCurrent = await readOn();
  for (let attempt = 1; attempt <= decideAttemptsMax; attempt += 1) {
    const repeated = stream.traceOf(identity) && (await answerOfRepeat(ledger, stream, identity));
    if (repeated) return repeated;
    const setAside = whySetAside(stream);
    if (setAside) return setAside;
    const decidedAt = ledger.clock.now();
    const { revision: decidedOn } = stream;
    const decision = command.decide(decidedAt, stream.state);
    const matches = ifMatch === undefined || ifMatch === stream.revision;
    if (matches && decision.outcome === 'accepted' && decision.events.length > 0) {
      const taken = command.claim && (await command.claim());
      // A "no" is given on what the log holds now: the command may be there already, with another body.
      if (taken) {
        if (isCurrent) return taken;
        isCurrent = await readOn();
        continue;
      }
      // Whoever read the stream meanwhile may have folded what others recorded: nothing was decided on that.
      if (stream.revision !== decidedOn) continue;
      const appended = await append(ledger, stream, { identity, decidedAt, events: decision.events });
      if (appended) return appended;
      isCurrent = await readOn();
    } else if (!isCurrent) {
      isCurrent = await readOn();
    } else {
      if (!matches) return refused('revisionDiffers', standingOf(stream.revision));
      if (decision.outcome === 'refused') return refused(decision.refusal);
      const { state, revision, position } = stream;
      return { outcome: 'accepted', recorded: false, state, revision, position };
    }
  }
  return refused('streamContended', `Stream ${stream.name} changed ${decideAttemptsMax} times.`);

  async function readOn(): Promise<true> {
    await stream.catchUp(ledger.log);
    return true;
  }
}

/** A decision on a state that leaves events out could contradict them: somebody has to look first. */
export function whySetAside({ name, setAside }: Pick<FoldedStream<unknown, DomainEvent>, 'name' | 'setAside'>) {
  for (const [revision, reason] of setAside) {
    return refused('eventsSetAside', `Stream ${name}, revision ${revision}: ${reason}.`);
  }
  return undefined;
}

const standingOf = (revision: Revision): string =>
  revision < 0n ? 'There is no such stream yet.' : `The stream is at revision ${revision}.`;

/** The answer a command got the first time, or nothing when it is new here. */
async function answerOfRepeat<State, Event extends DomainEvent>(
  ledger: Ledger,
  stream: FoldedStream<State, Event>,
  identity: CommandIdentity,
): Promise<Accepted<State> | Refused<'idempotencyKeyReused'> | undefined> {
  const trace = stream.traceOf(identity);
  if (!trace) return undefined;
  if (trace.bodyHash !== identity.bodyHash) return refused('idempotencyKeyReused');
  const { revision, position } = trace;
  if (revision === stream.revision)
    return { outcome: 'accepted', recorded: true, state: stream.state, revision, position };
  const asItWas = new FoldedStream(stream.type, stream.name, ledger.clock);
  const eventsMax = Number(revision) + 1;
  for await (const event of ledger.log.readStream(stream.name, { from: 0n, eventsMax })) {
    const reason = stream.setAside.get(event.revision);
    asItWas.add(event, reason === undefined ? undefined : { counts: false, reason });
  }
  return { outcome: 'accepted', recorded: true, state: asItWas.state, revision, position };
}

/** Nothing when another writer was first. */
async function append<State, Event extends DomainEvent>(
  { log }: Ledger,
  stream: FoldedStream<State, Event>,
  {
    identity,
    decidedAt,
    events,
  }: Readonly<{ identity: CommandIdentity; decidedAt: Instant; events: readonly Event[] }>,
): Promise<Accepted<State> | undefined> {
  const { revision: before } = stream;
  const { judged, stateAfter } = judgedBefore(stream, events);
  const decided = instantToJson(decidedAt);
  const newEvents = events.map(({ type, data }, index): NewEvent => {
    const stored = canonicalJsonWithoutNulls(data);
    const id = eventIdOf(identity, index, { decidedAt: decided, dataJson: stored });
    return { id, type, data: stored, metadata: metadataOf(identity, decided, index) };
  });
  try {
    const { revision, position } = await log.append(stream.name, before < 0n ? 'no_stream' : before, newEvents);
    events.forEach(({ type, data }, index) => {
      const metadata = newEvents[index]?.metadata ?? {};
      stream.add({ type, data, metadata, revision: before + BigInt(index) + 1n, position }, judged[index]);
    });
    // Others may have been folded on top meanwhile; the answer is about this command.
    return { outcome: 'accepted', recorded: true, state: stateAfter, revision, position };
  } catch (error) {
    if (error instanceof WrongExpectedRevisionError) return undefined;
    throw error;
  }
}

/** The ledger's own gate is asked first: a rule that decides what could never count is broken, and says so before anything is stored. */
function judgedBefore<State, Event extends DomainEvent>(
  { name, type, state: before }: FoldedStream<State, Event>,
  events: readonly Event[],
): Readonly<{ judged: readonly Extract<Judgement<State, Event>, { counts: true }>[]; stateAfter: State }> {
  let stateAfter = before;
  const judged = events.map((event) => {
    const judgement = judge(type, stateAfter, { ...event, stream: name });
    if (!judgement.counts)
      throw new Error(`${event.type} was decided for stream ${name} and would be set aside: ${judgement.reason}`);
    stateAfter = judgement.state;
    return judgement;
  });
  return { judged, stateAfter };
}
