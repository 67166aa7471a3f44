import type { Channel, StageOpenedData } from '@hutong/domain';
import type { StoredEvent } from '../invariants/stored-event.js';

/** One platform's rollout after one of its events, by this side's own reading. */
export type RolloutThen = Readonly<{
  channels: ReadonlyMap<string, Channel>;
  /** Salts by draw; null while a draw is secret. */
  draws: ReadonlyMap<string, Readonly<{ saltHash: string; salt: string | null }>>;
  /** Those that are not rolled back, in the order in which they opened. */
  stages: readonly StageOpenedData[];
}>;

type Period = Readonly<{ validFrom: number; validTo: number }>;

/** A state, and when the event was recorded that led to it. */
type Recorded<State> = Readonly<{ state: State; recordedAtMs: number }>;

/** How long a decision may go by what it gathered while something newer is recorded already. Our own bound: a command is answered in less. */
export const gatheredMsMax = 60_000;

const nothing: RolloutThen = { channels: new Map(), draws: new Map(), stages: [] };

/** Every state that rollouts and interconnections had, to be asked at the revisions that decisions name. Both are few and short. */
export class RolloutsInLog {
  readonly #rollouts = new Map<string, Recorded<RolloutThen>[]>();
  readonly #interconnections = new Map<string, Recorded<readonly Period[]>[]>();

  get platforms(): readonly string[] {
    return [...this.#rollouts.keys()];
  }

  /** The events of a stream in their order; one that does not count changes nothing. */
  take(event: StoredEvent, counts: boolean): void {
    const id = event.stream.slice(event.stream.indexOf('-') + 1);
    if (event.stream.startsWith('rollout-')) {
      const states = statesOf(this.#rollouts, id);
      const before = states.at(-1)?.state ?? nothing;
      const state = counts ? rolloutAfter(before, event) : before;
      states[Number(event.revision)] = { state, recordedAtMs: event.recordedAtMs };
    } else if (event.stream.startsWith('interconnection-')) {
      const states = statesOf(this.#interconnections, id);
      const before = states.at(-1)?.state ?? [];
      const state = counts ? periodsAfter(before, event) : before;
      states[Number(event.revision)] = { state, recordedAtMs: event.recordedAtMs };
    }
  }

  rolloutAt(platform: string, revision: string | null): RolloutThen {
    return at(this.#rollouts.get(platform), revision) ?? nothing;
  }

  /** A rollout as it is at the end of what was taken. */
  latest(platform: string): RolloutThen {
    return this.#rollouts.get(platform)?.at(-1)?.state ?? nothing;
  }

  /** Whether a decision went by a revision that had been left for long when it was recorded. */
  isStale(platform: string, revision: string | null, recordedAtMs: number): boolean {
    return isLeft(this.#rollouts.get(platform), revision, recordedAtMs);
  }

  isStaleInterconnection(interconnectionId: string, revision: string | null, recordedAtMs: number): boolean {
    return isLeft(this.#interconnections.get(interconnectionId), revision, recordedAtMs);
  }

  isOpen(interconnectionId: string, revision: string | null, occurredAt: string): boolean {
    const periods = at(this.#interconnections.get(interconnectionId), revision) ?? [];
    const moment = Date.parse(occurredAt);
    return periods.some(({ validFrom, validTo }) => validFrom <= moment && moment < validTo);
  }
}

function statesOf<State>(all: Map<string, State[]>, id: string): State[] {
  const states = all.get(id) ?? [];
  all.set(id, states);
  return states;
}

const at = <State>(states: readonly Recorded<State>[] | undefined, revision: string | null): State | undefined =>
  revision === null ? undefined : states?.[Number(revision)]?.state;

function isLeft(states: readonly Recorded<unknown>[] = [], revision: string | null, recordedAtMs: number): boolean {
  const next = states[revision === null ? 0 : Number(revision) + 1];
  return next !== undefined && next.recordedAtMs < recordedAtMs - gatheredMsMax;
}

function rolloutAfter(before: RolloutThen, { type, data }: StoredEvent): RolloutThen {
  const { channels, draws, stages } = before;
  switch (type) {
    case 'ChannelRegistered':
      return { ...before, channels: new Map(channels).set(data.channel.channelId, data.channel) };
    case 'ChannelArranged': {
      const { channelId, rank, preselected, folded } = data;
      const channel = channels.get(channelId);
      if (channel === undefined) return before;
      return { ...before, channels: new Map(channels).set(channelId, { ...channel, rank, preselected, folded }) };
    }
    case 'DrawCommitted':
      return { ...before, draws: new Map(draws).set(data.drawId, { saltHash: data.saltHash, salt: null }) };
    case 'SaltRevealed': {
      const saltHash = draws.get(data.drawId)?.saltHash ?? '';
      return { ...before, draws: new Map(draws).set(data.drawId, { saltHash, salt: data.salt }) };
    }
    case 'StageOpened':
      return { ...before, stages: [...stages, data] };
    case 'StageRolledBack':
      return { ...before, stages: stages.filter(({ stageId }) => stageId !== data.stageId) };
    default:
      return before;
  }
}

function periodsAfter(before: readonly Period[], { type, data }: StoredEvent): readonly Period[] {
  if (type === 'InterconnectionOpened') {
    return [...before, { validFrom: Date.parse(data.validFrom), validTo: Number.POSITIVE_INFINITY }];
  }
  if (type !== 'InterconnectionClosed') return before;
  const validTo = Date.parse(data.validTo);
  return before.map((period, index) => (index === before.length - 1 ? { ...period, validTo } : period));
}
