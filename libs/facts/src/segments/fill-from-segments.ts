import { join } from 'node:path';
import { type FactTable, sqlName } from '../fact-table.js';
import type { FactStore } from '../store/fact-store.js';
import { insertFacts } from '../store/insert-facts.js';
import { offersColumnsOf, offersTableOf, offersTextsTableOf, sqlColumnsOf, thingsTableOf } from '../store/layout.js';
import { rollupsOf, rollupSumsSql } from '../store/rollup.js';
import { literal, rowsOf } from '../store/sql-values.js';
import { commonNumbersFrom, numbersBefore, numbersPerVocabulary } from '../store/vocabularies.js';
import { inTransaction } from '../store/transaction.js';
import { digestOf, digestSql } from './segment-columns.js';
import { lastPositionOf, type Manifest, type SegmentFile } from './segment-manifest.js';
import { SegmentsError } from './segments-error.js';

/**
 * Puts the facts of segments into an empty store that may read their directory, with numbers in place of texts, in one transaction. What the
 * writer needs beside them – who has which number, what stands of each thing, what is summed up – follows from them. Throws
 * `SegmentsError` where the rows of a file are not those of its manifest.
 */
export async function fillFromSegments(store: FactStore, directory: string, manifest: Manifest): Promise<void> {
  const { writing, tables } = store;
  const run = (sql: string, ...parameters: readonly (string | bigint | null)[]) => rowsOf(writing, sql, parameters);
  const filesOf = (table: FactTable) =>
    manifest.ranges.map(({ files }) => files.find((file) => file.table === table.name) as SegmentFile);
  const sourceOf = (table: FactTable) =>
    `read_parquet([${filesOf(table)
      .map(({ file }) => literal(join(directory, file)))
      .join(', ')}])`;
  if (manifest.ranges.length === 0) return;
  await inTransaction(writing, async () => {
    for (const table of tables) {
      for (const file of filesOf(table)) await refuseOtherRows(store, { table, file, directory });
      for (const [dictionary, texts] of ownDictionaries(table, sourceOf(table))) await run(numbered(dictionary, texts));
    }
    const sources = tables.map((table) => ({ table, source: sourceOf(table) }));
    for (const dictionary of ['names', 'persons'] as const) {
      const texts = sources.flatMap(({ table, source }) => textsIn(table, source, dictionary)).join(' union all ');
      if (texts !== '') await run(dictionary === 'names' ? numberedNames(texts) : numbered(dictionary, texts));
    }
    for (const { table, source } of sources) {
      for (const column of offersColumnsOf(table)) await run(offeredSetsSql(table, column));
      await putFacts(store, table, source);
      await rollUp(store, table, manifest);
    }
    const landmark = manifest.ranges.findLast((range) => range.landmark !== null)?.landmark ?? null;
    await run(
      'update checkpoints set position = ?, landmark_position = ?, landmark_digest = ?',
      lastPositionOf(manifest),
      landmark?.position ?? null,
      landmark?.digest ?? null,
    );
    if (manifest.logId !== null) await run('update fact_store set log_id = ?', manifest.logId);
  });
}

async function refuseOtherRows(
  { writing }: FactStore,
  { table, file, directory }: Readonly<{ table: FactTable; file: SegmentFile; directory: string }>,
): Promise<void> {
  const path = join(directory, file.file);
  const [row] = await rowsOf(writing, digestSql(table, `read_parquet(${literal(path)})`));
  const { rows, digest } = digestOf(row);
  if (rows === file.rows && digest === file.digest) return;
  const reason = `${path} has ${rows} rows of digest ${digest}; its manifest says ${file.rows} of ${file.digest}.`;
  throw new SegmentsError('fileChanged', reason);
}

/** The dictionaries of one table alone: of things in the order of their first facts, and of what was offered. */
function ownDictionaries(table: FactTable, source: string): readonly (readonly [string, string])[] {
  const sets = offersColumnsOf(table).map((column) => {
    const name = sqlName(column);
    return [offersTextsTableOf(table, column), `select "${name}" as text, position from ${source}`] as const;
  });
  if (table.kind === 'added') return sets;
  return [[thingsTableOf(table), `select "${sqlName(table.thing)}" as text, position from ${source}`], ...sets];
}

const numbered = (dictionary: string, texts: string): string =>
  `insert into ${dictionary} select row_number() over (order by min(position), text), text from (${texts})
   where text is not null group by text`;

