import { describe, expect, it } from 'vitest';
import type { PilotSummary } from '../driver/pilot-summary.js';
import { type PilotReport, formatReport } from './pilot-report.js';
import { progressLine } from './progress-line.js';
import { displayWidth } from './text-table.js';

const summary: PilotSummary = {
  outcome: 'completed',
  ordersPlaced: 2_000,
  ordersOffered: {
    'alipay.direct': 2_000,
    'unionpay.direct': 1_750,
    'wechat.saved-code': 601,
    'wechat.friend-link': 601,
  },
  paymentRequests: { 'alipay.direct': 1_800 },
  outcomes: {
    captured: 1_900,
    voided: 1,
    cancelled: 40,
    declined: 9,
    lockedOut: 0,
    expired: 50,
    notOffered: 0,
    failed: 0,
  },
  refunds: 140,
  refusals: { '/problems/no-route': 6, '/problems/payment-request-expired': 2 },
  requests: 12_345,
  retries: 3,
  latencyMs: { p50: 2.1, p99: 19.7 },
  elapsedMs: 24_690,
  failures: [],
  failuresCount: 0,
};

const cell = (channelId: string, capturedCount: number, capturedMinorUnits: number) => ({
  channelId,
  capturedCount: String(capturedCount),
  capturedMinorUnits: String(capturedMinorUnits),
  refundedMinorUnits: '990',
});

const market = (stageId: string | null, [alipay, tenpay]: readonly [string, string], hhiByValue: string) => ({
  platform: 'taobao',
  stageId,
  currency: 'CNY',
  byPayerApp: {
    totalCount: '250',
    parties: [
      { party: 'alipay', shareByValue: alipay, shareByCount: alipay },
      { party: 'tenpay', shareByValue: tenpay, shareByCount: tenpay },
    ],
    hhiByValue,
    concentrationByValue: { cr1: alipay, cr2: '1.0000' },
  },
});

const report: PilotReport = {
  summary,
  volumes: {
    position: '9000',
    definition: 'captured',
    cells: [
      cell('alipay.direct', 900, 9_990_050),
      cell('alipay.direct', 800, 10_009_950),
      cell('wechat.saved-code', 150, 1_500_099),
      cell('imported', 1, 100),
    ],
  },
  shares: {
    position: '9000',
    definition: 'by value, gross',
    markets: [
      market(null, ['0.9300', '0.0700'], '8698'),
      market('pilot-100', ['0.8000', '0.2000'], '6800'),
      market('incumbent', ['1.0000', '0.0000'], '10000'),
    ],
  },
  stageIds: ['incumbent', 'pilot-100'],
  invariants: [
    { name: 'No order is paid twice', holds: true },
    { name: 'Rebuilt equals live', holds: false, detail: 'channel-volumes differs at cell 3' },
  ],
  address: 'http://127.0.0.1:3000/',
};

describe('The report of a pilot', () => {
  it('sends nobody to a ledger that ends with it', () => {
    const { address, ...ended } = report;
    expect(formatReport(report)).toContain(`Look at ${address}`);
    expect(formatReport(ended)).not.toContain('Look at');
  });

  it('is the same text for the same figures, with Chinese names aligned', () => {
    expect(formatReport(report)).toMatchInlineSnapshot(`
      "Channels (CNY)

      channel           offered  captured       value  refunded
      ----------------  -------  --------  ----------  --------
      支付宝付款          2,000     1,700  200,000.00     19.80
      云闪付付款          1,750         0        0.00      0.00
      微信扫码支付          601       150   15,000.99      9.90
      找微信好友帮我付      601         0        0.00      0.00
      小微扫码支付            0         0        0.00      0.00
      imported                0         1        1.00      9.90
      all                 2,000     1,851  215,001.99     39.60

      Shares of captured value per wallet, by stage (before it opened: the row above)

      stage       captured    支付宝  微信支付  云闪付  小微支付     HHI       CR2
      ----------  --------  --------  --------  ------  --------  ------  --------
      incumbent        250  100.00 %    0.00 %       -         -  10,000  100.00 %
      pilot-100        250   80.00 %   20.00 %       -         -   6,800  100.00 %
      all stages       250   93.00 %    7.00 %       -         -   8,698  100.00 %

      Orders

      what                             times
      -------------------------------  -----
      ended captured                   1,900
      ended voided                         1
      ended cancelled                     40
      ended declined                       9
      ended expired                       50
      refunds                            140
      refused no-route                     6
      refused payment-request-expired      2

      12,345 requests (3 again) in 24.7 s: 500/s, p50 2.1 ms, p99 19.7 ms

      Invariants

      holds   No order is paid twice
      BROKEN  Rebuilt equals live: channel-volumes differs at cell 3

      Look at http://127.0.0.1:3000/
      "
    `);
  });

  it('fits 80 columns', () => {
    for (const line of formatReport(report).split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  });

  it('shows the first answers that nobody expected, and how many more there were', () => {
    const failure = { method: 'POST', path: '/v1/orders', request: { a: 1 }, status: 500, answer: { title: 'broken' } };
    const failures = Array.from({ length: 20 }, () => failure);
    const text = formatReport({ ...report, summary: { ...summary, outcome: 'failed', failures, failuresCount: 31 } });
    expect(text).toContain('POST /v1/orders: 500\n  sent     {"a":1}\n  answered {"title":"broken"}');
    expect(text).toContain('and 26 more');
  });
});

describe('The progress line', () => {
  it('is empty at the start, full at the end, and never more', () => {
    expect(progressLine(0, 2_000)).toBe('[..............................]   0 %  0/2,000 orders');
    expect(progressLine(2_000, 2_000)).toBe('[##############################] 100 %  2,000/2,000 orders');
    expect(progressLine(3, 2)).toContain(' 100 %');
    expect(progressLine(0, 0)).toContain(' 100 %');
  });

  it('does not say that it is done before it is', () => {
    expect(progressLine(1_999, 2_000, 'stage tail')).toBe(
      '[#############################.]  99 %  1,999/2,000 orders  stage tail',
    );
  });

  it('never takes more than 80 columns', () => {
    expect(displayWidth(progressLine(1, 10_000_000, '支付宝'.repeat(20)))).toBeLessThanOrEqual(80);
  });
});
