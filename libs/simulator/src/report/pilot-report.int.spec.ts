import { readWorld, shippedWorld } from '@hutong/world';
import { describe, expect, it } from 'vitest';
import type { PilotSummary } from '../driver/pilot-summary.js';
import type { SharesAnswer } from './answers.js';
import { type PilotReport, formatReport } from './pilot-report.js';
import { displayWidth } from './text-table.js';
import { directDays } from './verdict-table.js';

const world = await readWorld(shippedWorld);
const direct = { platform: 'taobao', channelId: 'alipay.direct' };
const savedCode = { platform: 'taobao', channelId: 'wechat.saved-code' };
const scans = [
  { payerApp: 'boc', codeIssuer: 'alipay', outcome: 'refused', times: 2 },
  { payerApp: 'tenpay', codeIssuer: 'tenpay', outcome: 'captured', times: 150 },
  { payerApp: 'unionpay', codeIssuer: 'tenpay', outcome: 'captured', times: 4 },
  { payerApp: 'unionpay', codeIssuer: 'tenpay', outcome: 'refused', times: 1 },
] as const;

const summary: PilotSummary = {
  outcome: 'completed',
  ordersPlaced: 2_000,
  ordersInCarts: 12,
  offered: [
    { ...direct, times: 2_000 },
    { ...savedCode, times: 601 },
  ],
  notOffered: [
    { ...savedCode, reason: 'categoryExcluded', times: 40 },
    { ...savedCode, reason: 'notInCohort', times: 1_359 },
  ],
  paymentRequests: [{ ...direct, times: 1_800 }],
  payersRefused: [
    { ...savedCode, payerApp: 'boc', problem: 'no-route', times: 2 },
    { ...direct, payerApp: 'boc', problem: 'no-route', times: 1 },
  ],
  scans,
  happenings: [
    { what: 'link taken back', times: 2 },
    { what: 'paid by staticCode', times: 13 },
  ],
  outcomes: {
    captured: 1_900,
    voided: 1,
    cancelled: 40,
    declined: 9,
    lockedOut: 0,
    expired: 50,
    linkRevoked: 0,
    takenLate: 0,
    notOffered: 0,
    failed: 0,
  },
  refunds: 140,
  identitiesStated: 7,
  requests: 12_345,
  retries: 3,
  latencyMs: { p50: 2.1, p99: 19.7 },
  elapsedMs: 24_690,
  failures: [],
  failuresCount: 0,
};

const paid = (channel: string, count: number, value: number) => ({
  platform: 'taobao',
  channel,
  count: String(count),
  value: String(value),
  refunded: '990',
});

type Row = readonly [stage: string | undefined, alipay: string, tenpay: string, hhi: string];

/** Shares of wallets, or only the markets as groups have them. */
const answer = (rows: readonly Row[]): SharesAnswer => ({
  rows: rows.flatMap(([stage, alipay, tenpay]) => [
    { platform: 'taobao', ...(stage === undefined ? {} : { stage }), wallet: 'alipay', valueShare: alipay },
    { platform: 'taobao', ...(stage === undefined ? {} : { stage }), wallet: 'tenpay', valueShare: tenpay },
  ]),
  markets: rows.map(([stage, , , hhi]) => ({
    platform: 'taobao',
    ...(stage === undefined ? {} : { stage }),
    figures: { value: { hhi }, count: { whole: '250' } },
  })),
});

const byStage: readonly Row[] = [
  ['pilot-100', '0.8000', '0.2000', '6800'],
  ['incumbent', '1.0000', '0.0000', '10000'],
];
const together: readonly Row[] = [[undefined, '0.9300', '0.0700', '8698']];
const inGroups = (rows: readonly Row[]): readonly Row[] =>
  rows.map(([stage, alipay, tenpay]) => [stage, alipay, tenpay, '4210']);

const verdict = (rule: string, isMet: boolean | null, figure: string | null) => ({
  ruleSet: 'cn-aml-presumption',
  status: 'law',
  rule,
  isMet,
  figure,
  why: isMet === null ? 'tooFewObservations' : null,
  inForce: rule === 'one' ? 'inForce' : 'partly',
});

