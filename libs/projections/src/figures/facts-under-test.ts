import { type Fact, type FactValue, type OfferedChannel, sqlName } from '@hutong/facts';
import { type FactStore, insertFacts, openFactStore } from '@hutong/facts/store';
import { figureTables, type TableName } from './registry/tables.js';

/** A fact as a spec says it: what it leaves out is null. */
export type StoredFact = Readonly<{
  table: TableName;
  position: number;
  weight?: 1 | -1;
  occurredAt: string;
  recordedAt?: string;
  /** Number of the payment, order or other thing that it is about. */
  thing?: number;
  fact: Fact;
}>;

/** A store in memory that holds facts, each table folded up to `position`. */
export async function storeOfFacts(facts: readonly StoredFact[], position: number): Promise<FactStore> {
  const tables = Object.values(figureTables);
  const store = await openFactStore('memory:', { tables, memoryMaxMegabytes: 256, threads: 1 });
  const numbers = new Numbers();
  for (const [table, alike] of Map.groupBy(facts, (stored) => stored.table)) {
    const rows: Row[] = [];
    for (const stored of alike) rows.push(await rowOf(store, stored, numbers));
    await putRows(store, table, rows);
  }
  for (const [dictionary, texts] of Object.entries(numbers.dictionaries)) {
    for (const [text, number] of texts)
      await store.writing.run(`INSERT INTO ${dictionary} VALUES ($1, $2)`, [number, text]);
  }
  await store.writing.run('UPDATE checkpoints SET position = $1', [BigInt(position)]);
  return store;
}

type Row = Readonly<{ columns: string; values: string }>;

async function putRows({ writing }: FactStore, table: TableName, rows: readonly Row[]): Promise<void> {
  const declared = figureTables[table];
  await writing.run(`CREATE TEMP TABLE told AS SELECT * FROM ${sqlName(declared.name)} LIMIT 0`);
  await writing.run(`INSERT INTO told ${rows[0]?.columns} VALUES ${rows.map(({ values }) => values).join(', ')}`);
  const leftOut = await insertFacts(writing, declared, 'SELECT * FROM told');
  if (leftOut > 0) throw new Error(`${leftOut} facts of ${table} do not go together`);
  await writing.run('DROP TABLE told');
}

class Numbers {
  readonly dictionaries = { names: new Map<string, number>(), persons: new Map<string, number>() };
  readonly sets = new Map<string, number>();

  of(dictionary: 'names' | 'persons', text: string): number {
    const known = this.dictionaries[dictionary];
    const number = known.get(text) ?? known.size + 1;
    known.set(text, number);
    return number;
  }
}

/** Which columns a fact fills, the same in all facts of a table, and with what. */
async function rowOf(store: FactStore, stored: StoredFact, numbers: Numbers): Promise<Row> {
  const { table, position, weight = 1, occurredAt, recordedAt = occurredAt, thing = position, fact } = stored;
  const declared = figureTables[table];
  const { name, columns } = declared;
  const values: Record<string, unknown> = { position, weight };
  for (const [column, { kind }] of Object.entries(columns)) {
    const value = fact[column] ?? null;
    values[column] =
      kind === 'offers'
        ? await setNumber(store, { table: name, offered: (value ?? []) as readonly OfferedChannel[], numbers })
        : storedValue(kind, value, numbers);
  }
  if (declared.kind === 'replaced') values[declared.thing] = thing;
  const given = Object.entries({
    ...values,
    occurredAt: Date.parse(occurredAt),
    recordedAt: Date.parse(recordedAt),
  });
  return {
    columns: `(${given.map(([column]) => `"${sqlName(column)}"`).join(', ')})`,
    values: `(${given.map(([, value]) => String(value)).join(', ')})`,
  };
}

function storedValue(kind: string, value: FactValue, numbers: Numbers): unknown {
  if (value === null) return null;
  if (kind === 'name') return numbers.of('names', value as string);
  if (kind === 'person') return numbers.of('persons', value as string);
  return kind === 'moment' ? Date.parse(value as string) : value;
}

type Offered = Readonly<{ table: string; offered: readonly OfferedChannel[]; numbers: Numbers }>;

