import { type Columns, count, flag, name, orNull, termsColumns } from '@hutong/facts';
import type { RelationName } from './measure.js';
import { figureTables, type TableName } from './tables.js';

/** Something that figures are cut and filtered by. */
export type Dimension = Readonly<{
  kind: 'name' | 'person' | 'flag' | 'count';
  meaning: string;
  /** Columns of the relation that say it: the first that says anything. */
  columns: readonly [string, ...string[]];
}>;

/** Facts with the dimensions by which they can be cut. */
export type Relation = Readonly<{
  table: TableName;
  dimensions: Readonly<Record<string, Dimension>>;
}>;

/** What an order was offered says of each channel. */
export const channelColumns = {
  channel: name('channel that was offered, or not'),
  codeIssuer: name('institution that issues the code, link or entry of the channel'),
  channelStage: orNull(name('stage that opened the channel to the buyer; null where none did')),
  inCohort: orNull(flag("whether the buyer was in that stage's cohort")),
  rank: count('place of the channel on the payment page; 1 is the top'),
  preselected: flag('whether the channel was selected before the buyer chose'),
  folded: flag('whether the channel was hidden until the buyer unfolded it'),
  reason: orNull(name('why the channel was not offered; null where it was')),
} as const;

/** Columns that are called otherwise where they are dimensions, because a measure has their word. */
const dimensionNames: Readonly<Record<string, string>> = { orders: 'orderCount' };
/** Columns that measures look at and nobody cuts by: channel says it. */
const measuredOnly: ReadonlySet<string> = new Set(['chosen']);

const dimensionKinds: ReadonlySet<string> = new Set(['name', 'person', 'flag', 'count']);

function dimensionsOf(columns: Columns): Record<string, Dimension> {
  const own = Object.entries(columns).flatMap(([column, { kind, meaning }]): [string, Dimension][] =>
    dimensionKinds.has(kind) && !measuredOnly.has(column)
      ? [[dimensionNames[column] ?? column, { kind: kind as Dimension['kind'], meaning, columns: [column] }]]
      : [],
  );
  return { ...Object.fromEntries(own), ...groupsOf(columns) };
}

/** Whoever is controlled by one party counts as one. */
function groupsOf(columns: Columns): Record<string, Dimension> {
  const controlled = Object.entries({ wallet: 'wallet', codeIssuer: 'code issuer', platform: 'platform' });
  return Object.fromEntries(
    controlled
      .filter(([party]) => party in columns && `${party}Controller` in columns)
      .map(([party, word]): [string, Dimension] => [
        `${party}Group`,
        {
          kind: 'name',
          meaning: `who controlled the ${word}; the ${word} itself where nobody is known to`,
          columns: [`${party}Controller`, party],
        },
      ]),
  );
}

const ofTable = (table: TableName): Relation => ({ table, dimensions: dimensionsOf(figureTables[table].columns) });

export const relations: Readonly<Record<RelationName, Relation>> = {
  payments: ofTable('payments'),
  movements: ofTable('movements'),
  offers: ofTable('offers'),
  refusals: ofTable('refusals'),
  interconnections: ofTable('interconnections'),
  stages: ofTable('stages'),
  offeredChannels: {
    table: 'offers',
    dimensions: { ...dimensionsOf(figureTables.offers.columns), ...dimensionsOf(channelColumns) },
  },
  successions: {
    table: 'payments',
    dimensions: {
      ...dimensionsOf(termsColumns),
      previousChannel: {
        kind: 'name',
        meaning: "channel of the buyer's payment request before",
        columns: ['previousChannel'],
      },
    },
  },
};

/** Every dimension that any figure has; one of a name is of one kind everywhere. */
export const everyDimension: Readonly<Record<string, Dimension>> = Object.assign(
  {},
  ...Object.values(relations).map(({ dimensions }) => dimensions),
) as Record<string, Dimension>;
