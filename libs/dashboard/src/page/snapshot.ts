import { type DataOf, type GetPath, ProblemAnswerError } from '@hutong/client';
import {
  type DayVolume,
  type Figures,
  type Institution,
  type Payments,
  type ProjectionProgress,
  type Question,
  type Rollout,
  type Shares,
  type VolumeCell,
  ask,
  askFigures,
  questions,
} from './api.js';
import { type Market, marketKey, marketsOf } from './markets.js';
import { type Directory, directoryOf, institutionIdsOf } from './names.js';
import { type Bucket, dayOfHour } from './time.js';
import { windowStart } from './volumes.js';

/** What the reader chose to look at; a null market is the busiest one. */
export type Choice = Readonly<{ market: string | null; bucket: Bucket }>;

/** One round of answers: everything the page shows. */
export type Snapshot = Readonly<{
  choice: Choice;
  projections: readonly ProjectionProgress[];
  payments: Payments;
  shares: Shares;
  sharesByStage: Shares;
  rollouts: ReadonlyMap<string, Rollout>;
  institutions: ReadonlyMap<string, Institution>;
  directory: Directory;
  markets: readonly Market[];
  /** The chosen market and its volumes; null before anything is captured anywhere. */
  chosen: Chosen | null;
}>;

export type Chosen = Readonly<{ market: Market; volumes: Figures<VolumeCell>; volumesAddress: string }>;

/** The lowest log position of the answers: the page as a whole is at least as new as this. */
export function positionOf({ payments, shares, chosen }: Snapshot): string {
  const positions = [payments, shares, ...(chosen === null ? [] : [chosen.volumes])].map(({ position }) => position);
  return positions.reduce((least, position) => (BigInt(position) < BigInt(least) ? position : least));
}

/** Asks for one round of answers; asks only how far the projections are while none of them moved. */
export async function loadSnapshot(choice: Choice, previous: Snapshot | null): Promise<Snapshot> {
  const projections = await ask(questions.projections);
  if (previous?.choice === choice && isSameProgress(previous.projections, projections)) return previous;
  const payments = await ask(questions.payments);
  const shares = await askFigures<Shares>(questions.shares);
  const sharesByStage = await askFigures<Shares>(questions.sharesByStage(shares.position));
  const platforms = new Set([...shares.markets, ...payments.payments].map(({ platform }) => platform));
  const rollouts = await loadKnown([...platforms], questions.rollout);
  const stageIds = [...rollouts.values()].flatMap(({ stages }) => stages.map(({ stageId }) => stageId));
  const markets = marketsOf(shares, sharesByStage, stageIds);
  const market = markets.find((one) => marketKey(one) === choice.market) ?? markets[0];
  const chosen = market === undefined ? null : await loadVolumes(market, choice.bucket, previous);
  const mentioned = {
    payerApps: shares.rows.map(({ wallet }) => wallet),
    channels: payments.payments.flatMap(({ channelId, payerApp }) =>
      payerApp === null ? [] : { channelId, codeIssuer: payerApp },
    ),
  };
  const ids = institutionIdsOf([...rollouts.values()], mentioned);
  // What an institution is called never changes: each is asked for once.
  const unnamed = ids.filter((id) => previous?.institutions.has(id) !== true);
  const named = await loadKnown(unnamed, questions.institution);
  const institutions = new Map([...(previous?.institutions ?? []), ...named]);
  const directory = directoryOf([...rollouts.values()], [...institutions.values()], mentioned);
  return { choice, projections, payments, shares, sharesByStage, rollouts, institutions, directory, markets, chosen };
}

const isSameProgress = (before: readonly ProjectionProgress[], now: readonly ProjectionProgress[]): boolean =>
  before.length === now.length &&
  now.every(({ position, stopped, setAsideEvents }, index) => {
    const earlier = before[index];
    return (
      position === earlier?.position &&
      setAsideEvents === earlier.setAsideEvents &&
      stopped?.reason === earlier.stopped?.reason
    );
  });

/** What is known under each id. A platform or institution that nobody registered (bills tell of it) is shown by its id. */
async function loadKnown<Path extends GetPath>(ids: readonly string[], questionOf: (id: string) => Question<Path>) {
  const known = new Map<string, DataOf<Path, 'get'>>();
  for (const id of ids) {
    try {
      known.set(id, await ask(questionOf(id)));
    } catch (error) {
      if (!(error instanceof ProblemAnswerError && error.status === 404)) throw error;
    }
  }
  return known;
}

/** All days first: they are few, and the latest one says which buckets are worth asking for. */
async function loadVolumes(market: Market, bucket: Bucket, previous: Snapshot | null): Promise<Chosen> {
  const { platform, currency } = market;
  const known = previous?.chosen ?? null;
  const days =
    known !== null && marketKey(known.market) === marketKey(market)
      ? known.volumes.rows.map(({ day, hour, value }) => ({ day: day ?? dayOfHour(hour ?? ''), value }))
      : (await askFigures<Figures<DayVolume>>(questions.days({ platform, currency }))).rows;
  const from = windowStart(days, bucket);
  const asked = questions.volumes({ platform, currency }, { bucket, from });
  return { market, volumes: await askFigures<Figures<VolumeCell>>(asked), volumesAddress: asked.address };
}
