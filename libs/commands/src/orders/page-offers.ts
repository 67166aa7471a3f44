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
  interconnections: ReadonlyMap<string, Readonly<{ state: InterconnectionState; revision: Revision }>>;
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
  const { state: rollout, revision: rolloutRevision } = await read;
  const named = new Set([...rollout.channels.values()].flatMap(({ interconnectionId }) => interconnectionId ?? []));
  const states = await Promise.all(
    [...named].map(async (id) => {
      const { state, revision } = await ledger.load(interconnections, id);
      return [id, { state, revision }] as const;
    }),
  );
  return { rollout, rolloutRevision, interconnections: new Map(states) };
}

/** Every channel of the platform as one buyer is shown it, at the moment when the order was placed or changed. */
export function offersAt(
  at: Instant,
  { rollout, rolloutRevision, interconnections: named }: OfferBasis,
  question: Omit<OfferQuestion, 'interconnections'>,
): EvaluatedOffers {
  const seen = [...named]
    .filter(([, { state }]) => state.status !== 'absent')
    .map(([id, { state, revision }]) => {
      return [id, { revision: revision.toString(), isOpen: periodAt(state, at) !== undefined }] as const;
    });
  return {
    rolloutRevision: rolloutRevision < 0n ? null : rolloutRevision.toString(),
    offers: evaluateOffers(rollout, { ...question, interconnections: new Map(seen) }),
  };
}
