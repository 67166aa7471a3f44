import type { ChannelOffer } from '@hutong/domain';
import type { CellSums } from './cells.js';
import { daysOf } from './days.js';
import type { MarketInLog, OrderInMarket } from './market-in-log.js';

/** What orders were offered and refused, and what was chosen of it. */
export function offers({ orders }: MarketInLog, cells: CellSums): void {
  for (const order of orders.values()) {
    const { placed, amount, chosen, lines, offers } = order;
    for (const day of daysOf(placed.occurredAt)) cells.add(['orders', day, placed.platform], 1n);
    const categories = new Set(lines.map(({ category }) => category));
    const category = categories.size === 1 ? [...categories].join('') : null;
    cells.add(['order amount', placed.buyer.ref, category], BigInt(amount.minorUnits));
    const selected = offers.find((offer) => offer.preselected && offer.reasons.length === 0)?.channelId ?? null;
    cells.add(['pre-selected to chosen', placed.platform, selected, chosen], 1n);
    for (const offer of offers) addOffer(cells, order, offer);
  }
}

function addOffer(cells: CellSums, { placed, chosen }: OrderInMarket, offer: ChannelOffer): void {
  const { channelId, codeIssuer, stageId, inCohort, rank, preselected, folded, reasons } = offer;
  const of = [placed.platform, channelId, codeIssuer, stageId];
  const word = reasons.length === 0 ? 'offered' : 'refused';
  cells.add([word, ...of, inCohort, rank, preselected, folded], 1n);
  for (const reason of reasons) cells.add(['refused for', ...of, reason], 1n);
  if (chosen === channelId) cells.add(['chosen', ...of, word, rank, preselected, folded], 1n);
}

/** Who reached a payment and could or would not pay it. */
export function refusals({ refusals }: MarketInLog, cells: CellSums): void {
  for (const { data } of refusals) {
    const { platform, channel } = data.dimensions;
    const why = 'reason' in data ? [data.reason, data.capture, data.funding?.kind ?? null] : ['declined'];
    for (const day of daysOf(data.occurredAt)) {
      cells.add(
        ['refusals', day, platform, channel.channelId, data.payerApp, data.payerAppController, data.payer.ref, ...why],
        1n,
      );
    }
  }
}
