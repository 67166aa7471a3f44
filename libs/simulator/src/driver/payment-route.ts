import type { Payer } from '@hutong/domain';
import type { PilotMethod } from '../plan/catalogue.js';
import type { Call } from './api-client.js';

/** A payment request as the platform issued it. */
export type IssuedRequest = Readonly<{
  paymentRequestId: string;
  method: PilotMethod;
  wallet: string;
  expiresAtMs: number;
  closableFromMs: number;
  /** What the buyer has to present: the saved image of a code, or a link; null inside the app. */
  image: Blob | null;
  link: string | null;
}>;

type Keyed = Readonly<{ idempotencyKey: string; payer: Payer }>;

/** How a method goes over the API. Null where it has no such step. */
export type PaymentRoute = Readonly<{
  /** The payer comes to the request: scans the image, opens the link. */
  reach: ((request: IssuedRequest, keyed: Keyed) => Call) | null;
  authorizationPath: (paymentRequestId: string) => string;
  decline: ((paymentRequestId: string, keyed: Keyed) => Call) | null;
  /** Why a payer is turned away once the request's time is over. */
  expiredProblem: string;
}>;

export const paymentRoutes: Readonly<Record<PilotMethod, PaymentRoute>> = {
  'saved-code': {
    reach: ({ image }, { idempotencyKey, payer }) => scanCall(image ?? new Blob(), { idempotencyKey, payer }),
    authorizationPath: (id) => `/v1/scans/${id}/authorization`,
    decline: (id, keyed) => declineCall(`/v1/scans/${id}/decline`, keyed),
    expiredProblem: '/problems/code-expired',
  },
  'friend-link': {
    reach: ({ link }, { idempotencyKey, payer }) => ({
      method: 'POST',
      path: '/v1/friend-authorizations',
      idempotencyKey,
      body: { link, payer },
    }),
    authorizationPath: (id) => `/v1/friend-authorizations/${id}/authorization`,
    decline: (id, keyed) => declineCall(`/v1/friend-authorizations/${id}/decline`, keyed),
    expiredProblem: '/problems/link-expired',
  },
  direct: {
    reach: null,
    authorizationPath: (id) => `/v1/payment-requests/${id}/authorization`,
    decline: null,
    expiredProblem: '/problems/payment-request-expired',
  },
};

/** A wallet scans an image from its album. */
export function scanCall(image: Blob, { idempotencyKey, payer }: Keyed): Call {
  const form = new FormData();
  form.set('payerId', payer.payerId);
  form.set('wallet', payer.wallet);
  form.set('source', 'album');
  form.set('image', image, 'code.png');
  return { method: 'POST', path: '/v1/scans', idempotencyKey, body: form };
}

const declineCall = (path: string, { idempotencyKey, payer }: Keyed): Call => ({
  method: 'POST',
  path,
  idempotencyKey,
  body: { payer },
});
