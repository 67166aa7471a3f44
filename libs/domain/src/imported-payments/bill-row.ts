import { type InstantJson, type MoneyJson, instantToJson, parseDecimal, parseShanghaiTime } from '../kernel/index.js';
import { type BillFault, type BillLayout, billFault, feeDigits, yuanDigits } from './bill-layout.js';

/** The values of a line; every one of them is preceded by a back-quote, so that a product's name may hold commas. */
export const valuesOf = (line: string): readonly string[] => (line.startsWith('`') ? line.slice(1).split(',`') : []);

/** The values of one row by column. A value that cannot be read becomes a fault, and the row goes on to its next. */
export class BillRow {
  readonly faults: BillFault[] = [];

  constructor(
    readonly line: number,
    private readonly layout: BillLayout,
    private readonly values: readonly string[],
  ) {}

  /** Whether the layout has the column at all. */
  has(column: string): boolean {
    return this.layout.columns.includes(this.nameOf(column));
  }

  matching(column: string, pattern: RegExp, expected: string): string {
    const value = this.value(column);
    if (!pattern.test(value)) this.blame(column, `expected ${expected}`);
    return value;
  }

  yuan(column: string): MoneyJson {
    const amount = parseDecimal(this.value(column), yuanDigits);
    if (amount === null || amount < 0n) this.blame(column, 'expected yuan with at most two decimals');
    return { minorUnits: (amount ?? 0n).toString(), currency: 'CNY' };
  }

  /** Null where the layout does not say it. */
  yuanIfSaid(column: string): MoneyJson | null {
    return this.has(column) ? this.yuan(column) : null;
  }

  /** Signed: a refund may give part of the fee back. */
  feeThousandths(): string {
    const fee = parseDecimal(this.value('手续费'), feeDigits);
    if (fee === null) this.blame('手续费', 'expected yuan with at most five decimals');
    return (fee ?? 0n).toString();
  }

  zero(...columns: readonly string[]): void {
    for (const column of columns.filter((name) => this.has(name))) {
      if (this.yuan(column).minorUnits !== '0') this.blame(column, 'expected 0.00 in a row of this state');
    }
  }

  occurredAt(): InstantJson {
    const at = parseShanghaiTime(this.value('交易时间'));
    if (at === null) this.blame('交易时间', 'expected a time such as 2019-02-19 05:01:46');
    return at === null ? '' : instantToJson(at);
  }

  value(column: string): string {
    return this.values[this.layout.columns.indexOf(this.nameOf(column))] ?? '';
  }

  private nameOf(column: string): string {
    return this.layout.aliases[column] ?? column;
  }

  private blame(column: string, reason: string): void {
    const found = this.value(column).slice(0, 64);
    this.faults.push(billFault(this.line, `${reason}; found "${found}"`, this.nameOf(column)));
  }
}
