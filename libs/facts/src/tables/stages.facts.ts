import { type RolloutEvent, assertNever, rollouts } from '@hutong/domain';
import type { FactOf, ReplacedFacts } from '../fact-table.js';
import { type EventUses, type UsedOf, usedTypes } from './event-uses.js';
import { stageColumns } from './stages.columns.js';

type StageFact = FactOf<typeof stageColumns>;

const uses = {
  ChannelRegistered: 'passed over',
  ChannelArranged: 'passed over',
  DrawCommitted: 'passed over',
  SaltRevealed: 'passed over',
  StageOpened: 'used',
  StageRolledBack: 'used',
} as const satisfies EventUses<RolloutEvent>;
type StageEvent = UsedOf<RolloutEvent, typeof uses>;

/** Every channel that a stage opened on a platform. */
export const stages: ReplacedFacts<StageEvent, StageFact> = {
  kind: 'replaced',
  name: 'stages.v1',
  meaning: 'channels that stages opened on platforms, one for each stage and channel',
  thing: 'stageChannel',
  beginsWith: ['StageOpened'],
  columns: stageColumns,
  period: 'openedAt',
  streams: [rollouts],
  eventTypes: usedTypes(uses),
  thingsOf: ({ data: { platform, stageId, channelIds } }) =>
    [...new Set(channelIds)].map((channelId) => [platform, stageId, channelId].join(separator)),
  factAfter(before, { type, data }, thing) {
    switch (type) {
      case 'StageOpened': {
        const { platform, stageId, drawId, cohortBasisPoints, occurredAt } = data;
        const [, , channel = ''] = thing.split(separator);
        const cohort = { draw: drawId, cohortBasisPoints };
        return { platform, stage: stageId, channel, ...cohort, openedAt: occurredAt, rolledBackAt: null };
      }
      case 'StageRolledBack':
        return before && { ...before, rolledBackAt: data.occurredAt };
      default:
        return assertNever(type);
    }
  },
};

/** No part of an id holds it. */
const separator = ' ';
