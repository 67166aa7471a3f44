import type { RecordedEvent } from '@hutong/event-store';
import { storedEvent } from '../invariants/stored-event.js';
import { type Cells, CellSums } from './cells.js';
import { MarketInLog } from './market-in-log.js';
import { money } from './money-figures.js';
import { offers, refusals } from './offer-figures.js';
import { openInterconnections, openStages } from './opening-figures.js';
import { payments } from './payment-figures.js';

/**
 * Every figure that follows from events that count, in the order of the log, and from a business time at which openings are looked at: by
 * brute force over lists in memory, with none of the code that figures are published by. With `until` only what occurred before it.
 */
export function expectedFigures(events: readonly RecordedEvent[], at: string, until?: string): Cells {
  const market = new MarketInLog(until);
  for (const event of events) {
    const fact = storedEvent(event);
    if (fact !== null) market.take(fact);
  }
  const cells = new CellSums();
  for (const count of [payments, money, offers, refusals]) count(market, cells);
  openInterconnections(market, cells, at);
  openStages(market, cells, at);
  return cells.cells();
}
