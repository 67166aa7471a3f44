import type { Measure, Stage, WalletShare } from './api.js';
import { element, nameElement } from './element.js';
import { basisPoints, formatChange, formatPercent, formatShare, noFigure } from './fraction.js';
import { type Market, type MarketEntry, countOutsideStages, ends, shareOf } from './markets.js';
import { groupThousands } from './money.js';
import type { Directory } from './names.js';
import { paintClass, swatch } from './paint.js';
import { type Cell, figureTable } from './table.js';

export type SharePanelInput = Readonly<{
  market: Market;
  stages: readonly Stage[];
  directory: Directory;
  measure: Measure;
}>;

/** One market: a 100 % bar per stage with its concentration, and the same in figures with the change. */
export function sharePanel(input: SharePanelInput): HTMLElement {
  const { market, measure } = input;
  const heading = element('h3', {}, `Platform ${market.platform}, ${market.currency}`);
  const columns = ['Stage', 'Share per app', 'HHI', 'CR1', 'CR2', 'CR3', 'CR4'];
  const bars = element(
    'table',
    { class: 'shares' },
    element(
      'caption',
      {},
      `HHI from 0 to 10,000; CRn is the share of the n largest apps; both ${measureNames[measure]}`,
    ),
    element('thead', {}, element('tr', {}, ...columns.map((name) => element('th', { scope: 'col' }, name)))),
    element('tbody', {}, ...[...market.stages, market.whole].map((entry) => stageRow(entry, input))),
  );
  return element('div', { class: 'market' }, heading, legendOf(input), bars);
}

/** The same shares as figures, app by app, with the change from the first stage to the latest. */
export function shareTable({ market, directory, measure }: SharePanelInput): HTMLElement {
  const pair = ends(market);
  const entries = [...market.stages, market.whole];
  return figureTable({
    caption: `Shares on platform ${market.platform}, ${market.currency}, ${measureNames[measure]}`,
    head: ['App', ...entries.map(stageName), ...(pair === null ? [] : ['Change, first to latest stage'])],
    rows: appsOf(market, directory).map((app) => {
      const name: readonly Cell[] = [nameElement(directory.nameOfInstitution(app))];
      const shares = entries.map((entry) => formatShare(shareOf(entry, app, measure)));
      return name.concat(shares, pair === null ? [] : [change(pair, app, measure)]);
    }),
  });
}

const measureNames: Readonly<Record<Measure, string>> = {
  value: 'by captured value',
  count: 'by captured payments',
  net: 'by value net of refunds',
};

function stageRow(entry: MarketEntry, input: SharePanelInput): HTMLElement {
  const { directory, measure } = input;
  const wallets = directory.institutionIds.flatMap((app) => entry.wallets.filter(({ wallet }) => wallet === app));
  const words = wallets.map((one) => `${directory.nameOfInstitution(one.wallet)} ${shareText(one, measure)}`);
  const bar = element(
    'div',
    { class: 'share-bar', role: 'img', 'aria-label': `${stageName(entry)}: ${words.join(', ') || 'nothing captured'}` },
    ...wallets.map((one) => segment(one, input)),
  );
  const { hhi, cr1, cr2, cr3, cr4 } = entry.figures[measure];
  const figures = {
    HHI: hhi === null ? noFigure : groupThousands(hhi),
    CR1: formatShare(cr1),
    CR2: formatShare(cr2),
    CR3: formatShare(cr3),
    CR4: formatShare(cr4),
  };
  return element(
    'tr',
    entry.stageId === null ? { class: 'whole' } : {},
    element('th', { scope: 'row' }, stageName(entry), ...stageNotes(entry, input)),
    element('td', { class: 'bar-cell' }, bar),
    ...Object.entries(figures).map(([name, figure]) => numberCell(name, figure)),
  );
}

function segment(one: WalletShare, { directory, measure }: SharePanelInput): HTMLElement {
  const name = directory.nameOfInstitution(one.wallet);
  const share = shareText(one, measure);
  const made = element(
    'span',
    { class: `segment ${paintClass(directory.paintOfInstitution(one.wallet))}`, title: `${name} ${share}` },
    element('span', { class: 'segment-label' }, element('b', {}, nameElement(name)), ` ${share}`),
  );
  made.style.flexGrow = String(Math.max(0, basisPoints(one[`${measure}Share`] ?? '0')));
  return made;
}

const shareText = (one: WalletShare, measure: Measure): string => formatShare(one[`${measure}Share`]);

/** What a stage opened, as far as the rollout says, and how many payments its shares are of. */
function stageNotes({ stageId, figures }: MarketEntry, { market, stages }: SharePanelInput): readonly HTMLElement[] {
  const stage = stages.find((one) => one.stageId === stageId);
  const outside = stageId === null ? countOutsideStages(market) : 0n;
  const notes = [
    stage === undefined ? '' : `${formatPercent(stage.cohortBasisPoints)} of buyers`,
    stage?.rolledBack === true ? 'rolled back' : '',
    `${groupThousands(figures.count.whole)} payments`,
    outside === 0n ? '' : `${groupThousands(outside.toString())} outside any stage`,
  ];
  return notes.filter((note) => note !== '').map((note) => element('small', {}, note));
}

const numberCell = (name: string, text: string): HTMLElement =>
  element('td', { class: 'number', 'data-name': name }, text);

const stageName = ({ stageId }: MarketEntry): string => stageId ?? 'All stages';

const legendOf = ({ market, directory }: SharePanelInput): HTMLElement =>
  element(
    'ul',
    { class: 'apps' },
    ...appsOf(market, directory).map((app) =>
      element('li', {}, swatch(directory.paintOfInstitution(app)), nameElement(directory.nameOfInstitution(app))),
    ),
  );

const appsOf = ({ whole }: Market, { institutionIds }: Directory): readonly string[] =>
  institutionIds.filter((app) => whole.wallets.some(({ wallet }) => wallet === app));

const change = (
  { before, now }: Readonly<Record<'before' | 'now', MarketEntry>>,
  app: string,
  measure: Measure,
): string => formatChange(shareOf(before, app, measure), shareOf(now, app, measure));
