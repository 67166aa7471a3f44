import { describe, expect, it } from 'vitest';
import type { ClaimTold, ReportAnswers, Row, Table } from './report-answers.js';
import { reportPage } from './report-page.js';

const hostile = `<script>alert("1")</script>&'`;

const table = (name: string, rows: readonly Row[]): Table => ({
  name,
  question: `/v1/${name}?asOf=42`,
  columns: Object.keys(rows[0] ?? {}).map((column) => ({
    name: column,
    kind: 'figure',
    unit: 'count',
    meaning: column,
  })),
  rows,
});
const claim = (id: string, rows: readonly Row[], tables: readonly Table[]): ClaimTold => ({
  position: '42',
  definition: `What ${id} means.`,
  claim: { id, saidBy: 'An analyst', said: hostile, question: `Is it so (${id})?` },
  answer: `tenpay had ${id}.`,
  sureness: { level: 'noControl', meaning: 'compared', finding: 'difference', observations: '20' },
  missing: ['A control.'],
  columns: table('', rows).columns,
  rows,
  tables,
});
const share = { figure: 'shareDifference', value: '0.5000', low: '-0.1000', high: '0.9000' };
const verdict = (isMet: boolean | null, figure: string | null): Row => ({
  ruleSet: 'cn-aml-presumption',
  version: '2022-08-01',
  status: 'law',
  rule: 'one',
  market: 'relevantMarket',
  bounds: '>= 1/2',
  isMet,
  figure,
  metBy: isMet === true ? ['alipay'] : [],
  why: isMet === null ? 'nothingPaid' : null,
  inForce: 'inForce',
});

const effect = {
  comparison: 'cohortAgainstControl',
  measure: 'walletShare',
  treated: '0.5000',
  treatedPart: '10',
  treatedBuyers: '20',
  difference: '0.3000',
  differenceLow: '0.1000',
  differenceHigh: '0.5000',
  test: 'fisherExact',
  why: null,
};
const effects: readonly Row[] = [
  effect,
  {
    ...effect,
    measure: 'timeToPay',
    treatedPart: null,
    difference: '-3000',
    differenceLow: '-9000',
    differenceHigh: '1000',
  },
  {
    ...effect,
    comparison: 'afterAgainstBefore',
    difference: null,
    differenceLow: null,
    differenceHigh: null,
    why: 'noControl',
  },
];
const tier = {
  tier: 'tail',
  offerRate: '0.3000',
  offerRateLow: '0.2000',
  offerRateHigh: '0.4000',
  foldingRate: null,
  feeRate: '0.0060',
};

const feesTable: Table = {
  ...table('fees', [{ channel: 'alipay.direct', fees: '6000', net: '1000', why: 'noControl', ended: [] }]),
  columns: [
    { name: 'channel', kind: 'dimension', unit: 'name', meaning: 'channel' },
    { name: 'fees', kind: 'figure', unit: 'thousandths', meaning: 'fees' },
    { name: 'net', kind: 'figure', unit: 'minorUnits', meaning: 'net value' },
    { name: 'why', kind: 'figure', unit: 'name', meaning: 'why not' },
    { name: 'ended', kind: 'dimension', unit: 'name', meaning: 'what ended' },
  ],
};

const answers: ReportAnswers = {
  address: 'http://127.0.0.1:3000',
  platform: 'taobao',
  position: '42',
  claims: [
    claim('C1', [share], []),
    claim(
      'C2',
      [],
      [
        table('development', [
          { month: '2024-01', hhi: '6800', cr2: '1.0000', completion: '0.9000' },
          { month: '2024-02', hhi: null, cr2: null, completion: null },
        ]),
      ],
    ),
    claim(
      'C3',
      [],
      [table('cross-scans', [{ wallet: 'boc', codeIssuer: 'tenpay', attempts: '4', successRate: '0.7500' }])],
    ),
    claim(
      'C5',
      [],
      [
        table(
          'live-channels',
          Array.from({ length: 41 }, (_, month) => ({
            month,
            livePairs: '3',
            pairs: month === 40 ? [] : [`jd channel-${month}`],
          })),
        ),
      ],
    ),
    claim('C7', [], [table('fairness', [tier]), feesTable]),
  ],
  effects: [{ stage: 'pilot-1', channel: 'wechat.saved-code', table: table('rollout-effects', effects) }],
  shares: table('figures', [
    { month: '2024-01', wallet: 'alipay', value: '80', valueShare: '0.8000' },
    { month: '2024-01', wallet: 'tenpay', value: '20', valueShare: '0.2000' },
  ]),
  verdicts: {
    opened: { first: '2024-02-19T16:00:00.000Z', latest: '2024-09-26T16:00:00.000Z' },
    before: table('verdicts', [verdict(true, '0.8000')]),
    after: table('verdicts', [verdict(false, '0.4000')]),
  },
  bands: [
    { name: 'moderate', bounds: '>= 1000 and <= 1800' },
    { name: 'high', bounds: '> 1800' },
  ],
  names: new Map([
    ['alipay', '支付宝'],
    ['tenpay', '微信支付'],
  ]),
};
const shown = reportPage(answers);

