import type { FactStore } from '@hutong/facts/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StoredFact, storeOfFacts } from '../../figures/facts-under-test.js';
import { marketAnswerOf } from '../market-under-test.js';

type StageSpec = Readonly<{ channel: string; stage?: string; weight?: 1 | -1; at: string; rolledBackAt?: string }>;

const stageFact = (
  position: number,
  { channel, stage = 'pilot', weight = 1, at, rolledBackAt }: StageSpec,
): StoredFact => ({
  table: 'stages',
  position,
  weight,
  occurredAt: at,
  thing: position,
  fact: {
    platform: 'taobao',
    stage,
    channel,
    draw: null,
    cohortBasisPoints: 10_000,
    openedAt: october,
    rolledBackAt: rolledBackAt ?? null,
  },
});

const october = '2023-10-01T00:00:00.000Z';
const november = '2023-11-01T00:00:00.000Z';
const [wechat, unionpay] = ['wechat.direct', 'unionpay.direct'] as const;

let store: FactStore;
beforeAll(async () => {
  store = await storeOfFacts(
    [
      stageFact(1, { channel: wechat, at: october }),
      stageFact(2, { channel: wechat, stage: 'everybody', at: october }),
      stageFact(3, { channel: unionpay, at: october }),
      stageFact(4, { channel: unionpay, weight: -1, at: november }),
      stageFact(4, { channel: unionpay, at: november, rolledBackAt: november }),
    ],
    5,
  );
});
afterAll(() => store?.close());

const pairs = async (parameters: Record<string, string> = {}) =>
  (await marketAnswerOf(store, 'live-channels', parameters)).rows;

describe('Live channels', () => {
  it('are the pairs of platform and channel that some stage has open, once each', async () => {
    expect(await pairs({ until: '2023-10-31' })).toEqual([
      { platform: 'taobao', channel: 'unionpay.direct', openStages: '1' },
      { platform: 'taobao', channel: 'wechat.direct', openStages: '2' },
    ]);
  });

  it('are no longer what was rolled back', async () => {
    expect(await pairs({ until: '2023-11-01T00:00:00.001Z' })).toEqual([
      { platform: 'taobao', channel: 'wechat.direct', openStages: '2' },
    ]);
  });

  it('are told by date: what was opened before counts in every month until it is rolled back', async () => {
    const rows = await pairs({ by: 'month', from: '2023-09-01', to: '2023-12-01' });
    expect(rows).toEqual([
      { month: '2023-09', livePairs: '0', platforms: '0', pairs: [] },
      { month: '2023-10', livePairs: '2', platforms: '1', pairs: ['taobao unionpay.direct', 'taobao wechat.direct'] },
      { month: '2023-11', livePairs: '1', platforms: '1', pairs: ['taobao wechat.direct'] },
    ]);
  });

  it('are live in a series that begins after they were opened', async () => {
    const rows = await pairs({ by: 'day', from: '2023-10-30', to: '2023-11-02' });
    expect(rows.map(({ day, livePairs }) => [day, livePairs])).toEqual([
      ['2023-10-30', '2'],
      ['2023-10-31', '2'],
      ['2023-11-01', '1'],
    ]);
  });

  it('are live at the last moment of a month when they are rolled back at the first one of the next', async () => {
    const series = await pairs({ by: 'month', from: '2023-10-01', to: '2023-12-01', zone: 'UTC' });
    expect(series.map(({ livePairs }) => livePairs)).toEqual(['2', '1']);
    expect(await pairs({ until: november })).toHaveLength(2);
  });

  it('lead to the figures that they were counted from, and say where they stand', async () => {
    const { position, figures, definition } = await marketAnswerOf(store, 'live-channels', { platform: 'taobao' });
    expect(position).toBe('5');
    expect(figures).toEqual([
      '/v1/figures?measures=openStages&by=platform,channel&platform=taobao&zone=Asia/Shanghai&asOf=5',
    ]);
    expect(definition).toContain('Only: platform taobao.');
    expect(definition).toContain('up to log position 5');
  });
});
