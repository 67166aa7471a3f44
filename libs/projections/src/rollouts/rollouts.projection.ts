import { assertNever, type RolloutEvent, rollouts as rolloutStreams } from '@hutong/domain';
import type { Columns, RowOf, Projection } from '@hutong/read-store';
import type { Listing } from '../reading/row-list.js';
import { storedMoment } from '../stored-moment.js';

const columns = {
  platform: 'text',
  /** Ids of its channels, one a line, in the order of registration. */
  channels: 'text',
  /** One line per stage in force, oldest first: its id, its cohort in basis points and when it was opened, with spaces between. */
  stages: 'text',
  /** The stage that the platform is in. */
  stage_id: 'text?',
  stages_rolled_back: 'bigint',
  draws: 'bigint',
  began_at: 'text',
  updated_at: 'text',
} as const satisfies Columns;

export type RolloutRow = RowOf<typeof columns>;

/** What may be misspelt: each that there was is kept. */
const names = ['platform', 'stage_id'] as const satisfies readonly (keyof RolloutRow)[];

/** Every platform's channels and the stages in force. */
export const rollouts: Projection<RolloutEvent, RolloutRow> = {
  name: 'rollouts.v2',
  table: {
    key: ['platform'],
    columns,
    names,
    indexes: [['began_at', 'platform']],
  },
  streams: [rolloutStreams],
  eventTypes: Object.fromEntries(Object.keys(rolloutStreams.eventTypes).map((type) => [type, 'folded'])),
  keysOf: ({ data }) => [data.platform],
  apply(row, event) {
    const occurredAt = storedMoment(event.data.occurredAt);
    const before = row ?? firstRow(event.data.platform, occurredAt);
    return { ...before, ...changeBy(before, event), updated_at: occurredAt };
  },
};

/** How rollouts are listed. */
export const rolloutListing = {
  fields: { platform: 'platform', stageId: 'stage_id' },
  moment: 'began_at',
  key: 'platform',
  isByMoment: true,
  names,
  narrowing: [],
  ranged: [],
} as const satisfies Listing;

const firstRow = (platform: string, beganAt: string): RolloutRow => ({
  platform,
  channels: '',
  stages: '',
  stage_id: null,
  stages_rolled_back: 0n,
  draws: 0n,
  began_at: beganAt,
  updated_at: beganAt,
});

function changeBy(row: RolloutRow, { type, data }: RolloutEvent): Partial<RolloutRow> {
  switch (type) {
    case 'ChannelRegistered':
      return { channels: withLine(row.channels, data.channel.channelId) };
    case 'DrawCommitted':
      return { draws: row.draws + 1n };
    case 'StageOpened':
      return {
        stages: withLine(row.stages, `${data.stageId} ${data.cohortBasisPoints} ${data.occurredAt}`),
        stage_id: data.stageId,
      };
    case 'StageRolledBack': {
      // Only the stage that the platform is in is ever rolled back: the last.
      const stages = linesOf(row.stages).slice(0, -1);
      return {
        stages: stages.join('\n'),
        stage_id: stages.at(-1)?.split(' ')[0] ?? null,
        stages_rolled_back: row.stages_rolled_back + 1n,
      };
    }
    case 'ChannelArranged':
    case 'SaltRevealed':
      return {};
    default:
      return assertNever(type);
  }
}

const withLine = (lines: string, line: string): string => (lines === '' ? line : `${lines}\n${line}`);

/** The lines of a column that holds several; none of an empty one. */
export const linesOf = (lines: string): readonly string[] => (lines === '' ? [] : lines.split('\n'));
