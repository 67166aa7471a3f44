import { type Measure, type ProjectionProgress, questions } from './api.js';
import { type Connection, delayMsAfter } from './connection.js';
import { byId, element } from './element.js';
import { headlineCards } from './headlines.js';
import { type Market, marketKey } from './markets.js';
import { groupThousands } from './money.js';
import { paymentRows } from './payment-rows.js';
import { startPolling } from './poller.js';
import { sharePanel, shareTable } from './share-panel.js';
import { type Choice, type Chosen, type Snapshot, loadSnapshot, positionOf } from './snapshot.js';
import { originOf, sourceOf } from './source.js';
import { type Bucket, formatClock, formatMoment, zoneName } from './time.js';
import { volumePanel } from './volume-panel.js';
import { volumeTableOf } from './volumes.js';

const market = byId('market', HTMLSelectElement);
const showHeadlines = headlineCards(byId('headlines', HTMLElement));
const showVolumes = volumePanel(
  byId('volume-chart', HTMLElement),
  byId('volume-legend', HTMLElement),
  byId('volume-table', HTMLElement),
);
const showPayments = paymentRows(byId('payment-rows', HTMLElement));
const sources = {
  volumes: sourceOf('volume per channel', 'value of the rows: captured, before coupons and refunds.'),
  shares: sourceOf(
    'shares per app',
    'Shares, HHI and CR of the stages as the answer has them; changes are differences of shares. All stages: the same question without stage.',
  ),
  payments: sourceOf('latest payments', 'The newest payments of all platforms, each linked to its own JSON.'),
};
for (const [id, { node }] of Object.entries(sources)) byId(`${id}-source`, HTMLElement).append(node);

let choice: Choice = { market: null, bucket: 'day' };
let measure: Measure = 'value';
let snapshot: Snapshot | null = null;

const polling = startPolling(async () => {
  const asked = choice;
  const loaded = await loadSnapshot(asked, snapshot);
  // The reader chose something else while the answers came; the next round has it.
  if (asked !== choice || loaded === snapshot) return;
  snapshot = loaded;
  showSnapshot(loaded);
}, showConnection);

market.addEventListener('change', () => choose({ market: market.value }));
onChoice('bucket', (bucket) => choose({ bucket: bucket as Bucket }));
onChoice('measure', (chosen) => {
  measure = chosen as Measure;
  if (snapshot !== null) showShares(snapshot);
});

function choose(change: Partial<Choice>): void {
  choice = { ...choice, ...change };
  polling.now();
}

function onChoice(name: string, act: (value: string) => void): void {
  for (const input of document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
    input.addEventListener('change', () => act(input.value));
  }
}

function showSnapshot(shown: Snapshot): void {
  const { chosen, payments, directory } = shown;
  byId('position', HTMLElement).textContent = groupThousands(positionOf(shown));
  showStops(shown.projections);
  showSetAside(shown.projections);
  byId('empty', HTMLElement).hidden = chosen !== null;
  byId('figures', HTMLElement).hidden = chosen === null;
  byId('payments', HTMLElement).hidden = payments.payments.length === 0;
  showPayments(payments.payments, directory);
  sources.payments.show(originOf(payments, questions.payments.address));
  if (chosen !== null) showChosen(shown, chosen);
}

function showStops(projections: readonly ProjectionProgress[]): void {
  const stops = projections.flatMap(({ name, position, stopped }) =>
    stopped === null ? [] : `${name} stays at position ${groupThousands(position)}: ${whyStopped(stopped)}`,
  );
  byId('stopped', HTMLElement).hidden = stops.length === 0;
  byId('stopped-reasons', HTMLElement).replaceChildren(...stops.map((reason) => element('li', {}, reason)));
}

function showSetAside(projections: readonly ProjectionProgress[]): void {
  const counts = projections.flatMap(({ name, setAsideEvents }) =>
    setAsideEvents === 0 ? [] : `${name} leaves out ${groupThousands(`${setAsideEvents}`)}`,
  );
  byId('set-aside', HTMLElement).hidden = counts.length === 0;
  byId('set-aside-counts', HTMLElement).replaceChildren(...counts.map((count) => element('li', {}, count)));
}

function whyStopped({ position, stream, type, reason }: NonNullable<ProjectionProgress['stopped']>): string {
  if (position === undefined) return reason;
  return `it cannot take up ${type} of stream ${stream} at position ${groupThousands(position)}. ${reason}`;
}

function showChosen(shown: Snapshot, { market: shownMarket, volumes, volumesAddress }: Chosen): void {
  const { choice, shares, sharesByStage, directory, markets } = shown;
  const { platform, currency } = shownMarket;
  const rollout = shown.rollouts.get(platform);
  byId('scope', HTMLElement).textContent =
    `Market shown: payments captured on platform ${platform} in ${currency}, all payers’ apps, all stages.`;
  showMarkets(markets, shownMarket);
  showHeadlines({ market: shownMarket, shares, sharesByStage, rollout, directory });
  showShares(shown);
  sources.volumes.show(originOf(volumes, volumesAddress));
  const table = volumeTableOf(volumes.rows, choice.bucket, directory.channelIds);
  const stageStarts = (rollout?.stages ?? []).flatMap(({ stageId, occurredAt }) =>
    occurredAt === undefined ? [] : [{ stageId, atMs: Date.parse(occurredAt) }],
  );
  if (table !== null) showVolumes({ table, currency, directory, stageStarts });
}

function showMarkets(markets: readonly Market[], chosen: Market): void {
  const keys = markets.map(marketKey);
  if (keys.join() !== [...market.options].map(({ value }) => value).join()) {
    market.replaceChildren(
      ...markets.map((one) => element('option', { value: marketKey(one) }, `${one.platform}, ${one.currency}`)),
    );
  }
  market.value = marketKey(chosen);
}

function showShares({ markets, shares, sharesByStage, rollouts, directory }: Snapshot): void {
  const inputs = markets.map((one) => {
    const stages = rollouts.get(one.platform)?.stages ?? [];
    return { market: one, stages, directory, measure };
  });
  byId('share-panels', HTMLElement).replaceChildren(...inputs.map(sharePanel));
  byId('share-tables', HTMLElement).replaceChildren(...inputs.map(shareTable));
  sources.shares.show(originOf(sharesByStage, questions.sharesByStage(shares.position).address));
}

function showConnection(connection: Connection): void {
  const alarm = byId('alarm', HTMLElement);
  alarm.hidden = connection.status !== 'unreachable';
  document.body.dataset['connection'] = connection.status;
  if (connection.status === 'unreachable') {
    const shown =
      snapshot === null
        ? 'There is nothing to show yet.'
        : `The figures below are from log position ${groupThousands(positionOf(snapshot))}.`;
    const since = `The server has given no usable answer since ${formatMoment(connection.sinceMs)} (${zoneName}).`;
    byId('alarm-text', HTMLElement).textContent = `${since} ${shown}`;
    byId('alarm-reason', HTMLElement).textContent =
      `Reason: ${connection.reason}. Next try in ${delayMsAfter(connection) / 1000} s.`;
  }
  const words = { connecting: 'Connecting', live: 'Live', unreachable: 'Not reachable' };
  byId('connection', HTMLElement).textContent = words[connection.status];
  byId('asked', HTMLElement).textContent =
    connection.status === 'live' ? `, last answer ${formatClock(connection.atMs)} ${zoneName}` : '';
}
