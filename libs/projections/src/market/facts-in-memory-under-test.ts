import { sqlName } from '@hutong/facts';
import type { FactStore } from '@hutong/facts/store';
import { figureTables, type TableName } from '../figures/registry/tables.js';

export type Fact = Readonly<Record<string, string | number | bigint | boolean | null>> & Readonly<{ weight: number }>;

/** Every fact of a table, with texts in place of names. */
async function factsOf({ reader }: FactStore, table: TableName): Promise<readonly Fact[]> {
  const view = `${sqlName(figureTables[table].name)}_named`;
  return reader.inSnapshot(async ({ rows }) => {
    const found = await rows(
      "SELECT column_name FROM duckdb_columns() WHERE table_name = $1 AND data_type NOT LIKE 'TIMESTAMP%' ORDER BY column_index",
      [view],
    );
    const columns = found.map(([name]) => String(name));
    const facts = await rows(`SELECT ${columns.map((name) => `"${name}"`).join(', ')} FROM ${view}`);
    return facts.map((fact) => Object.fromEntries(columns.map((name, index) => [name, fact[index] ?? null])) as Fact);
  });
}

/** Sums by key, without those that come to nothing. */
export function sums(
  facts: readonly Fact[],
  keyOf: (fact: Fact) => readonly unknown[],
  valueOf: (fact: Fact) => bigint,
) {
  const found = new Map<string, bigint>();
  for (const fact of facts) {
    const key = String(keyOf(fact));
    found.set(key, (found.get(key) ?? 0n) + valueOf(fact) * BigInt(fact.weight));
  }
  return new Map([...found].filter(([, sum]) => sum !== 0n));
}

export const one = () => 1n;
export const amountOf = ({ amount }: Fact) => BigInt(amount ?? 0);
export const isOwnCapture = ({ origin, movement, basis, currency }: Fact) =>
  origin === 'own' && movement === 'captured' && basis === 'claimed' && currency === 'CNY';
export const total = (values: Iterable<bigint>) => [...values].reduce((sum, value) => sum + value, 0n);
/** Four digits, half up, by way of a decimal text of many more. */
export function share(part: bigint, whole: bigint): string | null {
  if (whole <= 0n) return null;
  const units = (part * 100_000n) / whole;
  const rounded = (units + 5n) / 10n;
  return `${rounded / 10_000n}.${String(rounded % 10_000n).padStart(4, '0')}`;
}
export const descending = (values: Iterable<bigint>) => [...values].toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0));

/** What each set of offers shows. */
type Shown = ReadonlyMap<number, readonly Readonly<{ codeIssuer: string; reasons: number }>[]>;

async function shownIn({ reader }: FactStore): Promise<Shown> {
  const sql = `SELECT shown.number, issuer.text, len(shown.reasons) FROM ${sqlName(figureTables.offers.name)}_offered AS shown
    JOIN names AS issuer ON issuer.number = shown.code_issuer`;
  const rows = await reader.inSnapshot(async (snapshot) => snapshot.rows(sql));
  const channels = rows.map(([number, codeIssuer, reasons]) => ({
    number: Number(number),
    codeIssuer: String(codeIssuer),
    reasons: Number(reasons),
  }));
  return Map.groupBy(channels, ({ number }) => number);
}

export type Tables = Readonly<
  Record<'movements' | 'payments' | 'refusals' | 'offers', readonly Fact[]> & { shown: Shown }
>;
/** Everything that a store holds. */
export async function tablesIn(store: FactStore): Promise<Tables> {
  return {
    movements: await factsOf(store, 'movements'),
    payments: await factsOf(store, 'payments'),
    refusals: await factsOf(store, 'refusals'),
    offers: await factsOf(store, 'offers'),
    shown: await shownIn(store),
  };
}
