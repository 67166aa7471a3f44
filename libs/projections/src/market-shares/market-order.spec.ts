import { expect, it } from 'vitest';
import { marketsOf, type PayerAppTotals } from './market-shares.query.js';

const carried = (stage_id: string, first_day: string, platform = 'taobao'): PayerAppTotals => ({
  platform,
  stage_id,
  payer_app: 'tenpay',
  payer_app_controller: 'tencent',
  currency: 'CNY',
  first_day,
  captured: 100n,
  count: 1n,
  refunded: 0n,
});

it('The stages of a market stand in the order in which money first moved in them, after all of them together', () => {
  const markets = marketsOf(
    [
      carried('pilot-100', '2023-10-22'),
      carried('pilot-20', '2023-10-15'),
      carried('incumbent', '2023-10-01'),
      carried('pilot-5', '2023-10-08'),
      { ...carried('pilot-100', '2023-10-25'), payer_app: 'alipay' },
      carried('', '2023-10-02'),
      carried('first', '2023-10-30', 'pinduoduo'),
    ],
    'withAllStages',
  );
  expect(markets.map(({ platform, stageId }) => [platform, stageId])).toEqual([
    ['pinduoduo', null],
    ['pinduoduo', 'first'],
    ['taobao', null],
    ['taobao', 'incumbent'],
    ['taobao', 'pilot-5'],
    ['taobao', 'pilot-20'],
    ['taobao', 'pilot-100'],
  ]);
});
