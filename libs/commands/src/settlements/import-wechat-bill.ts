import { hash } from 'node:crypto';
import {
  type BillFault,
  type BillTotals,
  type ImportedFact,
  type SettlementState,
  decodeEvent,
  fold,
  identityOf,
  importFact,
  instantFromJson,
  parseWechatBill,
  settlements,
} from '@hutong/domain';
import type { EventLog, NewEvent, Revision } from '@hutong/event-store';
import { uuidOf } from '../handling/command-identity.js';

/** What became of a bill: all of it is in the log now, or none of it was put there. */
export type ImportOutcome =
  | Readonly<{ outcome: 'refused'; faults: readonly BillFault[] }>
  | Readonly<{
      outcome: 'imported';
      billDate: string;
      /** Rows that this run put into the log. */
      appended: number;
      /** Rows that were there already. */
      known: number;
      totals: BillTotals;
    }>;

/** Most streams that are read or appended to at the same time. */
export const importStreamsInFlightMax = 64;

/**
 * Puts the rows of a trade bill of WeChat Pay into the log, one stream for each transaction. Everything is read and decided before
 * anything is appended, so that a bill that contradicts the log changes nothing. What a crash left out, the next run puts in: a row
 * has the same event id for ever, and a row that is there is passed over.
 */
export async function importWechatBill(log: EventLog, text: string): Promise<ImportOutcome> {
  const bill = parseWechatBill(text);
  if (!bill.ok) return { outcome: 'refused', faults: bill.fault };
  const { billDate, facts, totals } = bill.value;
  const plans = await mapBounded(byTransaction(facts), (rows) => planFor(log, rows));
  const faults = plans.flatMap((plan) => plan.faults);
  if (faults.length > 0) return { outcome: 'refused', faults };
  await mapBounded(plans, async ({ stream, expected, missing }) => {
    if (missing.length > 0) await log.append(stream, expected, missing.map(eventOf));
  });
  const appended = plans.reduce((sum, { missing }) => sum + missing.length, 0);
  return { outcome: 'imported', billDate, appended, known: facts.length - appended, totals };
}

/** What one transaction's stream lacks of the bill, and where it stood when that was decided. */
type StreamPlan = Readonly<{
  stream: string;
  expected: 'no_stream' | Revision;
  missing: readonly ImportedFact[];
  faults: readonly BillFault[];
}>;

// Bills are not sorted. The order of time makes a refund follow its payment and the store's index grow at its end.
function byTransaction(facts: readonly ImportedFact[]): readonly (readonly ImportedFact[])[] {
  const inOrder = facts.toSorted((one, other) => timeOf(one) - timeOf(other));
  const transactions = new Map<string, ImportedFact[]>();
  for (const fact of inOrder) {
    const { transactionId } = fact.data;
    const rows = transactions.get(transactionId);
    if (rows) rows.push(fact);
    else transactions.set(transactionId, [fact]);
  }
  return [...transactions.values()];
}

const timeOf = ({ data }: ImportedFact): number => instantFromJson(data.occurredAt);

async function planFor(log: EventLog, rows: readonly ImportedFact[]): Promise<StreamPlan> {
  const stream = `${settlements.category}-wechatpay.${rows[0]?.data.transactionId}`;
  const { state: stored, revision } = await load(log, stream);
  let state = stored;
  const missing: ImportedFact[] = [];
  const faults: BillFault[] = [];
  for (const row of rows) {
    const decision = importFact(state, row);
    if (decision.outcome === 'refused') {
      const reason = `The log holds another account of this row in ${stream}: ${decision.refusal}`;
      faults.push({ line: row.data.source.rowNumber + 1, column: null, reason });
    } else if (decision.events.length > 0) {
      missing.push(row);
      state = fold(settlements, decision.events, state);
    }
  }
  return { stream, expected: revision ?? 'no_stream', missing, faults };
}

async function load(
  log: EventLog,
  stream: string,
): Promise<Readonly<{ state: SettlementState; revision: Revision | undefined }>> {
  let state = settlements.initialState;
  let revision: Revision | undefined;
  for await (const recorded of log.readStream(stream)) {
    state = settlements.evolve(state, decodeEvent(settlements, recorded));
    ({ revision } = recorded);
  }
  return { state, revision };
}

function eventOf(fact: ImportedFact): NewEvent {
  const { source, platform, merchant, occurredAt } = fact.data;
  return {
    id: rowEventId(occurredAt, `${source.kind}/${platform}/${source.billDate}/${identityOf(fact)}`),
    type: fact.type,
    data: fact.data,
    metadata: {
      $correlationId: `${source.kind}.${merchant}.${source.billDate}`,
      actor: 'import:wechat-bill',
      schemaVersion: 1,
    },
  };
}

/** The row's time in its first 48 bits, a hash of bill date and row identity in the others. */
const rowEventId = (occurredAt: string, identity: string): string =>
  uuidOf(instantFromJson(occurredAt).toString(16).padStart(12, '0'), hash('sha256', identity));

/** Works through a list with at most `importStreamsInFlightMax` in hand; results in the list's order. */
async function mapBounded<Item, Done>(items: readonly Item[], work: (item: Item) => Promise<Done>): Promise<Done[]> {
  const done: Done[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) done[index] = await work(item);
  };
  await Promise.all(Array.from({ length: importStreamsInFlightMax }, worker));
  return done;
}