describe('The report of claims', () => {
  it('loads nothing and runs nothing, whatever stands in the ledger', () => {
    expect(shown).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;');
    expect(shown).not.toMatch(/<script|<link|<img|<iframe|\bsrc=|\son\w+=|\sstyle=|@import|url\(/);
    expect(shown).toMatch(/Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[\w+/]{43}='; /);
  });

  it('is the same, byte for byte, for the same answers', () =>
    expect(reportPage(structuredClone(answers))).toBe(shown));

  it('tells each claim with its answer, how sure it is, what is missing, its position and the questions behind it', () => {
    for (const {
      claim: { id },
    } of answers.claims) {
      expect(shown).toContain(`href="http://127.0.0.1:3000/v1/claims/${id}?asOf=42"`);
      expect(shown).toContain(`微信支付 tenpay had ${id}.`);
    }
    expect(shown).toContain('How sure: compared without a control');
    expect(shown).toContain('What shows: a difference.');
    expect(shown).toContain('<li>A control.</li>');
    expect(shown).toContain('log position 42');
    expect(shown).toContain('href="http://127.0.0.1:3000/v1/cross-scans?asOf=42"');
  });

  it('draws HHI where it lies between the bands, and intervals around what lies in them', () => {
    // 200 units high from 12: an index of 6,800 of 10,000 lies 32 % below the top.
    expect(shown).toContain('cy="76.0" r="3"');
    expect(shown).toContain('<rect class="band-0" x="56" y="176.0" width="636" height="16.0"/>');
    expect(shown).toContain('<rect class="band-1" x="56" y="12.0" width="636" height="164.0"/>');
    const [, low, high, value] =
      /class="interval" x1="([\d.]+)" x2="([\d.]+)"[^>]+><circle class="dot-0" cx="([\d.]+)"/.exec(shown) ?? [];
    expect([low, value, high]).toEqual(['310.0', '532.0', '680.0']);
  });

  it('shades success rates, and says how many attempts they are of', () => {
    expect(shown).toContain('<td class="number heat-4">0.7500 of 4</td>');
  });

  it('prints verdicts before and after direct payment, and says where there was none', () => {
    expect(shown).toContain(
      '<td><strong>met</strong> by 支付宝 alipay, figure 0.8000</td><td><strong>not met</strong>, figure 0.4000</td>',
    );
    expect(reportPage({ ...answers, verdicts: null })).toContain('there is no before and no after');
  });

  it('names the ledger that it asked, and heads money and times with their units', () => {
    expect(shown).toContain('<a href="http://127.0.0.1:3000/">http://127.0.0.1:3000</a> as of log position 42');
    expect(shown).toContain('title="fees">fees (1/1000 fen)</th>');
    expect(shown).toContain('title="net value">net (fen)</th>');
  });

  it('sets words on the left, and leaves out a column that says nothing in any row', () => {
    expect(shown).toContain('<th class="name" title="why not">why</th>');
    expect(shown).not.toContain('title="what ended"');
  });

  it('tells of live pairs all in the first month, and then what opened and ended', () => {
    const rows = shown.split('<tr>').filter((row) => row.includes('jd channel-'));
    const cells = rows.slice(0, 2).map((row) => [...row.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, text]) => text));
    expect(cells).toEqual([
      ['0', '3', 'jd channel-0', '–', '–'],
      ['1', '3', '–', 'jd channel-1', 'jd channel-0'],
    ]);
  });

  it('prints forty rows of a table, and says how many more there are', () => expect(shown).toContain('And 1 more.'));

  it('says words of the API as people read them, and why there is no difference apart from how sure an answer is', () => {
    for (const raw of ['noControl', 'cohortAgainstControl', 'walletShare', 'fisherExact', 'relevantMarket', 'isMet'])
      expect(shown).not.toContain(`>${raw}`);
    expect(shown).toContain('no control: all buyers are in the cohort');
    expect(shown).toContain(
      '<td class="number">cohort against control</td><td class="number">share of the wallet</td>',
    );
    expect(shown).toContain('cn-aml-presumption, version 2022-08-01: law');
  });

  it('prints the ends of an interval, and what a share is of, beside the figure', () => {
    expect(shown).toContain('<td class="number">0.5000 (10 of 20)</td>');
    expect(shown).toContain('<td class="number">0.3000 (0.1000 to 0.5000)</td>');
    expect(shown).not.toContain('>difference low<');
  });

  it('draws what a rollout changed, times apart from shares, and nothing where there is no difference', () => {
    expect(shown).toContain('Differences of shares and completion, stage pilot-1, wechat.saved-code');
    expect(shown).toContain('Difference of the median time to pay in milliseconds, stage pilot-1, wechat.saved-code');
    expect(shown.match(/>share of the wallet: cohort against control</g)).toHaveLength(1);
    expect(shown).not.toContain(': after against before<');
  });

  it('draws how tiers are treated between none and all, and fees without an interval', () => {
    expect(shown).toMatch(/>offer rate: tail<\/text><line class="interval" x1="384.0" x2="458.0"/);
    expect(shown).toMatch(/>fee rate: tail<\/text><circle/);
    expect(shown).not.toContain('folding rate: tail');
  });

  it('leaves stretches of time out in which nothing was counted, and says how many', () => {
    expect(shown).toContain('1 in which nothing was counted are left out.');
    expect(shown).not.toContain('>2024-02</td>');
  });
});
