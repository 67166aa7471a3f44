import { createHash } from 'node:crypto';
import type { RecordedEvent } from '@hutong/event-store';
import {
  type Amount,
  type Channel,
  type Data,
  type Line,
  type Offer,
  type Selection,
  type Stage,
} from './stored-data.js';
import { dataOf, isOutside } from './stored-data.js';

/** How long a decision may go by what it gathered after something newer was recorded: a command is answered in less. */
const gatheredMsMax = 60_000;

/** What an order's page is made for. */
export type PageQuestion = Readonly<{
  platform: string;
  buyer: string;
  merchantId: string;
  city: string | undefined;
  lines: readonly Line[];
  amount: Amount;
}>;

/** A platform's channels, open stages in the order in which they were opened, and salts that are known. */
type Rollout = Readonly<{
  channels: ReadonlyMap<string, Channel>;
  stages: readonly Stage[];
  salts: ReadonlyMap<string, string>;
}>;

/** What the ledger was told of the world: rollouts and interconnections, as they were at each revision. */
export class WorldModel {
  readonly #streams = new Map<string, RecordedEvent[]>();
  /** By platform and number of events: every page goes by one of them. */
  readonly #rollouts = new Map<string, Rollout>();

  take(event: RecordedEvent): void {
    if (!/^(rollout|interconnection)-/.test(event.stream)) return;
    const events = this.#streams.get(event.stream) ?? [];
    events.push(event);
    this.#streams.set(event.stream, events);
  }

  /** Whether it carries payments at a moment, by what was known at a revision, and over which clearing house. */
  openAt(interconnectionId: string, revision: string | undefined, at: string): { clearingHouse?: string } | null {
    let open: { from: number; clearingHouse?: string } | null = null;
    const moment = Date.parse(at);
    for (const { type, ...event } of this.#known(`interconnection-${interconnectionId}`, revision)) {
      const { validFrom, validTo, clearingHouse } = dataOf({ type, ...event });
      if (type === 'InterconnectionOpened')
        open = { from: Date.parse(validFrom), ...(clearingHouse !== undefined && { clearingHouse }) };
      else if (open && open.from <= moment && moment < Date.parse(validTo)) return open;
      else open = null;
    }
    return open && open.from <= moment ? open : null;
  }

  /** Whether something newer than this revision had been recorded for long. */
  isLeft(stream: string, revision: string | undefined, { recordedAtMs }: RecordedEvent): boolean {
    const next = this.#streams.get(stream)?.[revision === undefined ? 0 : Number(revision) + 1];
    return next !== undefined && next.recordedAtMs < recordedAtMs - gatheredMsMax;
  }

  channel(platform: string, channelId: string): Channel | undefined {
    return this.#rolloutAt(platform, '9'.repeat(9)).channels.get(channelId);
  }

  /** What the page must show, channel by channel in the order of rank, by the rollout at the revision that it names. */
  pageOf(question: PageQuestion, { rolloutRevision, offers, occurredAt }: Data): readonly Offer[] {
    const { channels, stages, salts } = this.#rolloutAt(question.platform, rolloutRevision);
    const page = [...channels.values()].map((channel): Offer => {
      const { channelId, rank, preselected, folded, interconnectionId, amountMax } = channel;
      const shown = offers.find((offer) => offer.channelId === channelId);
      const stage = stages.findLast(({ channelIds }) => channelIds.includes(channelId));
      const salt = salts.get(stage?.drawId ?? '');
      const bucket = salt === undefined ? undefined : bucketOf(salt, question.buyer);
      const inCohort = stage && (bucket === undefined || bucket < stage.cohortBasisPoints);
      const seen = shown?.interconnectionRevision;
      const reasons = stage ? reasonsOf(stage, question) : ['stageNotOpened'];
      if (inCohort === false) reasons.push('notInCohort');
      if (isOutside({ ...(amountMax && { max: amountMax }) }, question.amount)) reasons.push('amountOverLimit');
      if (interconnectionId !== undefined && !this.openAt(interconnectionId, seen, occurredAt))
        reasons.push('interconnectionClosed');
      const standing = { channelId, rank, preselected, folded, reasons };
      return {
        ...standing,
        ...(stage && { stageId: stage.stageId }),
        ...(bucket !== undefined && { bucket }),
        ...(inCohort !== undefined && { inCohort }),
      };
    });
    return page.toSorted((one, other) => one.rank - other.rank);
  }

  #known(stream: string, revision: string | undefined): readonly RecordedEvent[] {
    return revision === undefined ? [] : (this.#streams.get(stream) ?? []).slice(0, Number(revision) + 1);
  }

  #rolloutAt(platform: string, revision: string | undefined): Rollout {
    const events = this.#known(`rollout-${platform}`, revision);
    const name = `${platform} ${events.length}`;
    const known = this.#rollouts.get(name) ?? rolloutAfter(events);
    this.#rollouts.set(name, known);
    return known;
  }
}

function rolloutAfter(events: readonly RecordedEvent[]): Rollout {
  const channels = new Map<string, Channel>();
  const salts = new Map<string, string>();
  let stages: Stage[] = [];
  for (const event of events) {
    const data = dataOf(event);
    const { channelId, rank, preselected, folded } = data;
    const before = channels.get(channelId);
    if (event.type === 'ChannelRegistered') channels.set(data.channel.channelId, data.channel);
    if (event.type === 'ChannelArranged' && before) channels.set(channelId, { ...before, rank, preselected, folded });
    if (event.type === 'SaltRevealed') salts.set(data.drawId, data.salt);
    if (event.type === 'StageOpened') stages.push(data);
    if (event.type === 'StageRolledBack') stages = stages.filter(({ stageId }) => stageId !== data.stageId);
  }
  return { channels, salts, stages };
}

/** An offer as text, as two can be compared: what there is in one order, without the revision that it was seen at. */
export const comparable = (offer: Offer): string => {
  const { channelId, stageId, bucket, inCohort, rank, preselected, folded, reasons } = offer;
  const standing = { channelId, stageId, bucket, inCohort, rank, preselected, folded };
  return JSON.stringify({ ...standing, reasons: reasons.toSorted() });
};

/** The published draw: the first 48 bits of SHA-256 over salt and buyer, modulo 10,000. */
const bucketOf = (salt: string, buyer: string): number =>
  Number.parseInt(createHash('sha256').update(`${salt}:${buyer}`).digest('hex').slice(0, 12), 16) % 10_000;

function reasonsOf({ rules }: Stage, { lines, merchantId, city, amount }: PageQuestion): string[] {
  const against = {
    categoryExcluded: lines.some(({ category }) => isExcluded(rules.categories, category)),
    productExcluded: lines.some(({ productId }) => isExcluded(rules.products, productId)),
    merchantExcluded: isExcluded(rules.merchants, merchantId),
    cityExcluded: isExcluded(rules.cities, city),
    amountOutsideStage: isOutside(rules.amount, amount),
  };
  return Object.entries(against).flatMap(([reason, holds]) => (holds ? [reason] : []));
}

/** What is not known is let in only where nothing is asked for by name. */
const isExcluded = ({ included, excluded }: Selection, value: string | undefined): boolean =>
  value === undefined
    ? included !== undefined
    : excluded.includes(value) || (included !== undefined && !included.includes(value));
