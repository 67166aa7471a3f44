import type { Readable } from 'node:stream';
import { ProblemError } from '@hutong/platform';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FactsProcess } from '../facts-process/facts-process.js';
import { readingProblems } from '../reading/reading.js';
import { asked } from './figures-under-test.js';
import type { Figures } from './figures.js';
import { LiveFigures } from './live-figures.js';

const lookEveryMs = 1_000;
const heartbeatEveryMs = 15_000;
const listenersMax = 64;

/** What the facts say at present, where they stand, and how often they were asked. */
let facts: { value: string; position: bigint; serving: string; fails: boolean; asked: number };
let live: LiveFigures;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  facts = { value: '1', position: 1n, serving: 'movements.v1', fails: false, asked: 0 };
  const figures = {
    ask: ({ unlessAt }: { unlessAt?: string }) => {
      facts.asked += 1;
      if (facts.fails) return Promise.reject(new ProblemError(readingProblems.storeUnusable, 'They are away.'));
      const { position, serving, value } = facts;
      const stand = `${position}.${serving}`;
      const answer = { position: `${position}`, rows: [{ value, events: `/v1/figures/events?asOf=${position}` }] };
      const body = new TextEncoder().encode(unlessAt === stand ? '' : JSON.stringify(answer));
      return Promise.resolve({ position: `${position}`, stand, body });
    },
  };
  const following = {
    get progress() {
      return { positions: { [facts.serving]: facts.position } };
    },
    servingVersionOf: () => facts.serving,
  };
  live = new LiveFigures(figures as unknown as Figures, { following } as unknown as FactsProcess);
});
afterEach(() => {
  live.beforeApplicationShutdown();
  vi.useRealTimers();
});

const question = asked({ measures: 'value' });
const listen = (caller: string, about = question): Promise<Readable> => live.listen(about, caller);
/** What a listener was told since it was read last. */
const told = (stream: Readable): string => String(stream.read() ?? '');
const figureIn = (text: string): string | undefined => /event: figures\ndata: .*"value":"(\d+)"/.exec(text)?.[1];
const look = () => vi.advanceTimersByTimeAsync(lookEveryMs);
const closed = (stream: Readable) => new Promise((resolve) => stream.once('close', resolve));

describe('Live figures', () => {
  it('are told at once, and again when they are others: not when only the position is', async () => {
    const stream = await listen('lin');
    expect(figureIn(told(stream))).toBe('1');
    facts.position = 2n;
    await look();
    expect([told(stream), facts.asked]).toEqual(['', 2]);
    Object.assign(facts, { position: 3n, value: '5' });
    await look();
    expect(figureIn(told(stream))).toBe('5');
    await look();
    expect([told(stream), facts.asked]).toEqual(['', 3]);
  });

  it('are looked at again when another version of the facts serves, at the same position', async () => {
    const stream = await listen('lin');
    told(stream);
    Object.assign(facts, { serving: 'movements.v2', value: '7' });
    await look();
    expect(figureIn(told(stream))).toBe('7');
  });

  it('are asked once for all who listen to the same, and no more when nobody does', async () => {
    const streams = [await listen('lin'), await listen('chen'), await listen('lin', { ...question, limit: 7 })];
    expect(facts.asked).toBe(2);
    Object.assign(facts, { position: 2n, value: '2' });
    await look();
    expect(facts.asked).toBe(4);
    expect(streams.map((stream) => figureIn(told(stream).split('id: 2').at(-1) ?? ''))).toEqual(['2', '2', '2']);
    for (const stream of streams) stream.destroy();
    await Promise.all(streams.map((stream) => closed(stream)));
    facts.position = 3n;
    await look();
    expect([facts.asked, live.listening]).toEqual([4, 0]);
  });

  it('have room for 64 who listen, nobody takes all of it, and who leaves makes room', async () => {
    const streams: Readable[] = [];
    for (let number = 0; number < listenersMax; number++) streams.push(await listen(`caller-${number}`));
    await expect(listen('one more')).rejects.toMatchObject({ problem: { status: 503 } });
    await expect(listen('caller-1')).rejects.toMatchObject({ problem: { status: 429 } });
    const left = closed(streams[0]!);
    streams[0]!.destroy();
    await left;
    expect((await listen('one more')).readableLength).toBeGreaterThan(0);
    expect(live.listening).toBe(listenersMax);
  });

  it('give back the place of whoever is refused', async () => {
    facts.fails = true;
    for (let times = 0; times < listenersMax; times++) {
      await expect(listen('lin')).rejects.toMatchObject({ problem: { type: '/problems/read-store-unusable' } });
    }
    expect(live.listening).toBe(0);
  });

  it('say while nothing changes that they are there', async () => {
    const stream = await listen('lin');
    told(stream);
    await vi.advanceTimersByTimeAsync(heartbeatEveryMs);
    expect(told(stream)).toBe(': still listening\n\n');
  });

  it('say why there are none, once for each reason and to whoever comes then, and go on when there are again', async () => {
    const stream = await listen('lin');
    told(stream);
    Object.assign(facts, { position: 2n, fails: true });
    await look();
    const away = /event: problem\ndata: .*read-store-unusable.*They are away\./;
    expect(told(stream)).toMatch(away);
    await look();
    expect(told(stream)).toBe('');
    const late = told(await listen('chen'));
    expect([figureIn(late), away.test(late)]).toEqual(['1', true]);
    facts.fails = false;
    await look();
    const again = told(stream);
    expect([figureIn(again), away.test(again)]).toEqual(['1', false]);
  });

  it('let go of whoever takes nothing when 4 MB wait, and of nobody else', async () => {
    const [slow, quick] = [await listen('slow'), await listen('quick')];
    const left = closed(slow);
    const million = 2 ** 20;
    for (let times = 0; times < 6; times++) {
      told(quick);
      facts.position += 1n;
      facts.value = `${times}`.padEnd(million, '0');
      await look();
    }
    await left;
    expect([slow.destroyed, quick.destroyed, live.listening]).toEqual([true, false, 1]);
    expect(told(quick)).not.toBe('');
  });

  it('end with the process', async () => {
    const stream = await listen('lin');
    live.beforeApplicationShutdown();
    stream.resume();
    await closed(stream);
    expect(live.listening).toBe(0);
  });
});
