import { dataOf, type HutongClient } from '@hutong/client';

/** A cell of an answer. */
export type Value = string | number | boolean | null | readonly string[];
export type Row = Readonly<Record<string, Value>>;
export type Column = Readonly<{ name: string; kind: string; unit: string; meaning: string }>;
export type Table = Readonly<{ name: string; question: string; columns: readonly Column[]; rows: readonly Row[] }>;

/** `GET /v1/claims/C1` and so on. */
export type ClaimTold = Readonly<{
  position: string;
  definition: string;
  claim: Readonly<{ id: string; saidBy: string; said: string; question: string }>;
  answer: string;
  sureness: Readonly<{ level: string; meaning: string; finding: string | null; observations: string }>;
  missing: readonly string[];
  columns: readonly Column[];
  rows: readonly Row[];
  tables: readonly Table[];
}>;

/** Everything that a report is made of, as of one position. */
export type ReportAnswers = Readonly<{
  address: string;
  platform: string;
  position: string;
  claims: readonly ClaimTold[];
  /** Shares of value by month and wallet. */
  shares: Table;
  verdicts: Readonly<{ opened: Readonly<{ first: string; latest: string }>; before: Table; after: Table }> | null;
  /** Bounds of concentration by the rule set that has bands. */
  bands: readonly Readonly<{ name: string; bounds: string }>[];
  /** Chinese names of institutions, where the ledger has them. */
  names: ReadonlyMap<string, string>;
}>;

const claimPaths = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'].map((id) => `/v1/claims/${id}` as '/v1/claims/C1');
const bandsRuleSet = 'us-doj-hhi';
/** Most institutions whose names are asked for. */
const namesMax = 60;
const rowsMax = '10000';

/** Asks a running ledger all that a report needs; everything stands at the position that is named, or else where the first answer does. */
export async function reportAnswers(
  client: HutongClient,
  { address, platform, asOf: named }: Readonly<{ address: string; platform: string; asOf: string | undefined }>,
): Promise<ReportAnswers> {
  const position = named ?? (await positionNow(client));
  const asOf = position;
  const claims: ClaimTold[] = [];
  for (const path of claimPaths) claims.push(await ask<ClaimTold>(client, path, { asOf }));
  const shares = await table(client, '/v1/figures', {
    measures: 'value,count',
    by: 'month,wallet',
    shareOf: 'wallet',
    platform,
    limit: rowsMax,
    asOf,
  });
  const { ruleSets } = await dataOf(client.GET('/v1/rule-sets'));
  const bands = ruleSets
    .filter(({ ruleSet }) => ruleSet === bandsRuleSet)
    .flatMap(({ rules }) =>
      rules.map(({ rule, bounds }) => ({ name: `${bandsRuleSet}: ${String(rule)}`, bounds: String(bounds) })),
    );
  const opened = await openedIn(client, claims[0]);
  const verdicts = opened && {
    opened,
    before: await table(client, '/v1/verdicts', { platform, to: opened.first, asOf }),
    after: await table(client, '/v1/verdicts', { platform, from: opened.latest, asOf }),
  };
  const names = await namesOf(client, [shares, ...claims.flatMap(({ tables }) => tables)]);
  return { address, platform, position, claims, shares, verdicts, bands, names };
}

type Query = Readonly<Record<string, string>>;

/** Columns and rows follow from the question; the client knows them as open objects. */
const ask = async <Answer>(
  client: HutongClient,
  path: '/v1/figures' | '/v1/claims/C1' | '/v1/verdicts',
  query: Query,
) => (await dataOf(client.GET(path as '/v1/claims/C1', { params: { query } }))) as unknown as Answer;

const positionNow = async (client: HutongClient): Promise<string> =>
  (await ask<ClaimTold>(client, '/v1/claims/C1', {})).position;

async function table(client: HutongClient, path: '/v1/figures' | '/v1/verdicts', query: Query): Promise<Table> {
  const answer = await ask<Omit<Table, 'name' | 'question'>>(client, path, query);
  return { name: path, question: `${path}?${new URLSearchParams(query).toString()}`, ...answer };
}

/** When direct payment first and last opened: what the stages of claim C1 say. */
async function openedIn(client: HutongClient, claim: ClaimTold | undefined) {
  const questions = (claim?.tables ?? [])
    .filter(({ name }) => name.startsWith('rollout-effects'))
    .map(({ question }) => Object.fromEntries(new URL(question, 'http://ledger').searchParams));
  const days: string[] = [];
  for (const query of questions) {
    const { stage } = await dataOf(client.GET('/v1/rollout-effects', { params: { query: query as never } }));
    days.push(stage.openedAt);
  }
  const [first, latest] = [days[0], days.at(-1)];
  return first === undefined || latest === undefined ? null : { first, latest };
}

const institutionColumns = ['wallet', 'codeIssuer', 'institutions'];

async function namesOf(client: HutongClient, tables: readonly Table[]): Promise<ReadonlyMap<string, string>> {
  const told = tables.flatMap(({ rows }) =>
    rows.flatMap((row) => institutionColumns.flatMap((name) => row[name] ?? [])),
  );
  const institutions = [...new Set(told.map(String))].toSorted().slice(0, namesMax);
  const names = new Map<string, string>();
  for (const institutionId of institutions) {
    const { data } = await client.GET('/v1/institutions/{institutionId}', { params: { path: { institutionId } } });
    if (data !== undefined) names.set(institutionId, data.names.zh);
  }
  return names;
}
