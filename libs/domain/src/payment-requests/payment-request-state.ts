import {
  type ChannelCapabilities,
  type Instant,
  type InstantJson,
  type PaymentTerms,
  type PersonRef,
  type StreamType,
  CannotFollowError,
  assertNever,
  beginning,
  following,
  instantFromJson,
} from '../kernel/index.js';
import { type CloseRefusedData, type PaymentRequestEvent, paymentRequestEventTypes } from './payment-request.events.js';

export type PaymentRequestState =
  | Readonly<{ status: 'absent' }>
  | Readonly<{
      status: 'requested' | 'expired' | 'closed' | 'paid';
      terms: PaymentTerms;
      capabilities: ChannelCapabilities;
      expiresAt: Instant;
      closableFrom: Instant;
      presentedAt: InstantJson | null;
      designatedPayer: PersonRef | null;
      /** When the buyer took the link back; null while it stands. */
      linkRevokedAt: Instant | null;
      /** Of the code or link; null where the buyer is given nothing to present. */
      nonceHash: string | null;
      /** The request that took its place; null while none did. */
      supersededBy: string | null;
      /** Whether it was closed while it could be paid, also where money came all the same. A close that follows expiry is none. */
      wasClosedInTime: boolean;
      /** What came of asking last to close it, when it was not closed; null while nobody asked in vain. */
      closeRefused: CloseRefusedData['outcome'] | null;
    }>;

export type KnownRequest = Exclude<PaymentRequestState, { status: 'absent' }>;

export const paymentRequests: StreamType<PaymentRequestState, PaymentRequestEvent> = {
  category: 'paymentRequest',
  initialState: { status: 'absent' },
  idOf: ({ data }) => {
    if ('terms' in data) return data.terms.paymentRequestId;
    return 'dimensions' in data ? data.dimensions.paymentRequestId : data.paymentRequestId;
  },
  evolve,
  eventTypes: paymentRequestEventTypes,
};

function evolve(state: PaymentRequestState, { type, data }: PaymentRequestEvent): PaymentRequestState {
  switch (type) {
    case 'PaymentRequested': {
      beginning(state, type);
      const { terms, capabilities, designatedPayer } = data;
      return {
        status: 'requested',
        terms,
        capabilities,
        designatedPayer,
        linkRevokedAt: null,
        expiresAt: instantFromJson(data.expiresAt),
        closableFrom: instantFromJson(data.closableFrom),
        presentedAt: null,
        nonceHash: null,
        supersededBy: null,
        wasClosedInTime: false,
        closeRefused: null,
      };
    }
    case 'CodeIssued':
    case 'LinkShared': {
      const { nonceHash, occurredAt } = data;
      const request = following(state, type, ['requested']);
      if (request.presentedAt !== null) throw new CannotFollowError(type, 'the request is presented');
      if (presentedBy[request.capabilities.presents] !== type)
        throw new CannotFollowError(type, `the channel presents ${request.capabilities.presents}`);
      return { ...request, nonceHash, presentedAt: occurredAt };
    }
    case 'LinkRevoked': {
      const request = following(state, type, ['requested']);
      if (presentedBy[request.capabilities.presents] !== 'LinkShared' || request.linkRevokedAt !== null)
        throw new CannotFollowError(type, 'no link is shared');
      return { ...request, linkRevokedAt: instantFromJson(data.occurredAt) };
    }
    case 'PaymentRequestSuperseded': {
      const request = following(state, type, ['requested', 'expired']);
      if (request.supersededBy !== null) throw new CannotFollowError(type, 'another took its place');
      return { ...request, supersededBy: data.by };
    }
    case 'PaymentRequestExpired':
      return { ...following(state, type, ['requested']), status: 'expired' };
    case 'PaymentRequestCloseRequested':
      return following(state, type, ['requested', 'expired', 'paid']);
    case 'PaymentRequestCloseRefused':
      return { ...following(state, type, ['requested', 'expired', 'paid']), closeRefused: data.outcome };
    case 'PaymentRequestClosed': {
      const request = following(state, type, ['requested', 'expired']);
      return { ...request, status: 'closed', wasClosedInTime: request.status === 'requested' };
    }
    case 'PaymentRequestPaid':
      // The money has moved, whatever expired or was closed meanwhile.
      return { ...following(state, type, ['requested', 'expired', 'closed']), status: 'paid' };
    default:
      return assertNever(type);
  }
}

/** What puts it before the payer; nothing inside the app, and where the payer shows a code. */
export const presentedBy: Readonly<Record<ChannelCapabilities['presents'], 'CodeIssued' | 'LinkShared' | null>> = {
  code: 'CodeIssued',
  merchantCode: 'CodeIssued',
  link: 'LinkShared',
  nothing: null,
};