/** As `Numbering` gives numbers to names: behind the one that begins the vocabulary of the column where a text comes first. */
const numberedNames = (texts: string): string => `insert into names
  with first as (
    select text, min(position) as position, arg_min(begin, (position, begin)) as begin from (${texts})
    where text is not null group by text),
  placed as (select *, row_number() over (partition by begin order by position, text) as place,
    row_number() over (order by position, text) as common_place from first)
  select case when place < ${numbersPerVocabulary} then begin + place else ${commonNumbersFrom} + common_place end, text from placed`;

/** Texts of a dictionary that all tables share, as the columns of a table and what was offered have them. */
function textsIn(table: FactTable, source: string, dictionary: 'names' | 'persons'): readonly string[] {
  const columns = Object.entries(table.columns).filter(([, { kind }]) => `${kind}s` === dictionary);
  const texts = columns.map(
    ([name]) => `select "${sqlName(name)}" as text, position, ${numbersBefore(name)} as begin from ${source}`,
  );
  if (dictionary !== 'names') return texts;
  const sets = offersColumnsOf(table).map((column) => {
    const offered = `select unnest(json_extract(text, '$[*]')) as each from ${offersTextsTableOf(table, column)}`;
    const named = ['channel', 'codeIssuer', 'stage'].map((name, place) => [`each ->> ${place}`, name] as const);
    const all = [...named, ["unnest(json_extract_string(each, '$[7][*]'))", 'reason'] as const].map(
      ([text, name]) => `select ${text} as text, 0 as position, ${numbersBefore(name)} as begin from (${offered})`,
    );
    return all.join(' union all ');
  });
  return [...texts, ...sets];
}

/** The number of the name that stands at a place of what a channel says. */
const numberAt = (place: number): string => `(select number from names where text = (each ->> ${place}))`;

/** One row for each channel of a set, as `OfferedSets` writes them. */
function offeredSetsSql(table: FactTable, column: string): string {
  const texts = offersTextsTableOf(table, column);
  return `insert into ${offersTableOf(table, column)}
    with channels as (
      select number as of_set, unnest(json_extract(text, '$[*]')) as each,
        unnest(range(json_array_length(text)::bigint)) as place from ${texts}),
    why as (
      select of_set, place, unnest(json_extract_string(each, '$[7][*]')) as reason,
        unnest(range(json_array_length(each, '$[7]')::bigint)) as turn from channels),
    reasons as (
      select of_set, place, list(number order by turn) as numbers from why join names on text = reason group by all)
    select of_set, ${numberAt(0)}, ${numberAt(1)}, ${numberAt(2)}, (each ->> 3)::boolean, (each ->> 4)::smallint,
      (each ->> 5)::boolean, (each ->> 6)::boolean, coalesce(numbers, [])
    from channels left join reasons using (of_set, place) order by of_set, place`;
}

/** The facts of segments with numbers in place of texts. */
function factsSql(table: FactTable, source: string): string {
  const columns = sqlColumnsOf(table);
  const selected = columns.map(({ name, dictionary, isMoment }) => {
    if (dictionary !== null) return `"${name}_text".number as "${name}"`;
    return isMoment ? `epoch_ms(facts."${name}") as "${name}"` : `facts."${name}"`;
  });
  const joins = columns.flatMap(({ name, dictionary }) =>
    dictionary === null ? [] : [`left join ${dictionary} as "${name}_text" on "${name}_text".text = facts."${name}"`],
  );
  return `select ${selected.join(', ')} from ${source} as facts ${joins.join(' ')}`;
}

async function putFacts({ writing }: FactStore, table: FactTable, source: string): Promise<void> {
  const leftOut = await insertFacts(writing, table, factsSql(table, source));
  if (leftOut === 0) return;
  const reason = `${leftOut} facts of ${table.name} do not go together: one that is taken back comes with the one in its place.`;
  throw new SegmentsError('fileChanged', reason);
}

/** As the writer does from time to time. */
async function rollUp({ writing }: FactStore, table: FactTable, { ranges }: Manifest): Promise<void> {
  const sealed = ranges.filter(({ isSealed }) => isSealed);
  for (const rollup of rollupsOf(table)) {
    for (const { firstPosition, lastPosition: upTo } of sealed) {
      const sums = rollupSumsSql(rollup, { after: firstPosition - 1n, upTo });
      await writing.run(`insert into ${rollup.name} select ${upTo}, * from (${sums})`);
    }
  }
}
