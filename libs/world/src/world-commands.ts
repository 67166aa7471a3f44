import { type Instant, parseMoment } from '@hutong/domain';
import type { Draw, Stage, World } from './world.js';

/** A command that makes a part of the world: a line of `POST /v1/commands` without its key. */
export type WorldCommand = Readonly<{ command: string; body: object }>;

/** Everything that is there from the beginning, in groups of which each rests on those before it. */
export const standingCommands = (world: World): readonly (readonly WorldCommand[])[] => [
  world.institutions.map((body) => ({ command: 'RegisterInstitution', body })),
  world.controllers.map((body) => ({ command: 'ChangeController', body })),
  world.interconnections.map((body) => ({ command: 'OpenInterconnection', body })),
  world['fee-rules'].map((body) => ({ command: 'PublishFeeRuleVersion', body })),
  world.channels.map((body) => ({ command: 'RegisterChannel', body })),
];

/** Draws and stages in the order of their days; of one day the draws come first. */
export const datedCommands = (world: World): readonly Readonly<{ on: Instant; asked: WorldCommand }>[] =>
  inOrderOfDays([
    ...world.draws.map((entry) => ({ command: 'CommitDraw', entry })),
    ...world.stages.map((entry) => ({ command: 'OpenStage', entry })),
  ]).map(({ command, entry: { on, ...body } }) => ({ on: momentOf(on), asked: { command, body } }));

export const inOrderOfDays = <Dated extends Readonly<{ entry: Draw | Stage }>>(
  all: readonly Dated[],
): readonly Dated[] => all.toSorted((one, other) => momentOf(one.entry.on) - momentOf(other.entry.on));

/** A moment that was checked. */
export function momentOf(text: string): Instant {
  const at = parseMoment(text);
  if (at === null) throw new Error(`${text} was checked and is no moment`);
  return at;
}
