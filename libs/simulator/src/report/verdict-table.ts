import type { World } from '@hutong/world';
import { percent } from './figures.js';
import { textTable } from './text-table.js';

/** `GET /v1/verdicts`, as far as the report reads it. */
export type VerdictsAnswer = Readonly<{
  rows: readonly Readonly<{
    ruleSet: string;
    status: string;
    rule: string;
    isMet: boolean | null;
    figure: string | null;
    why: string | null;
    inForce: string;
  }>[];
}>;

/** What rule sets say of the platform before a channel first opened there, and since its latest stage opened. */
export type Verdicts = Readonly<{ before: VerdictsAnswer; after: VerdictsAnswer }>;

/** The article's platform, and the method that was impossible when it was written. */
export const direct = { platform: 'taobao', channelId: 'wechat.direct' } as const;

/** The days on which direct payment first and last opened; null where no stage of the world opens it. */
export function directDays({ stages }: Pick<World, 'stages'>): Readonly<{ first: string; latest: string }> | null {
  const days = stages
    .filter(({ platform, channelIds }) => platform === direct.platform && channelIds.includes(direct.channelId))
    .map(({ on }) => new Date(on).toISOString())
    .toSorted();
  const [first, latest] = [days[0], days.at(-1)];
  return first === undefined || latest === undefined ? null : { first, latest };
}

/** A row for each rule below a row for its rule set. */
export function verdictTable({ before, after }: Verdicts): readonly string[] {
  const now = new Map(after.rows.map((row) => [keyOf(row), row]));
  const then = new Map(before.rows.map((row) => [keyOf(row), row]));
  const all = [...new Map([...before.rows, ...after.rows].map((row) => [keyOf(row), row])).values()];
  const rows = [...Map.groupBy(all, ({ ruleSet, status }) => `${ruleSet} (${status})`)].flatMap(([ruleSet, rules]) => [
    [ruleSet],
    ...rules.map((rule) => [`  ${rule.rule}`, verdictText(then.get(keyOf(rule))), verdictText(now.get(keyOf(rule)))]),
  ]);
  return textTable(['rule set (status)', 'before', 'after'], rows);
}

type Row = VerdictsAnswer['rows'][number];

const keyOf = ({ ruleSet, rule }: Row): string => `${ruleSet} ${rule}`;

function verdictText(row: Row | undefined): string {
  if (row === undefined) return '-';
  const { isMet, figure, why, inForce } = row;
  const figureText = figure === null ? '' : ` ${figureOf(figure)}`;
  const said = isMet === null ? (why ?? '-') : `${isMet ? 'met' : 'not met'}${figureText}`;
  return inForce === 'inForce' ? said : `${said}, ${inForce}`;
}

/** A share, which is at most 1, as percent; an index as it is, without its places. */
const figureOf = (figure: string): string => (Number(figure) > 1 ? (figure.split('.')[0] ?? figure) : signed(figure));

const signed = (fraction: string): string =>
  fraction.startsWith('-') ? `-${percent(fraction.slice(1))}` : percent(fraction);
