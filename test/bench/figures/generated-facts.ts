import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { factTables, rollupsOf, rollupSumsSql, sqlName } from '@hutong/facts';
import { offeredInDraw, openDrawnStage } from './drawn-stage.js';
import { columnSql, type ColumnSql } from './generated-names.js';

/** The generated year. */
const startMs = Date.parse('2024-01-01T00:00:00.000Z');
const yearMs = 366 * 86_400_000;

/** What facts are added to a store, and up to which position of its log. */
export type Generation = Readonly<{ payments: number; positionMax: bigint }>;

/**
 * Adds the facts of so many payments to a store of facts that nobody has open: each is requested, ends (the fact before taken back,
 * another put), and where it is captured moves money; each order is offered channels and chooses one. Their positions are spread over
 * those of the store's log, so that its checkpoints hold and it goes on to follow that log.
 */
export async function generateFacts(path: string, generation: Generation): Promise<void> {
  const instance = await DuckDBInstance.create(path, { threads: '2', memory_limit: '8GB' });
  try {
    const connection = await instance.connect();
    const columnOf = await columnSql(connection);
    await connection.run(baseSql(generation));
    for (const { table, parts } of generatedTables(columnOf)) {
      const columns = await columnsOf(connection, table);
      const selects = parts.map(
        (part) => `select ${columns.map((column) => selected(column, part)).join(', ')} from base ${part.where}`,
      );
      await connection.run(`insert into ${table} select * from (${selects.join(' union all ')}) order by position`);
    }
    await openDrawnStage(connection, columnOf.drawn);
    for (const [table, id] of Object.entries(thingIds)) {
      await connection.run(`insert into ${table}_things select (10000000 + n)::integer, ${id} from base order by n`);
    }
    await connection.run('drop table base');
    await rollUp(connection, generation);
    await connection.run('checkpoint');
    connection.closeSync();
  } finally {
    instance.closeSync();
  }
}

/** As the store does while it follows: whenever so many facts have come together. */
const rolledUpFacts = 500_000;

async function rollUp(connection: DuckDBConnection, { positionMax }: Generation): Promise<void> {
  for (const table of factTables) {
    const rollups = rollupsOf(table);
    if (rollups.length === 0) continue;
    const [[facts]] = (
      await connection.runAndReadAll(`select count(*)::integer from ${sqlName(table.name)}`)
    ).getRows() as [[number]];
    const stretches = BigInt(Math.floor(facts / rolledUpFacts));
    for (let stretch = 0n; stretch < stretches; stretch++) {
      const [after, upTo] = [
        (positionMax * stretch) / (stretches + 1n),
        (positionMax * (stretch + 1n)) / (stretches + 1n),
      ];
      for (const rollup of rollups) {
        const sums = rollupSumsSql(rollup, { after, upTo });
        await connection.run(`insert into ${rollup.name} select ${upTo}, * from (${sums})`);
      }
    }
  }
}

/** One payment a row: its number, its positions and times, and what is drawn for it. */
const baseSql = ({ payments, positionMax }: Generation): string => `
  create temp table base as select n, h, h1, h2, h3,
    (1 + n * ${positionMax - 1n} // ${payments})::bigint as requested_position,
    least(${positionMax}, 2 + (n + 40) * ${positionMax - 1n} // ${payments})::bigint as ended_position,
    (${startMs} + n * ${yearMs} // ${payments} + h % 8000)::bigint as requested_at,
    (${startMs} + n * ${yearMs} // ${payments} + h % 8000 + 2000 + h2 % 60000)::bigint as ended_at,
    1 + h3 % 64 as recorded_after, h1 % 100 < 88 as is_captured
  from (select n::bigint as n, (hash(n) % 1000000007)::bigint as h, (hash(n, 1) % 1000000007)::bigint as h1,
    (hash(n, 2) % 1000000007)::bigint as h2, (hash(n, 3) % 1000000007)::bigint as h3 from range(${payments}) each(n))`;

/** Ids as the ledger and platforms make them: they begin with the time. */
const thingIds = {
  payments_v1: `format('{:08x}-{:04x}-7{:03x}-{:04x}-{:012x}', requested_at >> 16, requested_at & 65535, h & 4095,
    32768 + (h1 & 16383), hash(n, 4) & 281474976710655::ubigint)`,
  offers_v1: `format('taobao.{}{:06}', requested_at, h % 1000000)`,
} as const;

type Part = Readonly<{ where: string; columns: Readonly<Record<string, string>> }>;
type Column = Readonly<{ name: string; type: string }>;

/** What a part says of a column; nothing, or nothing at all, of the others. */
function selected({ name, type }: Column, { columns }: Part): string {
  return `(${columns[name] ?? 'null'})::${type} as "${name}"`;
}

