import type { FactSnapshot } from '@hutong/facts';
import type { FigureQuestion } from '../asking/figure-question.js';
import { type Cell, compareValues, countCells } from '../counting/cells.js';
import { type MovedCell, movedCells } from '../counting/moving-positions.js';
import { type Stand, standOf } from '../counting/standing.js';
import { eventsLinks } from './cell-link.js';
import { absentValues } from '../counting/absent-values.js';
import { definitionOf } from './definition.js';
import { eventsAt } from './events-behind.query.js';
import { figureText } from './figure-table.js';
import type { FactSources } from './fact-sources.js';
import { type FigureReply, refusedStand, scopeOf, tooWide } from './figures.query.js';
import { jsonReply } from './written-answer.js';

/** Most events that one answer about differences names. */
export const eventsPerDifferenceMax = 1_000;

/** A question about what moved figures between two positions. */
export type DifferencesQuestion = Readonly<{
  about: 'differences';
  question: FigureQuestion;
  fromPosition: string;
  toPosition: string;
}>;

type Difference = Readonly<{ values: Cell['values']; before?: Cell; after?: Cell; positions: readonly bigint[] }>;

/** Tells each row that moved: its figures at both positions, and exactly the events between that moved it. */
export async function answerDifferences(
  { reader, log }: FactSources,
  { question, fromPosition, toPosition }: DifferencesQuestion,
  signal?: AbortSignal,
): Promise<FigureReply> {
  const found = await reader.inSnapshot(async (snapshot) => {
    const stand = await standOf(snapshot, { ...question, asOf: toPosition });
    if (!('position' in stand)) return refusedStand(stand);
    const differences = await differencesOf(snapshot, question, { from: BigInt(fromPosition), to: stand });
    if ('outcome' in differences) return differences;
    return { stand, differences, absent: await absentValues(snapshot, question, stand) };
  }, signal);
  if ('outcome' in found) return found;
  const { stand, differences, absent } = found;
  const positions = new Set(differences.flatMap((one) => one.positions));
  if (positions.size > eventsPerDifferenceMax) return tooManyEvents;
  const events = await eventsAt(
    log,
    [...positions].toSorted((a, b) => (a < b ? -1 : 1)),
    signal,
  );
  const byPosition = new Map(events.map((event) => [event.position, event]));
  const eventsOf = eventsLinks({ ...question, asOf: toPosition }, { fromPosition });
  return jsonReply(stand, {
    position: toPosition,
    fromPosition,
    definition: definitionOf(question, stand, absent),
    question,
    rows: differences.map(({ values, before, after, positions: moved }) => ({
      ...Object.fromEntries(question.by.map((name, index) => [name, values[index] ?? null])),
      before: figuresOf(question, before),
      after: figuresOf(question, after),
      movedBy: moved.flatMap((position) => byPosition.get(position.toString()) ?? []),
      events: eventsOf(values),
    })),
  });
}

async function differencesOf(
  snapshot: FactSnapshot,
  question: FigureQuestion,
  { from, to }: Readonly<{ from: bigint; to: Stand }>,
): Promise<readonly Difference[] | ReturnType<typeof tooWide>> {
  const scope = await scopeOf(snapshot, question, to);
  const after = await countCells(snapshot, question.measures, scope);
  const before = await countCells(
    snapshot,
    question.measures,
    await scopeOf(snapshot, question, { ...to, position: from }),
  );
  if (after === 'tooMany' || before === 'tooMany') return tooWide(question);
  const rowsMax = eventsPerDifferenceMax + 1;
  const moved = await movedCells(snapshot, question.measures, { scope: { ...scope, after: from }, rowsMax });
  return merged({ before, after, moved }).filter(
    (one) => one.positions.length > 0 || textsOf(question, one.before) !== textsOf(question, one.after),
  );
}

type Sides = Readonly<{ before: readonly Cell[]; after: readonly Cell[]; moved: readonly MovedCell[] }>;

function merged({ before, after, moved }: Sides): readonly Difference[] {
  const rows = new Map<string, Difference>();
  const note = (values: Cell['values'], said: Partial<Difference>) => {
    const key = JSON.stringify(values);
    rows.set(key, { values, positions: [], ...rows.get(key), ...said });
  };
  for (const cell of before) note(cell.values, { before: cell });
  for (const cell of after) note(cell.values, { after: cell });
  for (const { values, positions } of moved) note(values, { positions });
  return [...rows.values()].toSorted((one, other) => compareValues(one.values, other.values));
}

const textsOf = (question: FigureQuestion, cell: Cell | undefined): string => JSON.stringify(figuresOf(question, cell));

/** Null where there was no row. */
const figuresOf = (
  { measures }: FigureQuestion,
  cell: Cell | undefined,
): Readonly<Record<string, string | null>> | null =>
  cell === undefined
    ? null
    : Object.fromEntries(measures.map((name) => [name, figureText(cell.figures.get(name) ?? null)]));

const tooManyEvents: FigureReply = {
  outcome: 'refused',
  refusal: 'answerTooWide',
  detail: `More than ${eventsPerDifferenceMax} events moved it. Ask about positions that are nearer to each other, a shorter period, or fewer values of a dimension.`,
};
