import { effectWords, isSignificant, roundedFraction } from '@hutong/market';
import { linkTo } from '../../figures/answering/cell-link.js';
import { wholeOf } from '../../figures/answering/market-figures.js';
import type { FigureRow } from '../../figures/answering/figure-table.js';
import type { MarketDefinition } from '../asking/market-question.js';
import { partyOf } from '../counting/market-cells.js';
import type { MarketCounts } from '../counting/market-counts.js';
import { codeIssuerOf, cohortRows, windowRows } from '../effects/compared-stage.js';
import { effectColumns } from '../effects/effect-table.js';
import { windowDaysIn, windowDaysMax, wordIn } from '../effects/rollout-effects.subject.js';
import { isDrawn, type StageLife, stageLivesOf, toldUntil } from '../effects/stage-lives.js';
import { type Ends, firstDaysOf, windowsAround, within } from '../effects/windows.js';
import { type ClaimFigure, claimSubject, type Findings } from './claim-subject.js';
import { type ClaimTable, marketLink } from './claim-table.js';
import { intervalOf, percentOf, pointsOf } from './claim-words.js';

type Asked = Readonly<{ platform: string; channel: string; windowDays: number }>;

/** The article's platform, and the method that was impossible when it was written. */
const [platformDefault, channelDefault] = ['taobao', 'wechat.direct'] as const;
/** Long enough for habits to change. */
const windowDaysDefault = 90;

/** Whether shares moved when a wallet could be paid with directly. */
export const directPaymentClaim = claimSubject<Asked>({
  id: 'C1',
  standsOn: ['value', 'requested', 'orders', 'openStages'],
  filteredAs: ['value', 'requested', 'orders'],
  parameters: {
    platform: { meaning: `Platform that opened: ${platformDefault} without it`, example: 'jd' },
    channel: { meaning: `Channel that it opened: ${channelDefault} without it`, example: 'alipay.direct' },
    windowDays: {
      meaning: `Days after the latest stage opened, and as many before it; of the stage of the first draw its first days: ${windowDaysDefault} without it, at most ${windowDaysMax}`,
      example: '30',
    },
  },
  askedIn: (texts, faults) => ({
    platform: texts['platform'] === undefined ? platformDefault : wordIn('platform', texts, faults),
    channel: texts['channel'] === undefined ? channelDefault : wordIn('channel', texts, faults),
    windowDays: windowDaysIn(texts['windowDays'], faults) ?? windowDaysDefault,
  }),
  async find(counts, market, asked) {
    const all = await stageLivesOf(counts, market);
    const lives = all.filter(({ platform, channel }) => platform === asked.platform && channel === asked.channel);
    const byStage = await stageTable(counts, market, asked);
    const [first, latest] = [lives[0], lives.at(-1)];
    const wallet = await codeIssuerOf(counts, asked);
    if (first === undefined || latest === undefined || wallet === null) return unopened(asked, { lives, byStage });
    const sides = {
      before: await shareIn(counts, { wallet, platform: asked.platform }, within(market, { to: first.openedAt })),
      after: await shareIn(counts, { wallet, platform: asked.platform }, within(market, { from: latest.openedAt })),
    };
    const effects = await effectTables(counts, market, { asked, wallet, drawn: lives.find(isDrawn), latest });
    return found({ asked, wallet, first, latest, sides, effects, byStage });
  },
});

type Share = Readonly<{ value: string | null; payments: bigint }>;

async function shareIn(
  counts: MarketCounts,
  { wallet, platform }: Readonly<{ wallet: string; platform: string }>,
  ends: Ends | null,
): Promise<Share> {
  if (ends === null) return { value: null, payments: 0n };
  const cells = await counts.count({
    measures: ['value', 'count'],
    by: ['wallet'],
    filters: { platform: [platform] },
    ...ends,
  });
  const sumOf = (measure: string) => cells.reduce((sum, cell) => sum + wholeOf(cell, measure), 0n);
  const own = cells.find((cell) => partyOf(cell) === wallet);
  return { value: roundedFraction(wholeOf(own, 'value'), sumOf('value')), payments: sumOf('count') };
}

