import { followEventLog } from '@hutong/event-store';
import { ExpectedCells } from './expected-cells.js';
import { expectedPayments } from './expected-payments.js';
import type { InvariantCheck } from './finding.js';
import { checkLog } from './log-checks.js';
import { PaymentsInLog } from './payments-in-log.js';
import { compareCells, comparePayments, publishedFigures } from './published-figures.js';
import { type StoredEvent, storedEvent } from './stored-event.js';

/** Where the log and the projections are. */
type Stores = Readonly<{ eventStore: string; readStore: string }>;

/**
 * Checks what must hold in the log, and that the projections say what it says: by brute force over the whole log, with none of
 * the code that is checked. Works beside a running process: each projection is compared at the position it has come to.
 */
export async function checkInvariants({ eventStore, readStore }: Stores): Promise<InvariantCheck[]> {
  const { payments, volumes, shares } = await publishedFigures(readStore);
  const wholeLog = new PaymentsInLog();
  const paymentsThen = new PaymentsInLog();
  const volumesThen = new ExpectedCells();
  const sharesThen = new ExpectedCells();
  for await (const event of eventsOf(eventStore)) {
    wholeLog.take(event);
    if (event.position <= payments.position) paymentsThen.take(event);
    if (event.position <= volumes.position) volumesThen.take(event);
    if (event.position <= shares.position) sharesThen.take(event);
  }
  return [
    ...checkLog(wholeLog),
    comparePayments(payments, expectedPayments(paymentsThen)),
    compareCells('the channel volumes are the sums of the log', volumes, volumesThen.volumes),
    compareCells('the market shares are counted from the sums of the log', shares, sharesThen.shares),
  ];
}

async function* eventsOf(eventStore: string): AsyncGenerator<StoredEvent> {
  const log = await followEventLog(eventStore);
  try {
    for await (const recorded of log.readAll()) {
      const event = storedEvent(recorded);
      if (event !== null) yield event;
    }
  } finally {
    await log.close();
  }
}
