import { baseNameOf } from '@hutong/read-store';
import { type Column, durationStepMs, type FactTable, sqlName } from '../fact-table.js';
import { offersColumnsOf, offersTableOf, type SqlColumn, sqlColumnsOf } from '../store/layout.js';

/** A column that analysts see. */
export type SqlViewColumn = Readonly<{ name: string; type: string; meaning: string }>;

/** A view that analysts may ask: texts and timestamps in place of numbers. */
export type SqlView = Readonly<{
  name: string;
  meaning: string;
  columns: readonly SqlViewColumn[];
  /** The SELECT behind it. Columns that nobody needs cost nothing and say nothing. */
  select: (asked: AskedView) => string;
}>;

type AskedView = Readonly<{
  /** Where the tables of facts are: `catalog.schema`. */
  schema: string;
  /** Facts up to this position, inclusive. */
  upTo: bigint;
  isNeeded: (column: string) => boolean;
}>;

/** Every view over these tables of facts: what is true at a position, and for what is replaced the whole history beside it. */
export const sqlViewsOf = (tables: readonly FactTable[]): readonly SqlView[] =>
  tables.flatMap((table) => [
    factsView(table, 'standing'),
    ...(table.kind === 'replaced' ? [factsView(table, 'history')] : []),
    ...offersColumnsOf(table).map((column) => offeredView(table, column)),
  ]);

/** How a column of a view is had from a table of facts. */
type ViewColumn = SqlViewColumn & Readonly<{ expression: string; join: string | null }>;

function factsView(table: FactTable, kind: 'standing' | 'history'): SqlView {
  const base = baseNameOf(table.name);
  const isHistory = kind === 'history';
  const columns = viewColumnsOf(table).filter(({ name }) => isHistory || name !== 'weight');
  return {
    name: isHistory ? `${base}_history` : base,
    meaning: isHistory
      ? `every fact there was of ${base}: weight 1, and -1 where a later event takes one back; count with sum(weight), add with sum(amount * weight)`
      : `${table.meaning}${table.kind === 'replaced' ? '; one row each, as it stands' : ''}`,
    columns: columns.map(({ name, type, meaning }) => ({ name, type, meaning })),
    select: ({ schema, upTo, isNeeded }) => {
      const needed = columns.filter(({ name }) => isNeeded(name));
      const selected = columns.map((column) =>
        needed.includes(column)
          ? `${column.expression} as "${column.name}"`
          : `null::${column.type} as "${column.name}"`,
      );
      const joins = needed.flatMap(({ join }) => (join === null ? [] : [join.replace('SCHEMA', schema)]));
      const facts = isHistory ? allFacts(table, schema, upTo) : standingFacts(table, schema, upTo);
      return `select ${selected.join(', ')} from (${facts}) as facts ${joins.join(' ')}`;
    },
  };
}

const allFacts = (table: FactTable, schema: string, upTo: bigint): string =>
  `select * from ${schema}.${sqlName(table.name)} where position <= ${upTo}`;

/** Of each thing the fact that was put last. */
function standingFacts(table: FactTable, schema: string, upTo: bigint): string {
  const all = allFacts(table, schema, upTo);
  if (table.kind === 'added') return all;
  const thing = `"${sqlName(table.thing)}"`;
  return `select * from (${all} and weight = 1) semi join
    (select ${thing}, max(position) as position from (${all} and weight = 1) group by ${thing}) using (${thing}, position)`;
}

function viewColumnsOf(table: FactTable): readonly ViewColumn[] {
  const declared = new Map(Object.entries(table.columns).map(([name, column]) => [sqlName(name), column]));
  return sqlColumnsOf(table).flatMap((column) => {
    const kind = declared.get(column.name)?.kind;
    // What an order was offered has a view of its own.
    if (kind === 'offers') return [];
    const isThing = table.kind === 'replaced' && column.name === sqlName(table.thing);
    return [{ ...viewColumn(column, kind), ...(isThing ? { name: `${column.name}_id` } : {}) }];
  });
}

