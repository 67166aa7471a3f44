import { countSetAside, type ReadStore } from '@hutong/read-store';
import { type Answered, answered } from '../reading/snapshot.js';
import type { SetAsideAnswer } from './set-aside.answers.js';

/** The next events that are set aside after a position, in the order of the log. */
export type SetAsideQuestion = Readonly<{ about: 'set-aside'; after: bigint; limit: number }>;

export const answerSetAside = (
  store: ReadStore,
  { after, limit }: SetAsideQuestion,
): Promise<Answered<SetAsideAnswer>> =>
  store.database.transaction().execute(async (rows) => {
    const { position } = await rows
      .selectFrom('checkpoints')
      .select(({ fn }) => fn.max('position').as('position'))
      .executeTakeFirstOrThrow();
    const events = await rows
      .selectFrom('set_aside')
      .select(['position', 'stream', 'revision', 'type', 'reason'])
      .where('position', '>', after)
      .orderBy('position')
      .limit(limit)
      .execute();
    const counts = [...(await countSetAside(rows)).values()];
    return answered({
      position: (position ?? 0n).toString(),
      definition:
        'Events in streams of the ledger that count nowhere, up to this position: not in rows and figures, and no policy acts on ' +
        'them. They cannot be read, are about another stream, or cannot follow what lies before them in theirs, or lack what they need of another. The log keeps them',
      totalEvents: counts.reduce((sum, count) => sum + count, 0),
      events: events.map((event) => ({
        ...event,
        position: event.position.toString(),
        revision: event.revision.toString(),
      })),
      nextAfter: events.length < limit ? null : (events.at(-1)?.position.toString() ?? null),
    });
  });