/** Shares of every wallet in each stage of the platform. */
async function stageTable(counts: MarketCounts, market: MarketDefinition, { platform }: Asked): Promise<ClaimTable> {
  const by = ['stage', 'wallet'];
  const filters = { ...market.filters, platform: [platform] };
  const cells = await counts.count({ measures: ['value', 'count'], by, filters: { platform: [platform] } });
  const wholes = Map.groupBy(cells, ({ values }) => values[0] ?? null);
  const asOf = counts.stand.position.toString();
  return {
    name: 'shares-by-stage',
    question: linkTo('/v1/figures', { ...market, measures: ['value', 'count'], by, filters, asOf, shareOf: 'wallet' }),
    columns: [
      { name: 'stage', kind: 'dimension', unit: 'name', meaning: "the platform's latest stage when it was requested" },
      { name: 'wallet', kind: 'dimension', unit: 'name', meaning: "institution of the payer's app" },
      { name: 'count', kind: 'figure', unit: 'count', meaning: 'payments captured' },
      { name: 'value', kind: 'figure', unit: 'minorUnits', meaning: 'value captured' },
      { name: 'valueShare', kind: 'share', unit: 'fraction', meaning: 'of all wallets in the stage' },
    ],
    rows: cells.map((cell) => {
      const [stage = null, wallet = null] = cell.values;
      const whole = (wholes.get(stage) ?? []).reduce((sum, one) => sum + wholeOf(one, 'value'), 0n);
      const value = wholeOf(cell, 'value');
      const count = wholeOf(cell, 'count').toString();
      return { stage, wallet, count, value: value.toString(), valueShare: roundedFraction(value, whole) };
    }),
  };
}

type Opened = Readonly<{ asked: Asked; wallet: string; drawn: StageLife | undefined; latest: StageLife }>;
type Effects = Readonly<{ rows: readonly FigureRow[]; tables: readonly ClaimTable[] }>;

/** The cohort of the first draw against those outside it in the first days of its stage, and as many days after the latest stage opened against those before. */
async function effectTables(
  counts: MarketCounts,
  market: MarketDefinition,
  { asked, wallet, drawn, latest }: Opened,
): Promise<Effects> {
  const told = await toldUntil(counts, market);
  const windows = windowsAround(latest, { windowDays: asked.windowDays, told });
  const window = await windowRows(counts, { life: latest, market, wallet }, windows);
  const tableOf = (life: StageLife, meant: MarketDefinition, rows: readonly FigureRow[]): ClaimTable => ({
    name: `rollout-effects ${life.stage}`,
    question: marketLink('rollout-effects', { ...meant, ...asked, stage: life.stage } as MarketDefinition, counts),
    columns: effectColumns,
    rows,
  });
  const ofLatest = tableOf(latest, market, window);
  const firstDays = drawn === undefined ? null : firstDaysOf(drawn, market, asked.windowDays);
  if (drawn === undefined || firstDays === null) return { rows: window, tables: [ofLatest] };
  const cohort = await cohortRows(counts, { life: drawn, market: firstDays, wallet }, told);
  return { rows: [...cohort, ...window], tables: [tableOf(drawn, firstDays, cohort), ofLatest] };
}

const published =
  'Published after the opening: WeChat carried 10 to 30 % of orders at about ten merchants who were interviewed; no share of the platform, and no comparable national share after 2020, is published.';

