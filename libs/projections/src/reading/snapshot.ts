import type { Position } from '@hutong/event-store';
import {
  baseNameOf,
  type Projection,
  type ReadStore,
  type ReadTables,
  servingVersionOf,
  tableNameOf,
} from '@hutong/read-store';
import type { Transaction } from 'kysely';
import type { Range } from './row-list.js';

/** What every answer says: the log position it was computed at, and what its figures mean. */
export type AnswerBasis = Readonly<{ position: string; definition: string }>;

/** Why a question has no answer. */
export type AnswerRefusal = 'paymentUnknown' | 'notBuiltYet';

export type Answered<T extends AnswerBasis> =
  Readonly<{ outcome: 'answered'; answer: T }> | Readonly<{ outcome: 'refused'; refusal: AnswerRefusal }>;

export const answered = <T extends AnswerBasis>(answer: T) => ({ outcome: 'answered', answer }) as const;
export const refusedBecause = (refusal: AnswerRefusal) => ({ outcome: 'refused', refusal }) as const;

/** One consistent view of a projection's rows, in the table of the version that serves, and the checkpoint they belong to. */
export type Snapshot = Readonly<{ rows: Transaction<ReadTables>; table: string; position: string }>;

/** Reads checkpoint and rows in one transaction: the position that is told is that of the rows. */
export const inSnapshot = <T extends AnswerBasis>(
  store: ReadStore,
  projection: Pick<Projection, 'name'>,
  read: (snapshot: Snapshot) => Promise<Answered<T>>,
): Promise<Answered<T>> =>
  store.database.transaction().execute(async (rows) => {
    const name = await servingVersionOf(rows, baseNameOf(projection.name));
    const position = name === undefined ? undefined : await checkpointOf(rows, name);
    if (name === undefined || position === undefined) return refusedBecause('notBuiltYet');
    return read({ rows, table: tableNameOf({ name }), position: position.toString() });
  });

const checkpointOf = async (rows: Transaction<ReadTables>, projection: string): Promise<Position | undefined> =>
  (await rows.selectFrom('checkpoints').select('position').where('projection', '=', projection).executeTakeFirst())
    ?.position;

/** Moments from `from` on and before `to`, each in the stored form; an absent one does not bound. */
export type Period = Readonly<{ from?: string; to?: string }>;

/** The period of an answer as a person reads it. */
export const periodText = ({ from, to }: Period): string =>
  `from ${from ?? 'the beginning'} (inclusive) to ${to ?? 'now'}${to === undefined ? '' : ' (exclusive)'}`;

/** The period of a list's moments as a person reads it. */
export const periodOfRange = ({ from, below }: Range = {}): string =>
  periodText({ ...(from !== undefined && { from: `${from}` }), ...(below !== undefined && { to: `${below}` }) });