const report: PilotReport = {
  summary,
  happenings: [
    { what: 'link taken back', times: 1 },
    { what: 'paid by staticCode', times: 13 },
  ],
  channels: {
    rows: [
      paid('alipay.direct', 1_700, 20_000_000),
      paid('wechat.saved-code', 150, 1_500_099),
      paid('unregistered', 1, 100),
    ],
  },
  shares: {
    wallets: { byStage: answer(byStage), together: answer(together) },
    groups: { byStage: answer(inGroups(byStage)), together: answer(inGroups(together)) },
  },
  verdicts: {
    before: { rows: [verdict('one', true, '0.9012'), verdict('two', null, null), verdict('high', false, '1700.5000')] },
    after: { rows: [verdict('one', false, '0.4512'), verdict('two', true, '0.9900')] },
  },
  claims: [
    { claim: { id: 'C1' }, sureness: { level: 'noControl', finding: 'difference', observations: '1412' } },
    { claim: { id: 'C7' }, sureness: { level: 'tooFewObservations', finding: null, observations: '9' } },
  ],
  world,
  scans,
  invariants: [
    { name: 'No order is paid twice', holds: true },
    { name: 'Rebuilt equals live', holds: false, detail: 'payments.v1 differs at row 3' },
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
    const shown = formatReport({ ...report, world: { ...world, channels: world.channels.slice(0, 4) } });
    expect(shown).toMatchInlineSnapshot(`
      "Channels (CNY)

      platform  channel         offered  captured       value  refunded
      --------  --------------  -------  --------  ----------  --------
      淘宝      支付宝付款        2,000     1,700  200,000.00      9.90
      淘宝      支付宝扫码付款        0         0        0.00      0.00
      淘宝      云闪付付款            0         0        0.00      0.00
      淘宝      微信扫码支付        601       150   15,000.99      9.90
      淘宝      unregistered          0         1        1.00      9.90
      all                         2,000     1,851  215,001.99     29.70

      淘宝: shares of captured value per wallet, by stage

      stage       captured    支付宝  微信支付     HHI  groups
      ----------  --------  --------  --------  ------  ------
      incumbent        250  100.00 %    0.00 %  10,000   4,210
      pilot-100        250   80.00 %   20.00 %   6,800   4,210
      all stages       250   93.00 %    7.00 %   8,698   4,210

      淘宝: verdicts before and after direct payment

      rule set (status)                             before                after
      ------------------------  --------------------------  -------------------
      cn-aml-presumption (law)
        one                                    met 90.12 %      not met 45.12 %
        two                     tooFewObservations, partly  met 99.00 %, partly
        high                          not met 1700, partly                    -

      Claims of the article: how sure their answers are

      claim  how sure            what shows  observations
      -----  ------------------  ----------  ------------
      C1     noControl           difference         1,412
      C7     tooFewObservations  -                      9

      Groups: who controls a wallet, where that changed

      支付宝: 阿里巴巴 from 2018-01-01, 蚂蚁集团 from 2023-01-07

      Codes scanned: paid / refused, by app and issuer of the code

      scanned with  支付宝  微信支付
      ------------  ------  --------
      中国银行       0 / 2         -
      微信支付           -   150 / 0
      银联云闪付         -     4 / 1

      Orders whose page did not offer a channel, and why

      platform  channel       reason            orders
      --------  ------------  ----------------  ------
      淘宝      微信扫码支付  categoryExcluded      40
      淘宝      微信扫码支付  notInCohort        1,359

      Payers who were refused, and why

      platform  with      reason    times
      --------  --------  --------  -----
      淘宝      中国银行  no-route      3

      Ways to pay, and what went wrong

      what                planned  in the log
      ------------------  -------  ----------
      paid by staticCode       13          13
      link taken back           2           1

      Orders

      what                                times
      ----------------------------------  -----
      ended captured                      1,900
      ended voided                            1
      ended cancelled                        40
      ended declined                          9
      ended expired                          50
      paid together with others              12
      refunds                               140
      payer and buyer stated one, or not      7

      12,345 requests (3 again) in 24.7 s: 500/s, p50 2.1 ms, p99 19.7 ms

      Invariants

      holds   No order is paid twice
      BROKEN  Rebuilt equals live: payments.v1 differs at row 3

      Look at http://127.0.0.1:3000/
      "
    `);
  });

  it('begins and ends the time of direct payment with its stages', () => {
    expect(directDays(world)).toEqual({ first: '2024-02-19T16:00:00.000Z', latest: '2024-09-26T16:00:00.000Z' });
    expect(directDays({ stages: [] })).toBeNull();
    expect(formatReport({ ...report, verdicts: null })).not.toContain('verdicts before');
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