function unopened(
  { platform, channel }: Asked,
  { lives, byStage }: Readonly<{ lives: readonly StageLife[]; byStage: ClaimTable }>,
): Findings {
  const why =
    lives.length === 0
      ? `No stage has opened ${channel} on ${platform} up to this position: there is no before and no after.`
      : `${channel} was opened on ${platform}, and no order was looked at for it yet.`;
  const observations = byStage.rows.reduce((sum, { count }) => sum + BigInt(String(count)), 0n);
  return {
    figures: [],
    answer: why,
    evidence: { observations, comparison: null, references: 0 },
    missing: [why, published],
    tables: [byStage],
  };
}

type Found = Readonly<{
  asked: Asked;
  wallet: string;
  first: StageLife;
  latest: StageLife;
  sides: Readonly<Record<'before' | 'after', Share>>;
  effects: Effects;
  byStage: ClaimTable;
}>;

function found({ asked, wallet, first, latest, sides, effects, byStage }: Found): Findings {
  const { before, after } = sides;
  const differences = effects.rows.filter(({ measure }) => measure === 'walletShare');
  const compared = differences.find(({ why }) => why === null);
  const isRandom = compared?.['comparison'] === 'cohortAgainstControl';
  const counted = (compared === undefined ? [] : [compared['treatedBuyers'], compared['controlBuyers']]).map((buyers) =>
    BigInt(String(buyers)),
  );
  return {
    figures: [
      { figure: 'shareBefore', of: wallet, value: before.value, unit: 'fraction', observations: before.payments },
      { figure: 'shareAfter', of: wallet, value: after.value, unit: 'fraction', observations: after.payments },
      ...differences.map(differenceFigure(wallet)),
    ],
    answer: [
      `${wallet}'s share of own captured value on ${asked.platform} was ${percentOf(before.value)} before ${asked.channel} first opened (${first.stage}, ${first.openedAt}) and ${percentOf(after.value)} since its latest stage opened (${latest.stage}, ${latest.openedAt}).`,
      ...differences.flatMap((row) => differenceSentence(row, asked)),
    ].join(' '),
    evidence: {
      observations: counted.toSorted((a, b) => (a < b ? -1 : 1))[0] ?? before.payments + after.payments,
      comparison:
        compared === undefined
          ? null
          : { control: isRandom ? 'random' : 'none', isDifferent: isSignificant(Number(compared['pValue'])) },
      references: 0,
    },
    missing: [
      ...(isRandom
        ? []
        : ['A random control with enough buyers: whatever else changed meanwhile is in the difference too.']),
      published,
    ],
    tables: [byStage, ...effects.tables],
  };
}

const text = (value: FigureRow[string] | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

const differenceFigure =
  (wallet: string) =>
  (row: FigureRow): ClaimFigure => ({
    figure: `shareDifference ${String(row['comparison'])}`,
    of: wallet,
    value: text(row['difference']),
    unit: 'fraction',
    low: text(row['differenceLow']),
    high: text(row['differenceHigh']),
    observations: BigInt(String(row['treatedBuyers'])) + BigInt(String(row['controlBuyers'])),
    why: text(row['why']),
  });

const testWords = (test: FigureRow[string] | undefined): string =>
  effectWords[String(test) as keyof typeof effectWords];

function differenceSentence(row: FigureRow, { windowDays }: Asked): readonly string[] {
  const [difference, low, high] = ['difference', 'differenceLow', 'differenceHigh'].map((name) => text(row[name]));
  const isCohort = row['comparison'] === 'cohortAgainstControl';
  const sides = isCohort
    ? `Buyers inside the cohort of the first draw against those outside it, of the first ${windowDays} days of its stage`
    : `Buyers in the ${windowDays} days after the latest opening, or fewer, against as long before`;
  if (row['why'] === 'noControl') return [];
  if (difference === null || difference === undefined)
    return [`${sides}: too few (${String(row['treatedBuyers'])} and ${String(row['controlBuyers'])}).`];
  return [
    `${sides}: difference ${pointsOf(difference)} of first payments, ${intervalOf(low ?? null, high ?? null)} (${testWords(row['test'])}, p ${String(row['pValue'])}).`,
  ];
}
