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
  /** Null while nobody registered a channel. */
  rolloutRevision: string | null;
  /** Those that anybody ever opened. */
  interconnections: readonly Readonly<{ id: string; state: InterconnectionState; revision: string }>[];
}>;

/** By the read of the rollout, which all share who ask before it begins, as they may share the reads that follow it. */
const basesByRead = new WeakMap<object, Promise<OfferBasis>>();

export function loadOfferBasis(ledger: Ledger, platform: string): Promise<OfferBasis> {
  const read = ledger.load(rollouts, platform);
  const basis = basesByRead.get(read) ?? basisAfter(ledger, read);
  basesByRead.set(read, basis);
  return basis;
}

async function basisAfter(
  ledger: Ledger,
  read: Promise<Readonly<{ state: RolloutState; revision: Revision }>>,
): Promise<OfferBasis> {
  const { state: rollout, revision } = await read;
  const rolloutRevision = revision < 0n ? null : revision.toString();
  const named = new Set([...rollout.channels.values()].flatMap(({ interconnectionId }) => interconnectionId ?? []));
  const seen = await Promise.all(
    [...named].map(async (id) => {
      const { state, revision } = await ledger.load(interconnections, id);
      return { id, state, revision: revision.toString() };
    }),
  );
  return { rollout, rolloutRevision, interconnections: seen.filter(({ state }) => state.status !== 'absent') };
}

/** Every channel of the platform as one buyer is shown it, at the moment when the order was placed or changed. */
export function offersAt(
  at: Instant,
  { rollout, rolloutRevision, interconnections: named }: OfferBasis,
  question: Omit<OfferQuestion, 'interconnections'>,
): EvaluatedOffers {
  const seen = new Map(
    named.map(({ id, state, revision }) => [id, { revision, isOpen: periodAt(state, at) !== undefined }]),
  );
  return { rolloutRevision, offers: evaluateOffers(rollout, { ...question, interconnections: seen }) };
}
