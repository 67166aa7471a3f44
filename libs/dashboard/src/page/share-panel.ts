import type { MarketEntry } from './api.js';
import { element, nameElement } from './element.js';
import { basisPoints, formatChange, formatShare } from './fraction.js';
import { type Market, type Measure, concentrationOf, ends, shareOf, shareOfParty } from './markets.js';
import { groupThousands } from './money.js';
import type { Directory } from './names.js';
import { paintClass, swatch } from './paint.js';

export type SharePanelInput = Readonly<{ market: Market; directory: Directory; measure: Measure }>;

/** One market: a 100 % bar per stage with its concentration, and the same in figures with the change. */
export function sharePanel(input: SharePanelInput): HTMLElement {
  const { market, measure } = input;
  const basis = measure === 'count' ? 'by count' : 'by gross value';
  const heading = element('h3', {}, `Platform ${market.platform}, ${market.currency}`);
  const columns = ['Stage', 'Share per wallet', 'HHI', 'CR1', 'CR2', 'CR4'];
  const bars = element(
    'table',
    { class: 'shares' },
    element('caption', {}, `HHI from 0 to 10,000; CRn is the share of the n largest wallets; both ${basis}`),
    element('thead', {}, element('tr', {}, ...columns.map((name) => element('th', { scope: 'col' }, name)))),
    element('tbody', {}, ...[...market.stages, market.whole].map((entry) => stageRow(entry, input))),
  );
  return element('div', { class: 'market' }, heading, legendOf(input), bars);
}

/** The same shares as figures, wallet by wallet, with the change from the first stage to the latest. */
export function shareTable({ market, directory, measure }: SharePanelInput): HTMLElement {
  const pair = ends(market);
  const entries = [...market.stages, market.whole];
  const head = ['Wallet', ...entries.map(stageName), ...(pair === null ? [] : ['Change, first to latest stage'])];
  const rows = walletsOf(market, directory).map((wallet) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, nameElement(directory.nameOfWallet(wallet))),
      ...entries.map(({ byWallet }) =>
        element('td', { class: 'number' }, formatShare(shareOf(byWallet, wallet, measure))),
      ),
      ...(pair === null ? [] : [element('td', { class: 'number' }, change(pair, wallet, measure))]),
    ),
  );
  return element(
    'table',
    {},
    element('caption', {}, `Shares on platform ${market.platform}, ${market.currency}, ${measureNames[measure]}`),
    element('thead', {}, element('tr', {}, ...head.map((name) => element('th', { scope: 'col' }, name)))),
    element('tbody', {}, ...rows),
  );
}

const measureNames: Readonly<Record<Measure, string>> = {
  value: 'by settled value',
  count: 'by settled payments',
  net: 'by value net of refunds',
};

function stageRow(entry: MarketEntry, { directory, measure }: SharePanelInput): HTMLElement {
  const { byWallet } = entry;
  const { hhi, cr1, cr2, cr4 } = concentrationOf(byWallet, measure);
  const parties = directory.walletIds.flatMap((wallet) => byWallet.parties.filter(({ party }) => party === wallet));
  const segments = parties.map((party) => {
    const name = directory.nameOfWallet(party.party);
    const share = shareOfParty(party, measure);
    const segment = element(
      'span',
      { class: `segment ${paintClass(directory.paintOfWallet(party.party))}`, title: `${name} ${formatShare(share)}` },
      element('span', { class: 'segment-label' }, element('b', {}, nameElement(name)), ` ${formatShare(share)}`),
    );
    segment.style.flexGrow = String(basisPoints(share));
    return segment;
  });
  const said = parties.map(
    (party) => `${directory.nameOfWallet(party.party)} ${formatShare(shareOfParty(party, measure))}`,
  );
  const label = `${stageName(entry)}: ${said.join(', ') || 'nothing settled'}`;
  return element(
    'tr',
    entry.stageId === null ? { class: 'whole' } : {},
    element('th', { scope: 'row' }, stageName(entry), payments(entry)),
    element(
      'td',
      { class: 'bar-cell' },
      element('div', { class: 'share-bar', role: 'img', 'aria-label': label }, ...segments),
    ),
    number('HHI', groupThousands(hhi)),
    number('CR1', formatShare(cr1)),
    number('CR2', formatShare(cr2)),
    number('CR4', formatShare(cr4)),
  );
}

const number = (name: string, text: string): HTMLElement => element('td', { class: 'number', 'data-name': name }, text);

const payments = ({ byWallet }: MarketEntry): HTMLElement =>
  element('small', {}, `${groupThousands(byWallet.totalCount)} payments`);

const stageName = ({ stageId }: MarketEntry): string => stageId ?? 'All stages';

const legendOf = ({ market, directory }: SharePanelInput): HTMLElement =>
  element(
    'ul',
    { class: 'wallets' },
    ...walletsOf(market, directory).map((wallet) =>
      element('li', {}, swatch(directory.paintOfWallet(wallet)), nameElement(directory.nameOfWallet(wallet))),
    ),
  );

const walletsOf = ({ whole }: Market, { walletIds }: Directory): readonly string[] =>
  walletIds.filter((wallet) => whole.byWallet.parties.some(({ party }) => party === wallet));

const change = (
  { before, now }: Readonly<Record<'before' | 'now', MarketEntry>>,
  wallet: string,
  measure: Measure,
): string => formatChange(shareOf(before.byWallet, wallet, measure), shareOf(now.byWallet, wallet, measure));