function viewColumn({ name, type, dictionary, isMoment, meaning }: SqlColumn, kind?: Column['kind']): ViewColumn {
  const kept = { name, type: type.toUpperCase(), meaning, expression: `facts."${name}"`, join: null };
  if (dictionary !== null) {
    const join = `left join SCHEMA.${dictionary} as "${name}_text" on "${name}_text".number = facts."${name}"`;
    return { ...kept, type: 'VARCHAR', expression: `"${name}_text".text`, join };
  }
  if (isMoment) {
    return { ...kept, type: 'TIMESTAMP', meaning: `${meaning}; UTC`, expression: `make_timestamp_ms(facts."${name}")` };
  }
  if (kind === 'duration') {
    const ms = `facts."${name}"::bigint * ${durationStepMs}`;
    return { ...kept, type: 'BIGINT', meaning: `${meaning}; in ms, whole steps of ${durationStepMs}`, expression: ms };
  }
  const unit = kind === 'minorUnits' ? 'minor units' : kind === 'thousandths' ? 'thousandths of a minor unit' : null;
  return unit === null ? kept : { ...kept, meaning: `${meaning}; in ${unit}` };
}

const offeredColumns: readonly SqlViewColumn[] = [
  { name: 'position', type: 'BIGINT', meaning: 'log position that the fact follows from' },
  { name: 'order_id', type: 'VARCHAR', meaning: 'the order' },
  { name: 'platform', type: 'VARCHAR', meaning: 'platform that the order was placed on' },
  { name: 'placed_at', type: 'TIMESTAMP', meaning: 'when the order was placed; UTC' },
  { name: 'channel', type: 'VARCHAR', meaning: 'channel of the platform' },
  { name: 'code_issuer', type: 'VARCHAR', meaning: 'institution that issues its codes, links or entries' },
  { name: 'stage', type: 'VARCHAR', meaning: 'stage that opened it to the buyer; null where none did' },
  { name: 'in_cohort', type: 'BOOLEAN', meaning: "whether the buyer is in that stage's cohort; null without a stage" },
  { name: 'rank', type: 'SMALLINT', meaning: 'its place on the payment page; 1 is the top' },
  { name: 'preselected', type: 'BOOLEAN', meaning: 'whether it was selected before the buyer chose' },
  { name: 'folded', type: 'BOOLEAN', meaning: 'whether it was hidden until the buyer unfolded it' },
  { name: 'is_offered', type: 'BOOLEAN', meaning: 'whether it was offered' },
  { name: 'reasons', type: 'VARCHAR[]', meaning: 'why it was not offered, in alphabetical order; empty where it was' },
  { name: 'is_chosen', type: 'BOOLEAN', meaning: 'whether the latest payment request for the order is for it' },
];

/** One row for each channel that an order was offered or refused. */
function offeredView(table: FactTable, column: string): SqlView {
  const thing = table.kind === 'replaced' ? sqlName(table.thing) : '';
  return {
    name: 'offered_channels',
    meaning:
      'channels that orders were offered, or refused and why, when they were looked at last; one row for each order and channel',
    columns: offeredColumns,
    select({ schema, upTo }) {
      const sets = `${schema}.${offersTableOf(table, column)}`;
      const textOf = (of: string, as: string) => `left join ${schema}.names as ${as} on ${as}.number = ${of}`;
      return `select facts.position, things.text as order_id, platform.text as platform,
          make_timestamp_ms(facts.placed_at) as placed_at, channel.text as channel, issuer.text as code_issuer,
          stage.text as stage, offered.in_cohort, offered.rank, offered.preselected, offered.folded,
          len(offered.reasons) = 0 as is_offered, coalesce(why.texts, []) as reasons,
          coalesce(facts.chosen = offered.channel, false) as is_chosen
        from (${standingFacts(table, schema, upTo)}) as facts
        join ${sets} as offered on offered.number = facts."${sqlName(column)}"
        left join (select each.of_set, each.channel, list(text order by text) as texts
            from (select number as of_set, channel, unnest(reasons) as number from ${sets}) as each
            join ${schema}.names using (number) group by each.of_set, each.channel) as why
          on why.of_set = offered.number and why.channel = offered.channel
        left join ${schema}.${sqlName(table.name)}_things as things on things.number = facts."${thing}"
        ${textOf('facts.platform', 'platform')} ${textOf('offered.channel', 'channel')}
        ${textOf('offered.code_issuer', 'issuer')} ${textOf('offered.stage', 'stage')}`;
    },
  };
}
