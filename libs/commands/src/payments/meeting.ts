import {
  type ChannelTerms,
  controllerAt,
  fundingKinds,
  hasRole,
  type FundingKind,
  type Instant,
  interconnectionIdOf,
  interconnections,
  type InterconnectionState,
  institutions,
  type InstitutionState,
  type OpenInterconnections,
  periodAt,
  type PersonRef,
  type PresentedRequest,
} from '@hutong/domain';
import type { Ledger } from '../handling/ledger.js';
import type { FundingRequest } from '../http/check-request.js';
import { loadPresentedRequest } from './presented-request.js';

/** Somebody with an app comes to pay a request: everything that other streams tell about it. */
export type Meeting = Readonly<{
  request: PresentedRequest;
  payer: PersonRef;
  payerApp: string;
  appInstitution: InstitutionState;
  interconnections: readonly SeenInterconnection[];
}>;

type SeenInterconnection = Readonly<{
  interconnectionId: string;
  kind: FundingKind;
  state: InterconnectionState;
  revision: string;
}>;

/** Whoever comes is taken for the buyer where nobody says who it is. Nothing when nobody requested the payment. */
export async function loadMeeting(
  ledger: Ledger,
  paymentRequestId: string,
  { payer, payerApp }: Readonly<{ payer: PersonRef | null; payerApp: string }>,
): Promise<Meeting | undefined> {
  const [request, { state: appInstitution }] = await Promise.all([
    loadPresentedRequest(ledger, paymentRequestId),
    ledger.load(institutions, payerApp),
  ]);
  if (!request) return undefined;
  const seen = await Promise.all(
    fundingKinds.map((kind) => see(ledger, { payerApp, channel: request.terms.channel, kind })),
  );
  return { request, payer: payer ?? request.terms.buyer, payerApp, appInstitution, interconnections: seen };
}

/** What the rules of authorization ask of a meeting at a moment. */
export const meetingAt = (at: Instant, { request, payer, payerApp, appInstitution, ...rest }: Meeting) => ({
  request,
  payer,
  payerApp,
  payerAppController: controllerAt(appInstitution, at),
  payerAppKnown: mayPay(appInstitution),
  open: openAt(at, rest.interconnections),
});

/** Whether somebody registered keeps the account that is paid from, or back to; nothing to be known where none is named. */
export async function isFundingKnown(ledger: Ledger, funding: FundingRequest | undefined): Promise<boolean> {
  return funding === undefined || mayPay((await ledger.load(institutions, funding.institution)).state);
}

/** Whether an institution can have an app that pays: a wallet, or whoever keeps accounts. */
export const mayPay = (institution: InstitutionState): boolean =>
  hasRole(institution, 'wallet') || hasRole(institution, 'accountInstitution');

async function see(
  ledger: Ledger,
  { payerApp, channel, kind }: Readonly<{ payerApp: string; channel: ChannelTerms; kind: FundingKind }>,
): Promise<SeenInterconnection> {
  const { codeIssuer, field, presentation } = channel;
  const interconnectionId = interconnectionIdOf({ payerApp, codeIssuer, field, presentation, fundingKind: kind });
  const { state, revision } = await ledger.load(interconnections, interconnectionId);
  return { interconnectionId, kind, state, revision: revision.toString() };
}

const openAt = (at: Instant, seen: Meeting['interconnections']): OpenInterconnections =>
  new Map(
    seen.flatMap(({ interconnectionId, kind, state, revision }) => {
      const period = periodAt(state, at);
      if (!period) return [];
      const { clearingHouse } = period;
      return [[kind, { clearingHouse, interconnection: { interconnectionId, revision } }] as const];
    }),
  );
