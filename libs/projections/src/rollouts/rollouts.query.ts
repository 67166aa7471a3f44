import type { ReadStore } from '@hutong/read-store';
import { cursorOf } from '../reading/cursor.js';
import type { ListQuestion } from '../reading/list.requests.js';
import { listPage } from '../reading/list-page.js';
import { answered, inSnapshot, periodOfRange } from '../reading/snapshot.js';
import type { RolloutsPageAnswer } from './rollouts.answers.js';
import { linesOf, rolloutListing, type RolloutRow, rollouts } from './rollouts.projection.js';

export type RolloutsQuestion = ListQuestion<'rollouts'>;

/** A page of rollouts, the one that began last first. */
export const answerRollouts = (store: ReadStore, { about, filter, ...question }: RolloutsQuestion) =>
  inSnapshot(store, rollouts, async ({ rows, table, position }) => {
    const page = await listPage(rows, { ...question, table, listing: rolloutListing, filter });
    const began = periodOfRange(filter.ranges['began_at']);
    return answered<RolloutsPageAnswer>({
      position,
      definition:
        `Rollouts of platforms with their channels and the stages in force. Begun ${began}, the last first. ` +
        'Rules, draws and salts are at /v1/rollouts/{platform}.' +
        page.without,
      rollouts: (page.rows as readonly RolloutRow[]).map(toRollout),
      nextCursor: page.end && cursorOf(about, filter, page.end),
    });
  });

const toRollout = (row: RolloutRow): RolloutsPageAnswer['rollouts'][number] => ({
  platform: row.platform,
  channelIds: linesOf(row.channels),
  stageId: row.stage_id,
  stages: linesOf(row.stages).map((line) => {
    const [stageId = '', cohort = '', openedAt = ''] = line.split(' ');
    return { stageId, cohortBasisPoints: Number(cohort), openedAt };
  }),
  stagesRolledBack: row.stages_rolled_back.toString(),
  draws: row.draws.toString(),
  beganAt: row.began_at,
  updatedAt: row.updated_at,
});
