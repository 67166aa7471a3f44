import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { streamTypes } from '@hutong/domain';
import { MemoryEventLog, type RecordedEvent } from '@hutong/event-store';
import { type AddedFacts, factTables } from '@hutong/facts';
import { type FactStore, openFactRunner, openFactStore } from '@hutong/facts/store';
import { recordEvents, usualLife } from '@hutong/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cursorFromText } from './answering/cursor.js';
import type { FiguresQuestion } from './answering/figures.query.js';
import { asked, type Answer, replyOf } from './figures-under-test.js';
import { figureTables } from './registry/tables.js';

// Movements as an earlier program kept them: without the payer, and with other amounts, so that one sees who answers.
const movements = figureTables.movements as AddedFacts;
const { payer: _payer, ...columns } = movements.columns;
const earlier: AddedFacts = {
  ...movements,
  name: 'movements.v0',
  columns,
  factsOf: (event) => movements.factsOf(event).map((fact) => ({ ...fact, amount: 2n * (fact['amount'] as bigint) })),
};
const others = factTables.filter((table) => table !== movements);

/** Questions that are asked meanwhile, at least. */
const questionsMin = Number(process.env['FIGURE_QUESTIONS'] ?? 300);

let directory: string;
let events: readonly RecordedEvent[];
let log: MemoryEventLog;
let store: FactStore;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'hutong-served-versions-'));
  log = new MemoryEventLog({ now: () => 1_700_000_000_000 });
  await recordEvents(log, usualLife({ number: 1 }));
  await recordEvents(log, usualLife({ number: 2, channelId: 'alipay.direct' }));
  const all: RecordedEvent[] = [];
  for await (const event of log.readAll()) all.push(event);
  events = all;
  await openWith([earlier, ...others]);
  await fold(events.length);
  await store.close();
  await openWith([earlier, movements, ...others]);
});
afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true, force: true });
});

async function openWith(tables: Parameters<typeof openFactStore>[1]['tables']): Promise<void> {
  store = await openFactStore(`file:${join(directory, 'facts.db')}`, { tables, memoryMaxMegabytes: 128, threads: 1 });
}

/** Feeds whoever is behind, some events at a time. */
async function fold(eventsAtOnce: number): Promise<void> {
  const runner = await openFactRunner(store, { streamTypes, log });
  const last = events.at(-1)?.position ?? 0n;
  for (let from = 0; from < events.length; from += eventsAtOnce) {
    const page = events.slice(from, from + eventsAtOnce);
    for (const group of runner.groups()) await group.fold(page, page.at(-1)?.position ?? last);
  }
}

const value = asked({ measures: 'value', by: 'wallet' });
async function answer(question: FiguresQuestion) {
  const reply = await replyOf(store, question);
  if (reply.outcome === 'refused') throw new Error(`${reply.refusal}: ${reply.detail}`);
  const { rows, definition } = JSON.parse(new TextDecoder().decode(reply.body)) as Answer;
  return { ...reply, definition, values: rows.map((row) => row['value']).join(' ') };
}

describe('Figures while a new version of their facts is built', () => {
  it('are answered by the old one until the new one is switched to, whole and without a failure', async () => {
    const before = (await answer(value)).values;
    const seen: string[] = [];
    let isDone = false;
    const asking = async () => {
      while (!isDone || seen.length < questionsMin) seen.push((await answer(value)).values);
    };
    const changing = async () => {
      expect(await store.switchTo('movements.v3')).toMatchObject({ reason: 'projectionBehind', position: 0n });
      await fold(1);
      expect(new Set(seen)).toEqual(new Set([before]));
      for (let times = 0; times < 20; times++) {
        expect(await store.switchTo(times % 2 === 0 ? 'movements.v3' : 'movements.v0')).toBeNull();
      }
      expect(await store.switchTo('movements.v3')).toBeNull();
      isDone = true;
    };
    await Promise.all([asking(), asking(), changing()]);
    expect((await answer(value)).values).toBe('12900 12900');
    expect(new Set(seen)).toEqual(new Set(['25800 25800', '12900 12900']));
    expect(seen.length).toBeGreaterThanOrEqual(questionsMin);
  }, 120_000);

  it('are named anew when another version serves: an answer of the old one is not taken for one of the new', async () => {
    await fold(events.length);
    const old = await answer(value);
    expect(old.definition).toContain('Facts movements.v0 up to');
    expect(await replyOf(store, { ...value, unlessAt: old.stand })).toMatchObject({ body: new Uint8Array() });
    await store.switchTo('movements.v3');
    const anew = await answer({ ...value, unlessAt: old.stand });
    expect([anew.position, anew.values]).toEqual([old.position, '12900 12900']);
    expect(anew.definition).toContain('Facts movements.v3 up to');
  });

  it('go on, page by page, in the version of the first page while it is fed, and are refused by its name when it is not', async () => {
    await fold(events.length);
    const first = await answer({ ...value, limit: 1 });
    const { stand: at, offset } = cursorFromText(first.nextCursor ?? '')!;
    await store.switchTo('movements.v3');
    expect((await answer({ ...value, offset, at })).values).toBe('25800');
    expect((await answer({ ...value, offset })).values).toBe('12900');
    for (const gone of ['movements.v9', 'payments.v1']) {
      expect(await replyOf(store, { ...value, offset, at: { ...at, versions: [gone] } })).toMatchObject({
        refusal: 'cursorOutdated',
        detail: expect.stringMatching(/^is of movements/),
      });
    }
  });

  it('are refused by name where only the new version says what is asked, until it serves', async () => {
    for (const parameters of [
      { measures: 'payers' },
      { measures: 'value', by: 'payer' },
      { measures: 'value', payer: 'zhao' },
    ]) {
      expect(await replyOf(store, asked(parameters))).toMatchObject({
        refusal: 'notBuiltYet',
        detail: 'payer is not in movements.v0, which serves, but in movements.v3, which is built beside it.',
      });
    }
    await fold(events.length);
    await store.switchTo('movements.v3');
    expect((await answer(asked({ measures: 'value', by: 'payer' }))).values).toBe('12900 12900');
  });
});
