import type { DuckDBConnection } from '@duckdb/node-api';
import { numbersBefore } from '@hutong/facts';
import { drawnStage } from './drawn-stage.js';

/** Buyers, merchants, cities and channels are as many in a small store as in a large one. */
const buyers = 2_000_000;
const merchants = 20_000;
const cities = 300;
const categories = 40;
const channels = 50;
const stages = 12;

const platforms = ['taobao', 'jd', 'pinduoduo', 'meituan', 'douyin'];
const wallets = ['alipay', 'tenpay', 'quickpass', 'icbc', 'ccb', 'lakala'];
const presentations = ['dynamicCode', 'staticCode', 'customerCode', 'link', 'inApp'];
const captures = ['camera', 'album', 'merchantScanner', 'linkOpened', 'appOpened'];
const fundingKinds = ['balance', 'debitCard', 'creditCard', 'creditLine'];

/** Fewer names than this come in any column. */
const namedInColumnMax = 1_000_000;

/** Gives names numbers where the store would; those that its dictionary lacks are added to it. */
class NameNumbers {
  readonly #last = new Map<number, number>();

  private constructor(
    private readonly connection: DuckDBConnection,
    private readonly known: Map<string, number>,
  ) {}

  static async of(connection: DuckDBConnection): Promise<NameNumbers> {
    const rows = (await connection.runAndReadAll('select text, number from names')).getRows();
    return new NameNumbers(connection, new Map(rows as [string, number][]));
  }

  /** An expression for the number of one of some names, the first without an index. */
  async anyOf(column: string, texts: readonly string[], index = '0'): Promise<string> {
    const missing = texts.filter((text) => !this.known.has(text));
    for (const text of missing) this.known.set(text, this.#take(column, 1));
    if (missing.length > 0) {
      const rows = missing.map((text) => `(${this.known.get(text)}, '${text}')`);
      await this.connection.run(`insert into names values ${rows.join(', ')}`);
    }
    return `[${texts.map((text) => this.known.get(text)).join(', ')}][1 + (${index})]`;
  }

  /** The same of so many new names, which begin with a word. */
  async many(word: string, count: number, index: string): Promise<string> {
    const first = this.#take(word, count);
    await this.connection.run(
      `insert into names select (${first} + n)::integer, '${word}-' || n from range(${count}) each(n)`,
    );
    return `${first} + (${index})`;
  }

  #take(column: string, count: number): number {
    const begin = numbersBefore(column);
    const first = (this.#last.get(begin) ?? this.#lastKnown(begin)) + 1;
    this.#last.set(begin, first + count - 1);
    return first;
  }

  #lastKnown(begin: number): number {
    const inColumn = [...this.known.values()].filter((number) => number > begin && number < begin + namedInColumnMax);
    return Math.max(begin, ...inColumn);
  }
}

export type ColumnSql = Awaited<ReturnType<typeof columnSql>>;

/** Expressions for what columns say of a payment. */
export async function columnSql(connection: DuckDBConnection) {
  const names = await NameNumbers.of(connection);
  await connection.run(
    `insert into persons select (10000000 + n)::integer, 'generated-' || n from range(${buyers}) each(n)`,
  );
  return {
    terms: await termsSql(names),
    drawn: {
      platform: await names.anyOf('platform', [drawnStage.platform]),
      stage: await names.anyOf('stage', [drawnStage.stage]),
      codeIssuer: await names.anyOf('codeIssuer', ['tenpay']),
      reason: await names.anyOf('reason', ['notInCohort']),
    },
    wallet: await names.anyOf('wallet', wallets, 'case when h2 % 10 < 7 then h % 50 % 3 else h2 % 6 end'),
    fundingKind: await names.anyOf('fundingKind', fundingKinds, 'h3 % 4'),
    capture: await names.anyOf('capture', captures, 'h % 50 % 5'),
    accountInstitution: await names.anyOf('accountInstitution', wallets, 'h3 % 6'),
    redirectedTo: await names.anyOf('accountInstitution', wallets, '(h3 + 1) % 6'),
    words: {
      open: await names.anyOf('outcome', ['open']),
      captured: await names.anyOf('outcome', ['captured']),
      other: await names.anyOf('outcome', ['expired', 'closed', 'voided'], '(h1 % 100 - 88) // 4'),
      refunded: await names.anyOf('movement', ['refunded']),
      claimed: await names.anyOf('basis', ['claimed']),
      own: await names.anyOf('origin', ['own']),
    },
  };
}

async function termsSql(names: NameNumbers) {
  const channel = 'h % 50';
  const platformIndex = `[0, 0, 0, 0, 0, 0, 1, 1, 2, 3][1 + h % 10] + (${channel}) // 50`;
  return {
    platform: await names.anyOf('platform', platforms, platformIndex),
    stage: await names.many('stage', stages, `n * ${stages} // (select count(*) from base)`),
    channel: await names.many('channel', channels, channel),
    presentation: await names.anyOf('presentation', presentations, `(${channel}) % 5`),
    field: await names.anyOf('field', ['online', 'barcode'], `case when (${channel}) < 40 then 0 else 1 end`),
    code_issuer: await names.anyOf('codeIssuer', wallets, `(${channel}) % 3`),
    acquirer: await names.anyOf('acquirer', wallets, `(${channel}) % 3`),
    in_cohort: 'true',
    rank: `1 + (${channel}) % 8`,
    preselected: `(${channel}) % 8 = 0`,
    folded: `(${channel}) % 8 > 5`,
    preselected_channel: 'null',
    alternatives: `3 + (${channel}) % 5`,
    attempt: 'case when h2 % 20 = 0 then 2 else 1 end',
    orders: 'case when h2 % 50 = 0 then 3 else 1 end',
    merchant: await names.many('merchant', merchants, `(h1 * h1 % 1000003) * ${merchants} // 1000003`),
    city: await names.many('city', cities, `h2 % ${cities}`),
    category: await names.many('category', categories, `h3 % ${categories}`),
    buyer: `10000000 + h3 % ${buyers}`,
    currency: await names.anyOf('currency', ['CNY']),
    amount: '100 + h1 % 50000',
  };
}
