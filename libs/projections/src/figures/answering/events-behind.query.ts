import type { RecordedEvent } from '@hutong/event-store';
import type { FigureQuestion } from '../asking/figure-question.js';
import type { FactSnapshot } from '@hutong/facts';
import { absentValues } from '../counting/absent-values.js';
import type { Scope } from '../counting/scope.js';
import { movedCells } from '../counting/moving-positions.js';
import { standOf } from '../counting/standing.js';
import { linkTo } from './cell-link.js';
import { definitionOf } from './definition.js';
import type { FactSources } from './fact-sources.js';
import { type FigureReply, refusedStand, scopeOf } from './figures.query.js';
import { jsonReply } from './written-answer.js';

/** A question about the events that a figure comes from: those that moved it, after one position and up to another. */
export type EventsBehindQuestion = Readonly<{
  about: 'eventsBehind';
  question: FigureQuestion;
  /** Only events after it; 0 for all. */
  fromPosition: string;
  limit: number;
}>;

/** Where an event lies, and the way to its content. */
export type EventBehind = Readonly<{
  position: string;
  stream: string;
  revision: string;
  type: string;
  recordedAt: string;
  replay: string;
}>;

/** Tells the events behind the figures of a question, in log order. */
export async function answerEventsBehind(
  { reader, log }: FactSources,
  { question, fromPosition, limit }: EventsBehindQuestion,
  signal?: AbortSignal,
): Promise<FigureReply> {
  const found = await reader.inSnapshot(async (snapshot) => {
    const stand = await standOf(snapshot, question);
    if (!('position' in stand)) return stand;
    const scope = await scopeOf(snapshot, question, stand);
    return {
      stand,
      absent: await absentValues(snapshot, question, stand),
      moved: await firstMoves(snapshot, question.measures, { scope, fromPosition, movesMax: limit + 1 }),
    };
  }, signal);
  if (!('stand' in found)) return refusedStand(found);
  const { stand, absent, moved } = found;
  const page = moved.slice(0, limit);
  const last = page.at(-1);
  const asOf = stand.position.toString();
  const more = { fromPosition: String(last), limit: String(limit) };
  return jsonReply(stand, {
    position: asOf,
    definition: definitionOf(question, stand, absent),
    question,
    events: await eventsAt(log, page, signal),
    next: moved.length > limit ? linkTo('/v1/figures/events', { ...question, asOf }, more) : null,
  });
}

type Sought = Readonly<{ scope: Scope; fromPosition: string; movesMax: number }>;

/** The first positions that moved what is in scope. A page lies in few positions mostly, and only facts of those are looked at. */
async function firstMoves(
  snapshot: FactSnapshot,
  measures: readonly string[],
  { scope, fromPosition, movesMax }: Sought,
): Promise<readonly bigint[]> {
  const moved: bigint[] = [];
  let after = BigInt(fromPosition);
  for (let width = firstWidthPositions; moved.length < movesMax && after < scope.position; width *= widening) {
    const upTo = after + width < scope.position ? after + width : scope.position;
    const stretch = { ...scope, after, position: upTo };
    const cells = await movedCells(snapshot, measures, { scope: stretch, rowsMax: movesMax });
    moved.push(...cells.flatMap(({ positions }) => positions));
    after = upTo;
  }
  return moved;
}

const firstWidthPositions = 65_536n;
const widening = 4n;

/** The events at positions that the log gave, in their order. */
export async function eventsAt(
  log: FactSources['log'],
  positions: readonly bigint[],
  signal?: AbortSignal,
): Promise<readonly EventBehind[]> {
  const events: EventBehind[] = [];
  for (const position of positions) {
    signal?.throwIfAborted();
    for await (const event of log.readAll({ from: position, to: position, eventsMax: 1 }))
      events.push(eventBehind(event));
  }
  return events;
}

const eventBehind = ({ position, stream, revision, type, recordedAtMs }: RecordedEvent): EventBehind => ({
  position: position.toString(),
  stream,
  revision: revision.toString(),
  type,
  recordedAt: new Date(recordedAtMs).toISOString(),
  replay: `/v1/audit/events?from=${position}&to=${position}`,
});
