import { join } from 'node:path';
import { expectedFigures } from '@hutong/audit';
import { streamTypes } from '@hutong/domain';
import { partitionOf, type RecordedEvent } from '@hutong/event-store';
import { Gate } from '@hutong/read-store';
import { asRecorded, marketLogs } from '@hutong/testing';
import { figuresOf } from '@hutong/testing/facts';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { FactTable, FactValue, OfferedChannel } from '../fact-table.js';
import { factTables } from '../fact-tables.js';
import { openFactStore } from '../store/fact-store.js';
import { readableLog, TemporaryFactStores } from '../store/facts-under-test.js';
import { rowsOf, type SqlRow, type SqlValue } from '../store/sql-values.js';
import type { KeptFact } from '../store/stored-facts.js';
import { openFactRunner } from '../writing/fact-runner.js';
import { exportSegments } from './export-segments.js';
import { digestOf, digestSql, type RowsDigest, segmentColumnsOf } from './segment-columns.js';

const seed = Number(process.env['FAST_CHECK_SEED'] ?? 20231018);
const logs = Number(process.env['FACT_LOGS'] ?? 1);
const partitions = 4;
const openAt = '2023-10-25T00:00:00.000Z';
const allowed = { memoryMaxMegabytes: 256, threads: 1 };
const stores = new TemporaryFactStores();
afterAll(() => stores.remove());
let made = 0;

/** The same table for those of its things that fall into a partition; what stands for ever falls where its stream does. */
function partOf(table: FactTable, index: number): FactTable {
  const isHere = (name: string) => partitionOf(name, partitions) === index;
  if (table.kind === 'replaced') return { ...table, thingsOf: (event) => table.thingsOf(event).filter(isHere) };
  return { ...table, factsOf: (event) => (isHere((event as RecordedEvent).stream) ? table.factsOf(event) : []) };
}

/** Folds a log into tables and writes them as segments; the directory. */
async function segmentsOf(events: readonly RecordedEvent[], tables: readonly FactTable[]): Promise<string> {
  const [name, log] = [`partition-${made++}`, readableLog(events)];
  const address = `file:${stores.fileOf(name)}`;
  const store = await openFactStore(address, { tables, ...allowed });
  const runner = await openFactRunner(store, { streamTypes, log });
  for (const group of runner.groups()) await group.fold(events, events.at(-1)!.position);
  expect([...runner.stops()]).toEqual([]);
  await store.close();
  const directory = join(stores.directory, name);
  await exportSegments(address, directory, { tables, log, positionsPerRange: 200n, ...allowed });
  return directory;
}

type Read = Readonly<{ facts: Readonly<Record<string, readonly KeptFact[]>>; digests: readonly RowsDigest[] }>;

/** Everything that segments in several directories hold together. */
async function readFrom(directories: readonly string[]): Promise<Read> {
  const store = await openFactStore('memory:', { tables: [], ...allowed, readableDirectory: stores.directory });
  try {
    const facts: Record<string, readonly KeptFact[]> = {};
    const digests: RowsDigest[] = [];
    for (const table of factTables) {
      const all = directories.map((directory) => `select * from read_parquet('${directory}/${table.name}.*.parquet')`);
      const source = `(${all.join(' union all ')})`;
      digests.push(digestOf((await rowsOf(store.writing, digestSql(table, source)))[0]));
      const columns = segmentColumnsOf(table).map(({ name, type }) =>
        type === 'timestamp_ms' ? `epoch_ms("${name}")` : `"${name}"`,
      );
      const rows = await rowsOf(store.writing, `select ${columns.join(', ')} from ${source} order by position, weight`);
      facts[table.name] = rows.map((row) => keptFact(table, row));
    }
    return { facts, digests };
  } finally {
    await store.close();
  }
}

function keptFact(table: FactTable, [position, weight, , occurredAt, ...rest]: SqlRow): KeptFact {
  const thing = table.kind === 'replaced' ? (rest.shift() as string) : null;
  const fact = Object.entries(table.columns).map(([name, { kind }], index) => [name, said(kind, rest[index] ?? null)]);
  return {
    position: position as bigint,
    weight: weight as 1 | -1,
    occurredAt: momentOf(occurredAt ?? null),
    thing,
    fact: Object.fromEntries(fact) as KeptFact['fact'],
  };
}

const momentOf = (value: SqlValue): string => new Date(Number(value)).toISOString();

function said(kind: string, value: SqlValue): FactValue {
  if (value === null) return null;
  if (kind === 'moment') return momentOf(value);
  return kind === 'offers' ? offeredIn(value as string) : (value as FactValue);
}

const fields = ['channel', 'codeIssuer', 'stage', 'inCohort', 'rank', 'preselected', 'folded', 'reasons'];
const offeredIn = (text: string): readonly OfferedChannel[] =>
  (JSON.parse(text) as readonly (readonly unknown[])[]).map(
    (values) => Object.fromEntries(fields.map((name, index) => [name, values[index]])) as unknown as OfferedChannel,
  );

describe('Facts of four partitions of a log', () => {
  it(
    'are together, fact by fact and figure by figure, those of the whole log',
    async () => {
      let cells = 0;
      const property = fc.asyncProperty(marketLogs({ paymentsMax: 12, disturbancesMax: 12 }), async (happened) => {
        const events = asRecorded(happened);
        const parts: string[] = [];
        for (let index = 0; index < partitions; index++) {
          const tables = factTables.map((table) => partOf(table, index));
          parts.push(await segmentsOf(events, tables));
        }
        const whole = await readFrom([await segmentsOf(events, factTables)]);
        const merged = await readFrom(parts);
        expect(merged.digests).toEqual(whole.digests);
        for (const part of parts) expect((await readFrom([part])).digests).not.toEqual(whole.digests);
        const judged = await new Gate(streamTypes, readableLog(events)).judgeAll(events);
        const counting = judged.flatMap(({ event, setAside }) => (setAside === null ? [event] : []));
        const expected = expectedFigures(counting, openAt);
        expect(figuresOf(merged.facts, openAt)).toEqual(expected);
        cells += expected.size;
      });
      await fc.assert(property, { seed, numRuns: logs, endOnFailure: true });
      expect(cells).toBeGreaterThan(50 * logs);
    },
    20_000 * logs + 20_000,
  );
});
