import type { Position } from '@hutong/event-store';
import type { Projection, ReadStore, ReadTables } from '@hutong/read-store';
import type { Transaction } from 'kysely';

/** What every answer says: the log position it was computed at, and what its figures mean. */
export type AnswerBasis = Readonly<{ position: string; definition: string }>;

/** Why a question has no answer. */
export type AnswerRefusal = 'answerTooLarge' | 'paymentUnknown' | 'notBuiltYet';

export type Answered<T extends AnswerBasis> =
  Readonly<{ outcome: 'answered'; answer: T }> | Readonly<{ outcome: 'refused'; refusal: AnswerRefusal }>;

export const answered = <T extends AnswerBasis>(answer: T) => ({ outcome: 'answered', answer }) as const;
export const refusedBecause = (refusal: AnswerRefusal) => ({ outcome: 'refused', refusal }) as const;

/** One consistent view of a projection's rows and the checkpoint they belong to. */
export type Snapshot = Readonly<{ rows: Transaction<ReadTables>; position: string }>;

/** Reads checkpoint and rows in one transaction: the position that is told is that of the rows. */
export const inSnapshot = <T extends AnswerBasis>(
  store: ReadStore,
  projection: Pick<Projection, 'name'>,
  read: (snapshot: Snapshot) => Promise<Answered<T>>,
): Promise<Answered<T>> =>
  store.database.transaction().execute(async (rows) => {
    const position = await checkpointOf(rows, projection.name);
    return position === undefined ? refusedBecause('notBuiltYet') : read({ rows, position: position.toString() });
  });

const checkpointOf = async (rows: Transaction<ReadTables>, projection: string): Promise<Position | undefined> =>
  (await rows.selectFrom('checkpoints').select('position').where('projection', '=', projection).executeTakeFirst())
    ?.position;

/** Moments from `from` on and before `to`, each in the stored form; an absent one does not bound. */
export type Period = Readonly<{ from?: string; to?: string }>;

/** The period of an answer as a person reads it. */
export const periodText = ({ from, to }: Period): string =>
  `from ${from ?? 'the beginning'} (inclusive) to ${to ?? 'now'}${to === undefined ? '' : ' (exclusive)'}`;
