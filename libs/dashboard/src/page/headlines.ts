import { type Rollout, type Shares, questions } from './api.js';
import { element, nameElement } from './element.js';
import { formatChange, formatShare, noFigure } from './fraction.js';
import { type Market, type MarketEntry, ends, incumbentOf, shareOf } from './markets.js';
import { formatMoney, groupThousands } from './money.js';
import type { Directory } from './names.js';
import { type Origin, type Source, originOf, sourceOf } from './source.js';

export type HeadlineInput = Readonly<{
  market: Market;
  shares: Shares;
  sharesByStage: Shares;
  rollout: Rollout | undefined;
  directory: Directory;
}>;

type Headline = Readonly<{
  title: string;
  derivation: string;
  /** The big figure, and a line that says what it is compared with. */
  figures: (input: HeadlineInput) => Readonly<{ figure: string; note: string; name?: string }>;
  origin: (input: HeadlineInput) => Origin;
}>;

const fromShares = ({ shares }: HeadlineInput): Origin => originOf(shares, questions.shares.address);
const fromStages = ({ shares, sharesByStage }: HeadlineInput): Origin =>
  originOf(sharesByStage, questions.sharesByStage(shares.position).address);

const fromRollout = ({ market, rollout }: HeadlineInput): Origin => ({
  address: questions.rollout(market.platform).address,
  definition: 'The state that the events of the rollout stream add up to.',
  computedAt: `revision ${rollout?.revision ?? '–'}`,
});

const headlines: readonly Headline[] = [
  {
    title: 'Captured value',
    derivation: 'value of the market as a whole, over all stages and before refunds; below it net.',
    origin: fromShares,
    figures: ({ market: { whole, currency } }) => ({
      figure: formatMoney({ minorUnits: whole.figures.value.whole, currency }),
      note: `${formatMoney({ minorUnits: whole.figures.net.whole, currency })} net of refunds`,
    }),
  },
  {
    title: 'Captured payments',
    derivation: 'count of the market as a whole, over all stages, and of what was captured in none.',
    origin: fromShares,
    figures: ({ market: { whole, stages } }) => ({
      figure: groupThousands(whole.figures.count.whole),
      note: stages.length === 1 ? 'in 1 stage' : `in ${stages.length} stages`,
    }),
  },
  {
    title: 'HHI by value',
    derivation:
      'hhi of the payers’ apps by value in the first stage and in the latest stage, on the scale from 0 to 10,000.',
    origin: fromStages,
    figures: ({ market }) => {
      const pair = ends(market);
      if (pair === null) return { figure: hhiOf(market.whole), note: 'all stages; there is no second stage yet' };
      return { figure: `${hhiOf(pair.before)} → ${hhiOf(pair.now)}`, note: stageSpan(pair) };
    },
  },
  {
    title: 'Share of the incumbent app',
    derivation:
      'valueShare, in the first stage and in the latest stage, of the app with the most captured value in the first stage.',
    origin: fromStages,
    figures: ({ market, directory }) => {
      const incumbent = incumbentOf(market);
      if (incumbent === null) return { figure: '–', note: 'nothing is captured yet' };
      const name = directory.nameOfInstitution(incumbent);
      const pair = ends(market);
      const share = (entry: MarketEntry) => shareOf(entry, incumbent, 'value');
      if (pair === null) return { figure: formatShare(share(market.whole)), note: 'all stages', name };
      const [before, now] = [share(pair.before), share(pair.now)];
      return {
        figure: `${formatShare(before)} → ${formatShare(now)}`,
        note: formatChange(before, now),
        name,
      };
    },
  },
  {
    title: 'Channels open',
    derivation: 'Channels named by at least one stage that is not rolled back, of all channels registered.',
    origin: fromRollout,
    figures: ({ rollout }) => {
      if (rollout === undefined) return { figure: '–', note: 'no rollout is recorded for this platform' };
      const open = rollout.stages.filter(({ rolledBack }) => !rolledBack);
      return {
        figure: String(new Set(open.flatMap(({ channelIds }) => channelIds)).size),
        note: `of ${rollout.channels.length} registered`,
      };
    },
  },
];

/** The row of headline figures; `show` may be called with every new answer. */
export function headlineCards(container: HTMLElement): (input: HeadlineInput) => void {
  const cards = headlines.map(cardOf);
  container.replaceChildren(...cards.map(({ node }) => node));
  return (input) => {
    for (const { headline, figure, note, source } of cards) {
      const shown = headline.figures(input);
      figure.textContent = shown.figure;
      note.replaceChildren(...(shown.name === undefined ? [] : [nameElement(shown.name), ', ']), shown.note);
      source.show(headline.origin(input));
    }
  };
}

const hhiOf = ({ figures }: MarketEntry): string =>
  figures.value.hhi === null ? noFigure : groupThousands(figures.value.hhi);

const stageSpan = ({ before, now }: Readonly<Record<'before' | 'now', MarketEntry>>): string =>
  `${before.stageId} → ${now.stageId}`;

function cardOf(headline: Headline): Readonly<{
  headline: Headline;
  node: HTMLElement;
  figure: HTMLElement;
  note: HTMLElement;
  source: Source;
}> {
  const { title, derivation } = headline;
  const figure = element('p', { class: 'figure' }, '–');
  const note = element('p', { class: 'note' });
  const source = sourceOf(title, derivation);
  return {
    headline,
    node: element('article', { class: 'card' }, element('h3', {}, title), figure, note, source.node),
    figure,
    note,
    source,
  };
}
