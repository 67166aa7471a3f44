import { hash } from 'node:crypto';
import {
  type BillFault,
  type BillTotals,
  type ImportedFact,
  fold,
  identityOf,
  importFact,
  instantFromJson,
  parseWechatBill,
  settlements,
} from '@hutong/domain';
import type { EventLog } from '@hutong/event-store';
import { systemChance, systemClock } from '@hutong/platform';
import { type CommandIdentity, uuidOf } from '../handling/command-identity.js';
import { Ledger } from '../handling/ledger.js';
import { settlementCommands } from './settlements.commands.js';

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
  const ledger = new Ledger(log, systemClock, systemChance);
  const plans = await mapBounded(byTransaction(facts), (rows) => planFor(ledger, rows));
  const faults = plans.flatMap((plan) => plan.faults);
  if (faults.length > 0) return { outcome: 'refused', faults };
  const contradicted = (await mapBounded(plans, ({ missing }) => recordRows(ledger, missing))).flat();
  if (contradicted.length > 0) return { outcome: 'refused', faults: contradicted };
  const appended = plans.reduce((sum, { missing }) => sum + missing.length, 0);
  return { outcome: 'imported', billDate, appended, known: facts.length - appended, totals };
}

const { ImportFact } = settlementCommands;

/** What one transaction's stream lacks of the bill. */
type StreamPlan = Readonly<{
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

async function planFor(ledger: Ledger, rows: readonly ImportedFact[]): Promise<StreamPlan> {
  const [first] = rows;
  if (first === undefined) return { missing: [], faults: [] };
  let { state } = await ledger.load(settlements, ImportFact.idOf(first));
  const missing: ImportedFact[] = [];
  const faults: BillFault[] = [];
  for (const row of rows) {
    const decision = importFact(state, row);
    if (decision.outcome === 'refused') {
      faults.push(contradiction(row, decision.refusal));
    } else if (decision.events.length > 0) {
      missing.push(row);
      state = fold(settlements, decision.events, state);
    }
  }
  return { missing, faults };
}

/** Records the rows one after the other; what others recorded since they were planned may contradict them after all. */
async function recordRows(ledger: Ledger, rows: readonly ImportedFact[]): Promise<readonly BillFault[]> {
  const faults: BillFault[] = [];
  for (const row of rows) {
    const answer = await ImportFact.carryOut(ledger, { request: row, identity: identityOfRow(row) });
    if (answer.outcome === 'refused') faults.push(contradiction(row, answer.refusal));
  }
  return faults;
}

const contradiction = (row: ImportedFact, refusal: string): BillFault => ({
  line: row.data.source.rowNumber + 1,
  column: null,
  reason: `The log holds another account of this row in ${settlements.category}-${ImportFact.idOf(row)}: ${refusal}`,
});

function identityOfRow(fact: ImportedFact): CommandIdentity {
  const { source, platform, merchant, occurredAt } = fact.data;
  return {
    command: ImportFact.name,
    causeId: rowCommandId(occurredAt, `${source.kind}/${platform}/${source.billDate}/${identityOf(fact)}`),
    correlationId: `${source.kind}.${merchant}.${source.billDate}`,
    actor: { kind: 'importer', institution: null, id: 'wechat-bill' },
    bodyHash: null,
  };
}

/** The row's time in its first 48 bits, a hash of bill date and row identity in the others. */
const rowCommandId = (occurredAt: string, identity: string): string =>
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
