import {
  type EvaluatedOffers,
  evaluateOffers,
  type Instant,
  interconnections,
  type InterconnectionState,
  type OfferQuestion,
  periodAt,
  rollouts,
  type RolloutState,
} from '@hutong/domain';
import type { Revision } from '@hutong/event-store';
import type { Ledger } from '../handling/ledger.js';

/** What decides which channels a payment page offers: the platform's rollout, and the interconnections that its channels name. */
export type OfferBasis = Readonly<{
  rollout: RolloutState;
  rolloutRevision: Revision;
  interconnections: ReadonlyMap<string, InterconnectionState>;
}>;

export async function loadOfferBasis(ledger: Ledger, platform: string): Promise<OfferBasis> {
  const { state: rollout, revision: rolloutRevision } = await ledger.load(rollouts, platform);
  const named = new Set([...rollout.channels.values()].flatMap(({ interconnectionId }) => interconnectionId ?? []));
  const states = await Promise.all(
    [...named].map(async (id) => [id, (await ledger.load(interconnections, id)).state] as const),
  );
  return { rollout, rolloutRevision, interconnections: new Map(states) };
}

/** Every channel of the platform as one buyer is shown it, at the moment when the order was placed or changed. */
export function offersAt(
  at: Instant,
  { rollout, rolloutRevision, interconnections: named }: OfferBasis,
  question: Omit<OfferQuestion, 'openInterconnections'>,
): EvaluatedOffers {
  const open = [...named].filter(([, state]) => periodAt(state, at) !== undefined).map(([id]) => id);
  return {
    rolloutRevision: rolloutRevision < 0n ? null : rolloutRevision.toString(),
    offers: evaluateOffers(rollout, { ...question, openInterconnections: new Set(open) }),
  };
}
