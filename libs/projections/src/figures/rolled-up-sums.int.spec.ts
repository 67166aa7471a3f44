import { streamTypes } from '@hutong/domain';
import { MemoryEventLog, type RecordedEvent } from '@hutong/event-store';
import { factTables, rollupsOf } from '@hutong/facts';
import { type FactStore, openFactRunner, openFactStore } from '@hutong/facts/store';
import { marketLogs, recordEvents } from '@hutong/testing';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { marketAnswerOf } from '../market/market-under-test.js';
import { answerOf } from './figures-under-test.js';

const eventsPerPage = 40;

async function storeOf(events: readonly RecordedEvent[], log: MemoryEventLog, rolledUpMin: number): Promise<FactStore> {
  const store = await openFactStore('memory:', { tables: factTables, memoryMaxMegabytes: 256, threads: 1 });
  const runner = await openFactRunner(store, { streamTypes, log, rolledUpMin });
  for (let from = 0; from < events.length; from += eventsPerPage) {
    const page = events.slice(from, from + eventsPerPage);
    for (const group of runner.groups()) await group.fold(page, page.at(-1)?.position ?? 0n);
  }
  return store;
}

const rowsIn = async (store: FactStore, table: string): Promise<bigint> => {
  const [row] = await store.reader.inSnapshot(({ rows }) => rows(`select count(*) from ${table}`));
  return row?.[0] as bigint;
};

describe('Sums that look at rollups', () => {
  let rolledUp: FactStore;
  let plain: FactStore;
  let end: bigint;
  /** When the payment in the middle of all was requested. */
  let middle: string;
  beforeAll(async () => {
    const [told = []] = fc.sample(marketLogs({ paymentsMax: 60, disturbancesMax: 40 }), { seed: 7, numRuns: 1 });
    const log = new MemoryEventLog({ now: () => 1_700_000_000_000 });
    await recordEvents(log, told);
    const events: RecordedEvent[] = [];
    for await (const event of log.readAll()) events.push(event);
    end = events.at(-1)?.position ?? 0n;
    rolledUp = await storeOf(events, log, 1);
    plain = await storeOf(events, log, 1_000_000);
    const requestedAt = events.flatMap(({ type, data }) =>
      type === 'PaymentRequested' ? [String(data['occurredAt'])] : [],
    );
    middle = requestedAt.toSorted()[Math.floor(requestedAt.length / 2)] ?? '';
  });
  afterAll(async () => {
    await rolledUp.close();
    await plain.close();
  });

  it('are there to be looked at, and are made where enough facts have come', async () => {
    for (const { name } of factTables.flatMap(rollupsOf)) {
      expect([name, await rowsIn(rolledUp, name)]).not.toEqual([name, 0n]);
      expect([name, await rowsIn(plain, name)]).toEqual([name, 0n]);
    }
  });

  it.each([
    ['measures=requested,ended,completion&by=channel,outcome'],
    ['measures=value,net,fees&by=week,wallet&platform=taobao'],
    ['measures=offers,refusedOffers,chosen,switched&by=day,channel&zone=UTC'],
    ['measures=value&by=month,wallet&shareOf=wallet'],
    ['measures=value,requested&from=2023-10-18&to=2023-10-19'],
    ['measures=accountInstitutionFees,fees&by=month,accountInstitutionOfFee'],
    ['measures=value,count,net,refunded,refunds&by=accountInstitution&platform=taobao'],
    ['measures=net,refunded&by=month,clearingHouse'],
    // Periods that do not begin where the eight hours of a rollup do, and what rollups do not know.
    ['measures=value,requested,offers&from=MIDDLE'],
    ['measures=value,requested,offers&to=MIDDLE'],
    ['measures=value,requested,offers&by=hour'],
    ['measures=value,requested,offers&until=2023-10-18T17:00:00Z'],
    ['measures=value,requested,offers&by=city'],
    ['measures=value,requested,offers&merchant=merchant-1'],
    ['measures=value,buyers,requestedToEndedMedian&by=platform'],
  ])('are the same as over single facts: %s', async (question) => {
    const asked = Object.fromEntries(new URLSearchParams(question.replace('MIDDLE', middle)));
    for (const asOf of [end, (end * 2n) / 3n, end / 3n, 1n]) {
      const answers = [];
      for (const store of [rolledUp, plain]) answers.push(await answerOf(store, { ...asked, asOf: String(asOf) }));
      expect(answers[0]?.rows, `as of ${asOf}`).toEqual(answers[1]?.rows);
    }
  });

  it.each([
    'claims/C4',
    'concentration?party=accountInstitution&by=week',
    'concentration?party=accountInstitution&measure=net&by=week',
    'self-preference',
    'fairness',
  ])('are all that %s counts of money: it is the same where no movement is left but in them', async (question) => {
    const [path = '', text = ''] = question.split('?');
    const ask = () => marketAnswerOf(rolledUp, path, Object.fromEntries(new URLSearchParams(text)));
    const answer = await ask();
    expect(answer.rows.length).toBeGreaterThan(0);
    await rolledUp.writing.run('create temp table put_aside as from movements_v3_rows; delete from movements_v3_rows');
    try {
      expect(await ask()).toEqual(answer);
    } finally {
      await rolledUp.writing.run('insert into movements_v3_rows from put_aside; drop table put_aside');
    }
  });
});
