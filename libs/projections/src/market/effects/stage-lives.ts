import type { InstantJson } from '@hutong/domain/kernel';
import { instant, instantToJson } from '@hutong/domain/kernel';
import { openAtMsOf } from '../../figures/counting/standing.js';
import type { MarketDefinition } from '../asking/market-question.js';
import { type MarketCounts, NotCounted } from '../counting/market-counts.js';
import { MarketFacts } from '../counting/market-facts.js';

/** A channel of a stage, from the stage's opening until it was rolled back or the channel's next stage opened. */
export type StageLife = Readonly<{
  platform: string;
  stage: string;
  channel: string;
  /** Null where all buyers are in its cohort. */
  draw: string | null;
  cohortBasisPoints: bigint;
  openedAt: InstantJson;
  /** Null while nothing ended it. */
  endedAt: InstantJson | null;
}>;

/** A channel of a stage as it was told: when it was opened, and when it was rolled back; Infinity while it was not. */
export type OpenedStage = Omit<StageLife, 'openedAt' | 'endedAt'> &
  Readonly<{ openedAtMs: number; rolledBackAtMs: number }>;

/** Every channel of every stage that was told up to the position, of those that the filters leave, by when it was opened. */
export async function openedStagesOf(
  counts: MarketCounts,
  { zone, until, filters }: Pick<MarketDefinition, 'zone' | 'until' | 'filters'>,
): Promise<readonly OpenedStage[]> {
  const facts = new MarketFacts(counts);
  const meant = { zone, filters, ...(until === undefined ? {} : { until }) };
  const columns = ['platform', 'stage', 'channel', 'draw', 'cohortBasisPoints', 'openedAt', 'rolledBackAt'];
  const source = await facts.source('stages', columns, meant);
  const names = ['platform', 'stage', 'channel', 'draw'];
  const texts = names.map((name) => `(SELECT text FROM names WHERE number = told.${name}) AS ${name}`);
  const rows = await facts.rows(`
    WITH told AS (SELECT platform, stage, channel, draw, cohort_basis_points, opened_at, rolled_back_at
      FROM (${source}) GROUP BY ALL HAVING sum(weight) > 0)
    SELECT ${texts.join(', ')}, cohort_basis_points, opened_at, rolled_back_at FROM told ORDER BY opened_at, 2`);
  return rows.map(([platform, stage, channel, draw, points, openedAt, rolledBackAt]) => ({
    ...({ platform, stage, channel, draw } as Pick<OpenedStage, 'platform' | 'stage' | 'channel' | 'draw'>),
    cohortBasisPoints: BigInt(points as number),
    openedAtMs: Number(openedAt),
    rolledBackAtMs: rolledBackAt === null ? Infinity : Number(rolledBackAt),
  }));
}

/** Every channel of every stage that was told up to the position. */
export async function stageLivesOf(counts: MarketCounts, market: MarketDefinition): Promise<readonly StageLife[]> {
  const opened = await openedStagesOf(counts, { ...market, filters: {} });
  return opened.map(({ openedAtMs, rolledBackAtMs, ...life }, index) => {
    const next = opened
      .slice(index + 1)
      .find(({ platform, channel }) => platform === life.platform && channel === life.channel);
    const endedAtMs = Math.min(rolledBackAtMs, next?.openedAtMs ?? Infinity);
    return { ...life, openedAt: momentOf(openedAtMs), endedAt: endedAtMs === Infinity ? null : momentOf(endedAtMs) };
  });
}

/** Somebody is inside and somebody outside. */
export const isDrawn = ({ draw, cohortBasisPoints }: Pick<StageLife, 'draw' | 'cohortBasisPoints'>): boolean =>
  draw !== null && cohortBasisPoints > 0n && cohortBasisPoints < 10_000n;

/** Which lives are meant, by what is named of them. */
export type NamedLife = Readonly<Partial<Record<'platform' | 'stage' | 'channel', string>>>;

/** Most names that a refusal lists. */
const namesListedMax = 20;

/** The lives that are meant. Throws `NotCounted` for the first word that names none. */
export function meantLives(lives: readonly StageLife[], named: NamedLife): readonly StageLife[] {
  return (['platform', 'stage', 'channel'] as const).reduce((left, field) => {
    const word = named[field];
    if (word === undefined) return left;
    const found = left.filter((life) => life[field] === word);
    if (found.length > 0) return found;
    const known = [...new Set(left.map((life) => life[field]))].toSorted();
    const listed = known.length === 0 ? 'there is none' : known.slice(0, namesListedMax).join(', ');
    const detail = `names no ${field} that stages opened up to this position; known: ${listed}`;
    throw new NotCounted({ outcome: 'refused', refusal: 'valueUnknown', field, detail });
  }, lives);
}

/** The latest business time that the facts tell, or `until`. */
export const toldUntil = async (
  { snapshot, stand }: MarketCounts,
  { until }: MarketDefinition,
): Promise<InstantJson> => {
  const asked = { measures: ['openStages'], ...(until === undefined ? {} : { until }) };
  return momentOf(Number(await openAtMsOf(snapshot, asked, stand.position)));
};

export const momentOf = (ms: number): InstantJson => instantToJson(instant(ms));
