import type { FactSnapshot } from '@hutong/facts';
import { type FigureQuestion, questionDigest } from '../asking/figure-question.js';
import { type Cell, countCells } from '../counting/cells.js';
import { absentValues } from '../counting/absent-values.js';
import { numbersOf, type Scope } from '../counting/scope.js';
import {
  type NoStand,
  openAtMsOf,
  rolledUpToOf,
  type Stand,
  standOf,
  standText,
  type ToldStand,
} from '../counting/standing.js';
import { eventsLinks } from './cell-link.js';
import { cursorText } from './cursor.js';
import { definitionOf } from './definition.js';
import { columnsOf, type FigureColumn, rowOf, rowsText } from './figure-table.js';
import { countMarkets, isShared, type Market, type MarketCells } from './market-figures.js';
import { type Format, csvOf, mediaTypes, parquetOf } from './written-answer.js';

/** A question about figures as it is asked of the process that owns the facts. */
export type FiguresQuestion = Readonly<{
  about: 'figures';
  question: FigureQuestion;
  /** How many rows come before the page, and how many it has at most. */
  offset: number;
  limit: number;
  format: Format;
  /** Where the page before stood: the question is answered there again. */
  at?: ToldStand;
  /** Where an answer stands that whoever asks has already: there nothing is computed. */
  unlessAt?: string;
}>;

/** Why a question about figures has no answer. */
export type FigureRefusal = 'notBuiltYet' | 'positionNotReached' | 'answerTooWide' | 'cursorOutdated';

export type FigureReply =
  | Readonly<{
      outcome: 'answered';
      body: Uint8Array;
      mediaType: string;
      position: string;
      /** Position and versions, as `unlessAt` says them. */
      stand: string;
      nextCursor: string | null;
    }>
  | Refused;

export type Refused = Readonly<
  | { outcome: 'refused'; refusal: FigureRefusal; detail: string }
  /** A parameter names something that no fact tells of up to the position. */
  | { outcome: 'refused'; refusal: 'valueUnknown'; field: string; detail: string }
>;

/** Answers a question from one snapshot. */
export async function answerFigures(snapshot: FactSnapshot, asked: FiguresQuestion): Promise<FigureReply> {
  const { question, format } = asked;
  const stand = await standOf(snapshot, question, asked.at);
  if (!('position' in stand)) return refusedStand(stand);
  const told = { position: stand.position.toString(), stand: standText(stand) };
  const reply = { outcome: 'answered', ...told, mediaType: mediaTypes[format] } as const;
  if (asked.unlessAt === reply.stand) return { ...reply, body: new Uint8Array(), nextCursor: null };
  const scope = await scopeOf(snapshot, question, stand);
  const counted = await countQuestion(snapshot, question, scope);
  if (counted === 'tooMany') return tooWide(question);
  const nextCursor = cursorBehind(asked, reply.stand, counted.cells.length);
  const cells = counted.cells.slice(asked.offset, asked.offset + asked.limit);
  const columns = columnsOf(question);
  if (format === 'json') {
    const definition = definitionOf(question, stand, await absentValues(snapshot, question, stand));
    const told = { position: reply.position, definition, question, columns };
    return { ...reply, nextCursor, body: answerText(told, { ...counted, cells }, nextCursor) };
  }
  const rows = cells.map((cell) => rowOf(question, cell, counted.marketOf?.(cell)));
  const body = format === 'csv' ? csvOf(columns, rows) : await parquetOf(snapshot, columns, rows);
  return { ...reply, nextCursor, body };
}

function cursorBehind({ question, offset, limit }: FiguresQuestion, stand: string, cells: number): string | null {
  const next = offset + limit;
  return next < cells ? cursorText({ question: questionDigest(question), stand, offset: next }) : null;
}

/** What a question is counted in; `rolledUpTo` where it was looked up for another question there. */
export async function scopeOf(
  snapshot: FactSnapshot,
  question: FigureQuestion,
  stand: Stand & Partial<Pick<Scope, 'rolledUpTo'>>,
): Promise<Scope> {
  return {
    cut: question,
    ...stand,
    openAtMs: await openAtMsOf(snapshot, question, stand.position),
    numbers: await numbersOf(snapshot, question),
    rolledUpTo: stand.rolledUpTo ?? (await rolledUpToOf(snapshot, stand)),
  };
}

export type Counted = Readonly<{
  cells: readonly Cell[];
  markets?: readonly Market[];
  marketOf?: MarketCells['marketOf'];
}>;

export async function countQuestion(
  snapshot: FactSnapshot,
  { measures, shareOf }: FigureQuestion,
  scope: Scope,
): Promise<Counted | 'tooMany'> {
  if (shareOf !== undefined) return countMarkets(snapshot, { measures, shareOf }, scope);
  const cells = await countCells(snapshot, measures, scope);
  return cells === 'tooMany' ? cells : { cells };
}

type Told = Readonly<{
  position: string;
  definition: string;
  question: FigureQuestion;
  columns: readonly FigureColumn[];
}>;

/** An answer as JSON: what is told of it, the rows of the page, and the markets that shares are of. */
function answerText(told: Told, page: Counted, nextCursor: string | null): Uint8Array {
  const { question, position } = told;
  const rows = rowsText(question, page, eventsLinks({ ...question, asOf: position }));
  const markets = page.markets?.map((market) => writtenMarket(question, market));
  const behind = { ...(markets === undefined ? {} : { markets }), nextCursor };
  return Buffer.from(`${JSON.stringify(told).slice(0, -1)},"rows":${rows},${JSON.stringify(behind).slice(1)}`);
}

/** A market as it is sent: its dimensions, then of each figure the whole and how concentrated it is. */
function writtenMarket(question: FigureQuestion, { values, figures }: Market): object {
  const by = question.by.filter((name) => name !== question.shareOf);
  return {
    ...Object.fromEntries(by.map((name, index) => [name, values[index] ?? null])),
    figures: Object.fromEntries(
      question.measures
        .filter((name) => isShared(question, name))
        .map((name) => {
          const figure = figures.get(name);
          return [name, { whole: figure?.whole.toString() ?? '0', ...figure?.concentration }];
        }),
    ),
  };
}

const refused = (refusal: FigureRefusal, detail: string) => ({ outcome: 'refused', refusal, detail }) as const;

export function refusedStand(stand: NoStand): Refused {
  if ('notBuilt' in stand) return refused('notBuiltYet', `${stand.notBuilt} is not there yet; ask again in a moment.`);
  if ('notReached' in stand) {
    const detail = `The facts are at position ${stand.folded}, not yet at ${stand.notReached}.`;
    return refused('positionNotReached', detail);
  }
  if ('gone' in stand) return refused('cursorOutdated', `is of ${stand.gone}, which is not there any more: begin anew`);
  const { notSaid, serving, newest } = stand;
  return refused(
    'notBuiltYet',
    `${notSaid} is not in ${serving}, which serves, but in ${newest}, which is built beside it.`,
  );
}

export const tooWide = ({ by }: FigureQuestion): Refused =>
  refused(
    'answerTooWide',
    `Cut by ${by.join(', ')} it has more than 50,000 cells. Ask for a shorter period, filter a dimension, or leave one out of by.`,
  );
