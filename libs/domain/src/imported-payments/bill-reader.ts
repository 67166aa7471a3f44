import { sha256 } from '@noble/hashes/sha2.js';
import { parseDecimal, printDecimal } from '../kernel/index.js';
import { type BillContext, type BillFact, readBillRow } from './bill-fact.js';
import { type BillFault, type BillTotals, billFault, changedByAnother, layoutOf } from './bill-layout.js';
import { valuesOf } from './bill-row.js';
import { factKey } from './imported-payment.js';
import { SeenHashes } from './seen-hashes.js';

/** Most rows of one bill. Our own bound: a day of a large merchant. */
export const billRowsMax = 2_000_000;

/** Most faults that are told at once; whoever reads them stops earlier. */
export const billFaultsMax = 20;

type Stage = 'header' | 'rows' | 'summary' | 'end';

/**
 * Reads a bill line by line, holding nothing of it but sums and one hash a row, so that a file of any length is read in little memory.
 * Whether the bill is whole and agrees with its summary is known at its end: read it once to check, and again to record.
 */
export class WechatBillReader {
  readonly faults: BillFault[] = [];
  readonly #source: Omit<BillContext, 'layout'>;
  readonly #seen = new SeenHashes();
  readonly #totals: { -readonly [Name in keyof BillTotals]: BillTotals[Name] } = {
    rowCount: 0n,
    settledMinorUnits: 0n,
    orderMinorUnits: 0n,
    refundedMinorUnits: 0n,
    couponRefundedMinorUnits: 0n,
    requestedRefundMinorUnits: 0n,
    feeThousandths: 0n,
  };
  #context: BillContext | undefined;
  #stage: Stage = 'header';
  #line = 0;
  #billDate: string | undefined;

  constructor(source: Omit<BillContext, 'layout'>) {
    this.#source = source;
  }

  /** The natural day in Beijing that the bill is about; undefined before its first row. */
  get billDate(): string | undefined {
    return this.#billDate;
  }

  /** What the rows that were read sum to. */
  get totals(): BillTotals {
    return { ...this.#totals };
  }

  /** Whether enough is wrong that reading on tells nothing new. */
  get isHopeless(): boolean {
    return this.faults.length >= billFaultsMax || (this.#stage === 'header' && this.faults.length > 0);
  }

  /** The fact that the next line states; undefined for the header, the summary, and a line that is wrong. */
  take(text: string): BillFact | undefined {
    this.#line += 1;
    if (this.isHopeless) return undefined;
    switch (this.#stage) {
      case 'header':
        this.#takeHeader(text.replace(/^\uFEFF/, ''));
        return undefined;
      case 'rows':
        return this.#takeRow(text);
      case 'summary':
        this.#takeSummary(text);
        return undefined;
      case 'end':
        if (text !== '') this.#blame('There is text after the summary');
        return undefined;
    }
  }

  /** To be called after the last line: a bill without its summary was cut off. */
  end(): readonly BillFault[] {
    if (this.#stage === 'header' && this.#line === 0) this.#blame('The file is empty');
    if (this.#stage === 'rows' && !this.isHopeless)
      this.#blame('The file ends without the summary that closes every bill');
    if (this.#stage === 'summary') this.#blame('The file ends before the values of the summary');
    return this.faults.slice(0, billFaultsMax);
  }

  #takeHeader(header: string): void {
    const layout = layoutOf(header);
    if (!layout.ok) {
      this.faults.push(layout.fault);
      return;
    }
    this.#context = { ...this.#source, layout: layout.value };
    this.#stage = 'rows';
  }

  #takeRow(text: string): BillFact | undefined {
    const context = this.#context;
    if (!context) return undefined;
    const summaryHeader = context.layout.summary.map(({ name }) => name).join(',');
    if (text.startsWith(summaryHeader)) {
      if (text !== summaryHeader)
        this.#blame(
          /^,+$/.test(text.slice(summaryHeader.length))
            ? changedByAnother
            : 'The summary has columns that are not known',
        );
      if (this.#totals.rowCount === 0n) this.#blame('The bill has no rows');
      this.#stage = 'summary';
      return undefined;
    }
    if (this.#totals.rowCount >= billRowsMax) this.#blame(`The bill has more than ${billRowsMax} rows`);
    const read = readBillRow(this.#line, text, context);
    if (!read.ok) {
      this.faults.push(...read.fault);
      return undefined;
    }
    this.#checkPlace(read.value, valuesOf(text)[0]?.slice(0, 10) ?? '');
    this.#count(read.value);
    return read.value;
  }

  /** A row stands once in a bill, which is of one day. */
  #checkPlace(fact: BillFact, date: string): void {
    this.#billDate ??= date;
    if (date !== this.#billDate) {
      this.#blame(`The bill is of ${this.#billDate}; the row is of ${date}`, '交易时间');
    }
    const identity = sha256(new TextEncoder().encode(`${fact.data.transactionId}/${factKey(fact)}`));
    if (!this.#seen.add(identity)) this.#blame('The row repeats an earlier one', '微信订单号');
  }

  #count({ type, data }: BillFact): void {
    const totals = this.#totals;
    totals.rowCount += 1n;
    totals.feeThousandths += BigInt(data.feeThousandths);
    if (type === 'PaymentImported') {
      totals.settledMinorUnits += BigInt(data.settledAmount.minorUnits);
      totals.orderMinorUnits += BigInt(data.orderAmount?.minorUnits ?? 0);
      return;
    }
    const returned = type === 'RefundImported' ? data.refundAmount : data.revokedAmount;
    totals.refundedMinorUnits += BigInt(returned.minorUnits);
    totals.couponRefundedMinorUnits += BigInt(data.couponRefundAmount.minorUnits);
    totals.requestedRefundMinorUnits += BigInt(data.requestedAmount?.minorUnits ?? 0);
  }

  #takeSummary(text: string): void {
    this.#stage = 'end';
    const summary = this.#context?.layout.summary ?? [];
    const values = valuesOf(text);
    if (values.length !== summary.length) {
      this.#blame(`The summary has ${values.length} of ${summary.length} back-quoted values`);
      return;
    }
    for (const [index, { name, total, digits }] of summary.entries()) {
      const value = (values[index] ?? '').replace(/,+$/, '');
      const stated = parseDecimal(value, digits);
      if (stated === null) this.#blame(`expected a number; found "${value.slice(0, 64)}"`, name);
      else this.#compare(name, { stated, computed: this.#totals[total], digits });
    }
  }

  #compare(
    name: string,
    { stated, computed, digits }: Readonly<{ stated: bigint; computed: bigint; digits: number }>,
  ): void {
    if (stated === computed) return;
    const [said, summed, apart] = [stated, computed, stated - computed].map((units) => printDecimal(units, digits));
    this.#blame(`The summary says ${said}, the rows sum to ${summed}: difference ${apart}`, name);
  }

  #blame(reason: string, column: string | null = null): void {
    this.faults.push(billFault(this.#line, reason, column));
  }
}
