import { pilotChannels, pilotFeeRule, pilotInstitutions, pilotInterconnections, pilotPlatform } from './catalogue.js';
import { type StageOpening, pilotDraw } from './stages.js';

/** A command that makes a part of the pilot's world. */
export type WorldCommand = Readonly<{ path: string; body: object }>;

const rollout = `/v1/rollouts/${pilotPlatform}`;

/** Everything that is there before the first stage opens, in the order in which one thing rests on another; the draw is committed to last. */
export const setUpCommands = (seed: number): readonly WorldCommand[] => [
  ...pilotInstitutions.map(({ registration }) => ({ path: '/v1/institutions', body: registration })),
  ...pilotInstitutions.flatMap(({ registration, controller }) =>
    controller === null
      ? []
      : [{ path: `/v1/institutions/${registration.institutionId}/controllers`, body: controller }],
  ),
  ...pilotInterconnections.map((opening) => ({ path: '/v1/interconnections', body: opening })),
  { path: `/v1/fee-rules/${pilotFeeRule.feeRuleId}/versions`, body: pilotFeeRule.version },
  ...pilotChannels.map((registration) => ({ path: `${rollout}/channels`, body: registration })),
  { path: `${rollout}/draws`, body: pilotDraw(seed) },
];

export const stageCommand = (stage: StageOpening): WorldCommand => ({ path: `${rollout}/stages`, body: stage });
