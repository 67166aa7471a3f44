import { type Band, type Estimate, intervalChart, lineChart } from './charts.js';
import { type Html, markup } from './markup.js';
import { type ClaimTold, numberIn, type ReportAnswers, type Table } from './report-answers.js';
import { spelled } from './words.js';

/** What a claim's figures look like. */
export function claimCharts(told: ClaimTold, answers: ReportAnswers): Html {
  const tables = new Map(told.tables.map((table) => [table.name, table]));
  const chart = charts[told.claim.id];
  const title = 'Differences and rates, with 95 % intervals';
  return markup`${chart === undefined ? null : chart(answers, tables)}${intervalChart({ title, estimates: estimatesIn(told) })}`;
}

type Tables = ReadonlyMap<string, Table>;

const charts: Readonly<Record<string, (answers: ReportAnswers, tables: Tables) => Html | null>> = {
  C1: sharesChart,
  C2: concentrationChart,
  C3: heatTable,
  C5: liveChart,
  C7: fairnessCharts,
};

function sharesChart({ shares, names, platform }: ReportAnswers): Html | null {
  const months = [...new Set(shares.rows.map(({ month }) => String(month)))].toSorted();
  if (months.length === 0) return null;
  const value = (wallet: string): number =>
    shares.rows.filter((row) => row['wallet'] === wallet).reduce((sum, row) => sum + Number(row['value']), 0);
  const wallets = [...new Set(shares.rows.map(({ wallet }) => String(wallet)))].toSorted(
    (one, other) => value(other) - value(one) || (one < other ? -1 : 1),
  );
  const lines = wallets.map((wallet) => {
    const of = new Map(shares.rows.filter((row) => row['wallet'] === wallet).map((row) => [row['month'], row]));
    // A month with payments by others alone is a share of nothing, one without any has none.
    return {
      name: names.get(wallet) ?? wallet,
      values: months.map((month) => numberIn(of.get(month), 'valueShare') ?? 0),
    };
  });
  return lineChart({ title: `Shares of value captured on ${platform}, by month`, places: months, lines, max: 1 });
}

const indexMax = 10_000;

function concentrationChart({ bands }: ReportAnswers, tables: Tables): Html | null {
  const rows = tables.get('development')?.rows ?? [];
  if (rows.length === 0) return null;
  const places = rows.map(({ month }) => String(month));
  return markup`${lineChart({
    title: 'HHI by month, with the bands of the rule set',
    places,
    lines: [{ name: 'HHI', values: rows.map((row) => numberIn(row, 'hhi')) }],
    max: indexMax,
    bands: bands.map(bandOf),
  })}${lineChart({
    title: 'Completion and the share of the largest two, by month',
    places,
    lines: [
      { name: 'completion', values: rows.map((row) => numberIn(row, 'completion')) },
      { name: 'CR2', values: rows.map((row) => numberIn(row, 'cr2')) },
    ],
    max: 1,
  })}`;
}

/** Bounds as they are written: `>= 1000 and <= 1800`, `> 1800`. */
function bandOf({ name, bounds }: ReportAnswers['bands'][number]): Band {
  const valueAfter = (sign: string): number | undefined => {
    const digits = new RegExp(`${sign}=? (\\d+)`).exec(bounds)?.[1];
    return digits === undefined ? undefined : Number(digits);
  };
  return { name, from: valueAfter('>') ?? 0, to: valueAfter('<') ?? indexMax };
}

const heatSteps = 5;

function heatTable({ names }: ReportAnswers, tables: Tables): Html | null {
  const rows = tables.get('cross-scans')?.rows ?? [];
  if (rows.length === 0) return null;
  const [apps, issuers] = ['wallet', 'codeIssuer'].map((name) =>
    [...new Set(rows.map((row) => String(row[name])))].toSorted(),
  ) as [string[], string[]];
  const of = new Map(rows.map((row) => [JSON.stringify([row['wallet'], row['codeIssuer']]), row]));
  const cell = (app: string, issuer: string): Html => {
    const row = of.get(JSON.stringify([app, issuer]));
    const rate = numberIn(row, 'successRate');
    if (row === undefined || rate === null) return markup`<td class="number">–</td>`;
    return markup`<td class="number heat-${Math.round(rate * heatSteps)}">${row['successRate'] as string} of ${row['attempts'] as string}</td>`;
  };
  return markup`<figure><figcaption>Success rate and attempts: app (rows) by issuer of the code</figcaption><div class="scroll"><table>
<thead><tr><th></th>${issuers.map((issuer) => markup`<th class="number">${names.get(issuer) ?? issuer}</th>`)}</tr></thead>
<tbody>${apps.map((app) => markup`<tr><th>${names.get(app) ?? app}</th>${issuers.map((issuer) => cell(app, issuer))}</tr>`)}</tbody></table></div></figure>`;
}

function liveChart(_answers: ReportAnswers, tables: Tables): Html | null {
  const rows = tables.get('live-channels')?.rows ?? [];
  if (rows.length === 0) return null;
  const values = rows.map((row) => numberIn(row, 'livePairs'));
  return lineChart({
    title: 'Live pairs of platform and channel at the end of each month',
    places: rows.map(({ month }) => String(month)),
    lines: [{ name: 'live pairs', values }],
    // Whole numbers stand at the lines of the grid.
    max: 4 * Math.ceil(Math.max(1, ...values.map((value) => value ?? 0)) / 4),
  });
}

/** Rates of tiers that have intervals, all of everything that could have been. */
const tierRates = ['offerRate', 'preselectionRate', 'foldingRate', 'completion'];

function fairnessCharts(_answers: ReportAnswers, tables: Tables): Html | null {
  const rows = tables.get('fairness')?.rows ?? [];
  const ofTiers = (rate: string): readonly Estimate[] =>
    rows.flatMap((row) => {
      const value = numberIn(row, rate);
      const [low, high] = [numberIn(row, `${rate}Low`), numberIn(row, `${rate}High`)];
      return value === null ? [] : [{ label: `${spelled(rate)}: ${String(row['tier'])}`, value, low, high }];
    });
  return markup`${intervalChart({ title: 'How each tier is treated, with 95 % intervals (Wilson)', estimates: tierRates.flatMap(ofTiers), axis: [0, 1] })}${intervalChart({ title: 'Fees of net value, by tier: exact', estimates: ofTiers('feeRate') })}`;
}

/** The figures of a claim that have an interval. */
const estimatesIn = ({ rows }: ClaimTold): readonly Estimate[] =>
  rows.flatMap((row): Estimate[] => {
    const [value, low, high] = [numberIn(row, 'value'), numberIn(row, 'low'), numberIn(row, 'high')];
    return value === null || low === null || high === null
      ? []
      : [{ label: spelled(String(row['figure'])), value, low, high }];
  });