/** Orders that were offered the same have the same set. */
async function setNumber(store: FactStore, { table, offered, numbers }: Offered): Promise<number> {
  const content = JSON.stringify(offered);
  const known = numbers.sets.get(content);
  if (known !== undefined) return known;
  const number = numbers.sets.size + 1;
  numbers.sets.set(content, number);
  const named = (text: string | null) => (text === null ? null : numbers.of('names', text));
  for (const { channel, codeIssuer, stage, inCohort, rank, preselected, folded, reasons } of offered) {
    const values = [number, named(channel), named(codeIssuer), named(stage), inCohort, rank, preselected, folded];
    const listed = `CAST([${reasons.map(named).join(', ')}] AS INTEGER[])`;
    await store.writing.run(
      `INSERT INTO ${sqlName(table)}_offered VALUES (${[...values.map(String), listed].join(', ')})`,
    );
  }
  return number;
}

const terms = {
  platform: 'taobao',
  platformController: 'alibaba',
  channel: 'wechat.code',
  presentation: 'dynamicCode',
  field: 'online',
  codeIssuer: 'tenpay',
  acquirer: 'tenpay',
  rank: 1,
  preselected: false,
  folded: false,
  alternatives: 1,
  attempt: 1,
  orders: 1,
  buyer: 'li',
  currency: 'CNY',
  amount: 100n,
} satisfies Fact;

const noonInShanghai = '2023-10-18T04:00:00.000Z';

/** Money that moved: a capture of 100 fen on Taobao by WeChat, but for what is said. */
export const movement = (position: number, fact: Fact = {}, occurredAt = noonInShanghai): StoredFact => ({
  table: 'movements',
  position,
  occurredAt,
  fact: {
    ...terms,
    origin: 'own',
    movement: 'captured',
    basis: 'claimed',
    wallet: 'tenpay',
    walletController: 'tencent',
    payer: 'li',
    cash: 100n,
    merchantCoupons: 0n,
    otherCoupons: 0n,
    platformCoupons: 0n,
    walletCoupons: 0n,
    fee: 600n,
    ...fact,
  },
});

type Placed = Readonly<{ position: number; thing: number; weight?: 1 | -1; occurredAt?: string }>;

/** A payment: requested and open, but for what is said. */
export const payment = ({ occurredAt = noonInShanghai, ...placed }: Placed, fact: Fact = {}): StoredFact => ({
  table: 'payments',
  ...placed,
  occurredAt,
  fact: { ...terms, outcome: 'open', requestedAt: occurredAt, placedToRequested: 100, ...fact },
});

/** What takes an open payment's fact back and puts another in its place. */
export const paymentEnds = (placed: Placed, before: Fact, after: Fact): readonly StoredFact[] => [
  payment({ ...placed, weight: -1 }, before),
  payment(placed, { ...before, ...after }),
];

/** An order that was offered two channels and refused a third. */
export const order = ({ occurredAt = noonInShanghai, ...placed }: Placed, fact: Fact = {}): StoredFact => ({
  table: 'offers',
  ...placed,
  occurredAt,
  fact: {
    platform: 'taobao',
    merchant: 'teahouse',
    buyer: 'li',
    currency: 'CNY',
    amount: 100n,
    placedAt: noonInShanghai,
    offered: threeChannels,
    offeredChannels: 2,
    preselectedChannel: 'alipay.direct',
    ...fact,
  },
});

const channelDefaults = { stage: null, inCohort: null, preselected: false, folded: false, reasons: [] };
export const threeChannels: readonly OfferedChannel[] = [
  { ...channelDefaults, channel: 'alipay.direct', codeIssuer: 'alipay', rank: 1, preselected: true },
  {
    ...channelDefaults,
    channel: 'wechat.code',
    codeIssuer: 'tenpay',
    rank: 2,
    folded: true,
    stage: 'pilot',
    inCohort: true,
  },
  {
    ...channelDefaults,
    channel: 'unionpay.direct',
    codeIssuer: 'unionpay',
    rank: 3,
    reasons: ['notInCohort', 'amountTooHigh'],
  },
];
