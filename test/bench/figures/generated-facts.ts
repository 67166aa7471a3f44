import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { factTables, numbersBefore, rollupsOf, rollupSumsSql, sqlName } from '@hutong/facts';
import { drawnStage, offeredInDraw, openDrawnStage } from './drawn-stage.js';

/** Buyers, merchants, cities and channels are as many in a small store as in a large one. */
const buyers = 2_000_000;
const merchants = 20_000;
const cities = 300;
const categories = 40;
const channels = 50;
const stages = 12;
/** The generated year. */
const startMs = Date.parse('2024-01-01T00:00:00.000Z');
const yearMs = 366 * 86_400_000;

const platforms = ['taobao', 'jd', 'pinduoduo', 'meituan', 'douyin'];
const wallets = ['alipay', 'tenpay', 'quickpass', 'icbc', 'ccb', 'lakala'];
const presentations = ['dynamicCode', 'staticCode', 'customerCode', 'link', 'inApp'];
const captures = ['camera', 'album', 'merchantScanner', 'linkOpened', 'appOpened'];
const fundingKinds = ['balance', 'debitCard', 'creditCard', 'creditLine'];

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

/** Fewer names than this come in any column. */
const namedInColumnMax = 1_000_000;

type Names = Awaited<ReturnType<typeof columnSql>>;

/** Expressions for the numbers of names; those that the dictionary lacks are added to it, where the store would. */
async function columnSql(connection: DuckDBConnection) {
  const known = new Map(
    (await connection.runAndReadAll('select text, number from names')).getRows() as [string, number][],
  );
  const last = new Map<number, number>();
  const lastKnown = (begin: number): number =>
    Math.max(begin, ...[...known.values()].filter((number) => number > begin && number < begin + namedInColumnMax));
  const take = (column: string, count: number): number => {
    const begin = numbersBefore(column);
    const first = (last.get(begin) ?? lastKnown(begin)) + 1;
    last.set(begin, first + count - 1);
    return first;
  };
  const anyOf = async (column: string, texts: readonly string[], index = '0'): Promise<string> => {
    const missing = texts.filter((text) => !known.has(text));
    for (const text of missing) known.set(text, take(column, 1));
    if (missing.length > 0) {
      const rows = missing.map((text) => `(${known.get(text)}, '${text}')`);
      await connection.run(`insert into names values ${rows.join(', ')}`);
    }
    return `[${texts.map((text) => known.get(text)).join(', ')}][1 + (${index})]`;
  };
  const many = async (word: string, count: number, index: string): Promise<string> => {
    const first = take(word, count);
    await connection.run(
      `insert into names select (${first} + n)::integer, '${word}-' || n from range(${count}) each(n)`,
    );
    return `${first} + (${index})`;
  };
  await connection.run(
    `insert into persons select (10000000 + n)::integer, 'generated-' || n from range(${buyers}) each(n)`,
  );
  const channel = 'h % 50';
  return {
    terms: {
      platform: await anyOf('platform', platforms, `[0, 0, 0, 0, 0, 0, 1, 1, 2, 3][1 + h % 10] + (${channel}) // 50`),
      stage: await many('stage', stages, `n * ${stages} // (select count(*) from base)`),
      channel: await many('channel', channels, channel),
      presentation: await anyOf('presentation', presentations, `(${channel}) % 5`),
      field: await anyOf('field', ['online', 'barcode'], `case when (${channel}) < 40 then 0 else 1 end`),
      code_issuer: await anyOf('codeIssuer', wallets, `(${channel}) % 3`),
      acquirer: await anyOf('acquirer', wallets, `(${channel}) % 3`),
      in_cohort: 'true',
      rank: `1 + (${channel}) % 8`,
      preselected: `(${channel}) % 8 = 0`,
      folded: `(${channel}) % 8 > 5`,
      preselected_channel: 'null',
      alternatives: `3 + (${channel}) % 5`,
      attempt: 'case when h2 % 20 = 0 then 2 else 1 end',
      orders: 'case when h2 % 50 = 0 then 3 else 1 end',
      merchant: await many('merchant', merchants, `(h1 * h1 % 1000003) * ${merchants} // 1000003`),
      city: await many('city', cities, `h2 % ${cities}`),
      category: await many('category', categories, `h3 % ${categories}`),
      buyer: `10000000 + h3 % ${buyers}`,
      currency: await anyOf('currency', ['CNY']),
      amount: '100 + h1 % 50000',
    },
    drawn: {
      platform: await anyOf('platform', [drawnStage.platform]),
      stage: await anyOf('stage', [drawnStage.stage]),
      codeIssuer: await anyOf('codeIssuer', ['tenpay']),
      reason: await anyOf('reason', ['notInCohort']),
    },
    wallet: await anyOf('wallet', wallets, 'case when h2 % 10 < 7 then h % 50 % 3 else h2 % 6 end'),
    fundingKind: await anyOf('fundingKind', fundingKinds, 'h3 % 4'),
    capture: await anyOf('capture', captures, 'h % 50 % 5'),
    accountInstitution: await anyOf('accountInstitution', wallets, 'h3 % 6'),
    redirectedTo: await anyOf('accountInstitution', wallets, '(h3 + 1) % 6'),
    words: {
      open: await anyOf('outcome', ['open']),
      captured: await anyOf('outcome', ['captured']),
      other: await anyOf('outcome', ['expired', 'closed', 'voided'], '(h1 % 100 - 88) // 4'),
      refunded: await anyOf('movement', ['refunded']),
      claimed: await anyOf('basis', ['claimed']),
      own: await anyOf('origin', ['own']),
    },
  };
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
}: Names): readonly GeneratedTable[] {
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
