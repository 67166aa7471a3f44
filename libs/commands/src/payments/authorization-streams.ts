import {
  type AuthorizationKind,
  type AuthorizationStanding,
  type AuthorizationState,
  type ChannelCapabilities,
  authorizationKindOf,
  directPaying,
  friendPaying,
  type PaymentTerms,
  scanning,
  settlements,
  standingOf,
} from '@hutong/domain';
import type { Ledger } from '../handling/ledger.js';

/** Everybody who came to pay a request. */
export async function loadAuthorization(
  ledger: Ledger,
  kind: AuthorizationKind,
  paymentRequestId: string,
): Promise<AuthorizationState> {
  switch (kind) {
    case 'scan':
      return (await ledger.load(scanning.stream, paymentRequestId)).state;
    case 'friendAuthorization':
      return (await ledger.load(friendPaying.stream, paymentRequestId)).state;
    case 'directAuthorization':
      return (await ledger.load(directPaying.stream, paymentRequestId)).state;
  }
}

/** How far any payer has come with a request. Whose authorization was voided has nothing on its way any more. */
export async function loadStanding(
  ledger: Ledger,
  { terms, capabilities }: Readonly<{ terms: PaymentTerms; capabilities: ChannelCapabilities }>,
): Promise<AuthorizationStanding> {
  const { paymentRequestId } = terms;
  const [authorization, { state: settlement }] = await Promise.all([
    loadAuthorization(ledger, authorizationKindOf(capabilities), paymentRequestId),
    ledger.load(settlements, paymentRequestId),
  ]);
  const standing = standingOf(authorization);
  if (settlement.status === 'absent' || settlement.voided === null) return standing;
  return { status: 'reached', reachedAt: standing.reachedAt };
}