async function columnsOf(connection: DuckDBConnection, table: string): Promise<readonly Column[]> {
  const described = await connection.runAndReadAll(
    `select column_name, data_type from information_schema.columns where table_name = '${table}' order by ordinal_position`,
  );
  return described.getRows().map(([name, type]) => ({ name: String(name), type: String(type) }));
}

type GeneratedTable = Readonly<{ table: string; parts: readonly Part[] }>;

function generatedTables({
  terms,
  words,
  wallet,
  fundingKind,
  capture,
  accountInstitution,
  redirectedTo,
  drawn,
}: ColumnSql): readonly GeneratedTable[] {
  const requested = {
    position: 'requested_position',
    recorded_after: 'recorded_after',
    occurred_after: '0',
    payment: '10000000 + n',
    ...terms,
    outcome: words.open,
    requested_at: 'requested_at',
    placed_to_requested: 'h2 % 3000',
  };
  const whenCaptured = (sql: string) => `case when is_captured then ${sql} end`;
  const paid = {
    wallet,
    payer: terms.buyer,
    funding_kind: fundingKind,
    account_institution: accountInstitution,
    capture,
  };
  const ended = {
    ...requested,
    position: 'ended_position',
    occurred_after: 'ended_at - requested_at',
    outcome: `case when is_captured then ${words.captured} else ${words.other} end`,
    before_outcome: words.open,
    ...Object.fromEntries(Object.entries(paid).map(([column, sql]) => [column, whenCaptured(sql)])),
    requested_to_presented: 'h % 30',
    presented_to_reached: whenCaptured('h % 3000'),
    reached_to_authorized: whenCaptured('h2 % 2000'),
    authorized_to_claimed: whenCaptured('h % 9'),
    claimed_to_captured: whenCaptured('h % 12'),
    requested_to_ended: '200 + h2 % 6000',
  };
  const moved = {
    ...ended,
    ...paid,
    occurred_at: 'ended_at',
    origin: words.own,
    basis: words.claimed,
    movement: words.captured,
    cash: terms.amount,
    order_amount: terms.amount,
    ...zeros(['merchant_coupons', 'platform_coupons', 'wallet_coupons', 'other_coupons']),
    fee: `(${terms.amount}) // 168 * 1000`,
    ...feeParts(terms.acquirer, accountInstitution),
  };
  // Each twentieth refund is redirected to an account elsewhere.
  const givenBack = {
    movement: words.refunded,
    captured_at: 'ended_at',
    account_institution: `case when h1 % 20 = 0 then ${redirectedTo} else ${accountInstitution} end`,
    ...Object.fromEntries(['funding_kind', 'fee_rule', 'fee_rule_version'].map((column) => [column, 'null'])),
  };
  const placed = {
    ...requested,
    order_number: '10000000 + n',
    order: '10000000 + n',
    placed_at: 'requested_at',
    offered: offeredInDraw('h % 12', terms, drawn),
    offered_channels: '8',
  };
  const before = Object.fromEntries(
    (['amount', 'category', 'offered', 'offered_channels'] as const).map((column) => [
      `before_${column}`,
      placed[column],
    ]),
  );
  return [
    { table: 'payments_v1_rows', parts: [{ where: '', columns: requested }] },
    { table: 'payments_v1_changes', parts: [{ where: '', columns: ended }] },
    {
      table: 'movements_v3_rows',
      parts: [
        { where: 'where is_captured', columns: moved },
        {
          where: 'where is_captured and h2 % 25 = 0',
          columns: { ...moved, ...givenBack },
        },
      ],
    },
    { table: 'offers_v1_rows', parts: [{ where: '', columns: placed }] },
    { table: 'offers_v1_changes', parts: [{ where: '', columns: { ...placed, ...before, chosen: terms.channel } }] },
  ];
}

/** Divided as a card's fee is, among the institution of the account, the clearing house and the acquirer. */
const feeParts = (clearingHouse: string, accountInstitution: string) => ({
  fee_rule: clearingHouse,
  fee_rule_version: '1 + n * 3 // (select count(*) from base)',
  account_institution_fee: '(100 + h1 % 50000) // 286',
  clearing_house_fee: '(100 + h1 % 50000) // 1538',
  acquirer_fee: '(100 + h1 % 50000) // 168 - (100 + h1 % 50000) // 286 - (100 + h1 % 50000) // 1538',
  account_institution_of_fee: accountInstitution,
  clearing_house_of_fee: clearingHouse,
});

const zeros = (columns: readonly string[]) => Object.fromEntries(columns.map((column) => [column, '0']));
