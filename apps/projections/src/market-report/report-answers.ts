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

/** `GET /v1/rollout-effects` of one channel of a stage. */
export type EffectsTold = Readonly<{ stage: string; channel: string; table: Table }>;

/** A figure of a row as a number to be drawn; null where there is none. */
export function numberIn(row: Row | undefined, name: string): number | null {
  const value = row?.[name] ?? null;
  return value === null ? null : Number(value);
}

/** Everything that a report is made of, as of one position. */
export type ReportAnswers = Readonly<{
  address: string;
  platform: string;
  position: string;
  claims: readonly ClaimTold[];
  /** Shares of value by month and wallet. */
  shares: Table;
  verdicts: Readonly<{ opened: Readonly<{ first: string; latest: string }>; before: Table; after: Table }> | null;
  /** What opening stages with a draw changed on the platform. */
  effects: readonly EffectsTold[];
  /** Bounds of concentration by the rule set that has bands. */
  bands: readonly Readonly<{ name: string; bounds: string }>[];
  /** Chinese names of institutions as they were registered: no event changes a name. */
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
  const effects = await effectsOf(client, { platform, asOf });
  const names = await namesOf(client, [shares, ...claims.flatMap(({ tables }) => tables)]);
  return { address, platform, position, claims, shares, verdicts, effects, bands, names };
}

type Query = Readonly<Record<string, string>>;
type Asked = '/v1/figures' | '/v1/verdicts' | '/v1/draw-checks' | '/v1/rollout-effects';

/** Columns and rows follow from the question; the client knows them as open objects. */
const ask = async <Answer>(client: HutongClient, path: Asked | '/v1/claims/C1', query: Query) =>
  (await dataOf(client.GET(path as '/v1/claims/C1', { params: { query } }))) as unknown as Answer;

const positionNow = async (client: HutongClient): Promise<string> =>
  (await ask<ClaimTold>(client, '/v1/claims/C1', {})).position;

async function table(client: HutongClient, path: Asked, query: Query): Promise<Table> {
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

/** Most stages whose effects are told, and days on either side of an opening. */
const [stagesMax, windowDays] = [8, '30'];

/** Of every stage with a draw what its first channel changed: the cohort against those outside it, and after against before. */
async function effectsOf(
  client: HutongClient,
  { platform, asOf }: Readonly<{ platform: string; asOf: string }>,
): Promise<readonly EffectsTold[]> {
  const drawn = await table(client, '/v1/draw-checks', { platform, asOf });
  const effects: EffectsTold[] = [];
  for (const row of drawn.rows.slice(0, stagesMax)) {
    const [stage, channel = ''] = [String(row['stage']), String(row['channels']).split(/, ?/)[0]];
    const told = await table(client, '/v1/rollout-effects', { platform, stage, channel, windowDays, asOf });
    effects.push({ stage, channel, table: told });
  }
  return effects;
}

const institutionColumns = ['wallet', 'codeIssuer', 'institutions', 'institution'];

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
