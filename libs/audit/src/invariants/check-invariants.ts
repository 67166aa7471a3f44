import type { Position } from '@hutong/event-store';
import { ExpectedCells } from './expected-cells.js';
import { expectedPayment } from './expected-payment.js';
import { Examination, type InvariantCheck } from './finding.js';
import { judgedLog } from './judged-log.js';
import { LogExamination } from './log-examination.js';
import { paymentInLog } from './payment-in-log.js';
import { compareCells } from './published-cells.js';
import { publishedFigures } from './published-figures.js';
import { publishedAsInLog, type PublishedRow } from './published-rows.js';
import type { StoredEvent } from './stored-event.js';

/** Where the log and the projections are. */
type Stores = Readonly<{ eventStore: string; readStore: string }>;

/**
 * Checks what must hold in the log, and that the projections say what it says.
 * Works beside a running process: each projection is compared at the position it has come to. What counts is given to whoever else looks at it.
 */
export async function checkInvariants(
  { eventStore, readStore }: Stores,
  alsoLook: (event: StoredEvent) => void = () => {},
): Promise<InvariantCheck[]> {
  const examination = new LogExamination<Readonly<{ row: PublishedRow }>>();
  const [volumesThen, sharesThen] = [new ExpectedCells(), new ExpectedCells()];
  let logEnd: Position = 0n;
  try {
    const published = await publishedFigures(readStore, (row) =>
      examination.payments.add(`${row['payment_request_id']}`, { row }),
    );
    for await (const judged of judgedLog(eventStore)) {
      const { position } = judged.event;
      logEnd = position;
      const event = examination.take(judged, position <= published.payments);
      // Published is only what counts.
      if (event === null || judged.setAside !== null) continue;
      alsoLook(event);
      if (position <= published.volumes.position) volumesThen.take(event);
      if (position <= published.shares.position) sharesThen.take(event);
    }
    const asPublished = new Examination([publishedAsInLog('the payments are published as the log has them')]);
    const inLog = await examination.results((id, payment, all) => {
      const facts = all.flatMap((one) => ('fact' in one ? [one] : []));
      const folded = facts.filter(({ isFolded }) => isFolded).map(({ fact }) => fact);
      const then = folded.length === facts.length ? payment : paymentInLog(id, folded);
      const row = all.find((one) => 'row' in one)?.row;
      asPublished.examine({ id, row, expected: expectedPayment(then) });
    });
    return [
      ...inLog,
      ...asPublished.results().map((check) => onceBuilt(check, published.payments, logEnd)),
      onceBuilt(
        compareCells('the channel volumes are the sums of the log', published.volumes, volumesThen.volumes),
        published.volumes.position,
        logEnd,
      ),
      onceBuilt(
        compareCells('the market shares are counted from the sums of the log', published.shares, sharesThen.shares),
        published.shares.position,
        logEnd,
      ),
    ];
  } finally {
    examination.remove();
  }
}

/** What a projection says holds of nothing while it has not begun: that is no finding, and is said instead. */
function onceBuilt(check: InvariantCheck, position: Position, logEnd: Position): InvariantCheck {
  if (position > 0n || logEnd === 0n) return check;
  const reason = `the projection is not built: it is at position 0, and the log is at ${logEnd}`;
  return { ...check, holds: false, violationsTotal: 1, violations: [reason], detail: reason };
}
