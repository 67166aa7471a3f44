import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { streamTypes } from '@hutong/domain';
import { MemoryEventLog } from '@hutong/event-store';
import { factTables } from '@hutong/facts';
import { exportSegments, type FactStore, loadSegments, openFactRunner, openFactStore } from '@hutong/facts/store';
import { foldToEnd } from '@hutong/read-store';
import { marketLogs, recordEvents } from '@hutong/testing';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOf, rowsOf } from './figures-under-test.js';

const allowed = { tables: factTables, memoryMaxMegabytes: 256, threads: 1 };

describe('Segments', () => {
  const directory = mkdtempSync(join(tmpdir(), 'hutong-figures-of-segments-'));
  const segments = join(directory, 'segments');
  let folded: FactStore;
  let loaded: FactStore;
  beforeAll(async () => {
    const logs = fc.sample(marketLogs({ paymentsMax: 40, disturbancesMax: 20 }), { seed: 7, numRuns: 5 });
    const log = new MemoryEventLog({ now: () => 1_700_000_000_000 });
    await recordEvents(log, logs.toSorted((one, other) => other.length - one.length)[0] ?? []);
    const open = (name: string, more = {}) =>
      openFactStore(`file:${join(directory, `${name}.db`)}`, { ...allowed, ...more });
    const written = await open('folded');
    await foldToEnd({ log, runner: await openFactRunner(written, { streamTypes, log }) });
    await written.close();
    const options = { ...allowed, log, positionsPerRange: 300n };
    await exportSegments(`file:${join(directory, 'folded.db')}`, segments, options);
    await loadSegments(segments, `file:${join(directory, 'loaded.db')}`, options);
    folded = await open('folded', { readableDirectory: segments });
    loaded = await open('loaded');
  }, 60_000);
  afterAll(async () => {
    await folded?.close();
    await loaded?.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const sum = (sql: string) => folded.reader.inSnapshot(({ rows }) => rows(sql));
  const of = (table: string) => `read_parquet('${segments}/${table}.*.parquet')`;

  it('are summed by DuckDB to what figures answer', async () => {
    const captured = `from ${of('movements.v3')} where origin = 'own' and basis = 'claimed' and currency = 'CNY'
      and movement = 'captured'`;
    const money = await sum(
      `select wallet, sum(amount * weight)::varchar, sum(weight)::varchar,
         (select count(*) from (select buyer ${captured} and wallet = each.wallet group by buyer having sum(weight) > 0))::varchar
       from (select * ${captured}) as each group by wallet order by wallet`,
    );
    const figures = await rowsOf(folded, { measures: 'value,count,buyers', by: 'wallet' });
    expect(figures.map((row) => Object.values(row))).toEqual(money);
    expect(money.length).toBeGreaterThan(1);
    const requested = await sum(
      `select channel, outcome, sum(weight)::varchar from ${of('payments.v1')} where currency = 'CNY'
       group by channel, outcome having sum(weight) > 0 order by channel, outcome`,
    );
    const payments = await rowsOf(folded, { measures: 'requested', by: 'channel,outcome' });
    expect(payments.map((row) => Object.values(row))).toEqual(requested);
  });

  it.each([
    'measures=value,buyers,net&by=wallet,week&shareOf=wallet',
    'measures=requested,completion,requestedToEndedMedian&by=channel',
    'measures=offers,refusedOffers,chosen,switched&by=channel,day',
    'measures=routeRefusals,declines&by=wallet',
  ])('start a store whose figures are those of the one that was folded: %s', async (question) => {
    const asked = Object.fromEntries(new URLSearchParams(question));
    const { rows } = await answerOf(loaded, asked);
    expect(rows).toEqual((await answerOf(folded, asked)).rows);
    expect(rows.length).toBeGreaterThan(0);
  });
});
