import { createHash } from 'node:crypto';
import { type BillFact, type BillFault, type BillTotals, instantFromJson, WechatBillReader } from '@hutong/domain';

/** A bill as it can be read more than once: its lines without their ends, and the SHA-256 of what was read, once it was. */
export type BillFile = () => Readonly<{ lines: AsyncIterable<string>; sha256: () => string }>;

/** A row of a bill as a command: what `POST /v1/commands` takes in a line. */
export type RowCommand = Readonly<{ row: number; command: string; key: string; body: object }>;

/** What became of a row. */
export type RowAnswer = Readonly<
  { row: number } & ({ outcome: 'recorded' | 'known' } | { outcome: 'refused'; reason: string })
>;

/** Has rows recorded, in whatever order; each is answered once. */
export type RecordRows = (rows: AsyncIterable<RowCommand>) => AsyncIterable<RowAnswer>;

/** What became of a bill. One that is faulty in itself is not recorded in any part. */
export type ImportOutcome =
  | Readonly<{ outcome: 'refused'; faults: readonly BillFault[] }>
  | Readonly<{
      outcome: 'imported';
      billDate: string;
      recorded: number;
      /** Rows that an earlier bill or run had told. */
      known: number;
      /** Rows that say something else than the ledger holds; at most `contradictionsMax` of them. */
      contradictions: readonly BillFault[];
      contradicted: number;
      totals: BillTotals;
    }>;

/** Rows that contradict the ledger, of which the reasons are kept. */
export const contradictionsMax = 20;

/**
 * Puts the rows of a trade bill of WeChat Pay into the ledger. The file is read twice, line by line: checked whole first, then recorded,
 * so that a bill that is cut off or does not sum to its own summary changes nothing, and a long one takes no more memory than a short
 * one. `runId`: an id that no other run has. What a crash left out the next run records; a row that is there is passed over.
 */
export async function importWechatBill(file: BillFile, record: RecordRows, runId: string): Promise<ImportOutcome> {
  const { lines, sha256 } = file();
  const checked = new WechatBillReader({ fileSha256: '' });
  for await (const line of lines) {
    checked.take(line);
    if (checked.isHopeless) break;
  }
  const faults = checked.end();
  if (faults.length > 0) return { outcome: 'refused', faults };
  const counts = { recorded: 0, known: 0, refused: 0 };
  const contradictions: BillFault[] = [];
  for await (const answer of record(rowsOf(file(), { fileSha256: sha256(), runId }))) {
    counts[answer.outcome] += 1;
    if (answer.outcome === 'refused' && contradictions.length < contradictionsMax)
      contradictions.push({ line: answer.row + 1, column: null, reason: answer.reason });
  }
  const { recorded, known, refused: contradicted } = counts;
  const { billDate = '', totals } = checked;
  return { outcome: 'imported', billDate, recorded, known, contradictions, contradicted, totals };
}

/** The second reading: throws when the file is no longer the one that was checked. */
async function* rowsOf(
  { lines, sha256 }: ReturnType<BillFile>,
  { fileSha256, runId }: Readonly<{ fileSha256: string; runId: string }>,
): AsyncGenerator<RowCommand> {
  const reader = new WechatBillReader({ fileSha256 });
  for await (const line of lines) {
    const fact = reader.take(line);
    if (fact) yield commandOf(fact, runId);
  }
  if (sha256() !== fileSha256) throw new Error('The bill was changed while it was imported; import it again.');
}

const commandNames: Readonly<Record<BillFact['type'], string>> = {
  PaymentImported: 'RecordImportedPayment',
  RefundImported: 'RecordImportedRefund',
  RevocationImported: 'RecordImportedRevocation',
};

function commandOf({ type, data }: BillFact, runId: string): RowCommand {
  const { importedPaymentId: _id, clearingHouse: _clearingHouse, ...body } = data;
  return { row: data.source.row, command: commandNames[type], key: keyOf(data, runId), body };
}

/** The row's time in its first 48 bits, so that rows of a day lie together in the store. Another run asks anew: it learns what is there already. */
function keyOf({ occurredAt, source }: BillFact['data'], runId: string): string {
  const time = instantFromJson(occurredAt).toString(16).padStart(12, '0');
  const digest = createHash('sha256').update(`${runId}/${source.row}`).digest('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${digest.slice(0, 3)}-8${digest.slice(3, 6)}-${digest.slice(6, 18)}`;
}
