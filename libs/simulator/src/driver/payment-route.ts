import type { ChannelRegistration, PersonIdentifier, PilotPresentation } from '../plan/catalogue.js';
import type { Call } from './api-client.js';

/** A payment request as the platform issued it. */
export type IssuedRequest = Readonly<{
  paymentRequestId: string;
  channel: ChannelRegistration;
  /** By what the ledger names the buyer. */
  buyerRef: string;
  expiresAtMs: number;
  closableFromMs: number;
  /** What the buyer has to present: the saved image of a code, or a link; null inside the app. */
  image: Blob | null;
  link: string | null;
}>;

/** Somebody who comes to pay, with which institution's app. */
export type PayerAtApp = Readonly<{ payer: PersonIdentifier; payerApp: string }>;

type Keyed = Readonly<{ idempotencyKey: string; payer: PayerAtApp }>;

/** How a presentation goes over the API. Null where it has no such step. */
export type PaymentRoute = Readonly<{
  /** The payer comes to the request: scans the image, opens the link. */
  reach: ((request: IssuedRequest, keyed: Keyed) => Call) | null;
  authorizationPath: (paymentRequestId: string) => string;
  decline: ((paymentRequestId: string, keyed: Keyed) => Call) | null;
}>;

export const paymentRoutes: Readonly<Record<PilotPresentation, PaymentRoute>> = {
  dynamicCode: {
    reach: ({ image }, { idempotencyKey, payer }) => scanCall(image ?? new Blob(), { idempotencyKey, payer }),
    authorizationPath: (id) => `/v1/scans/${id}/authorization`,
    decline: (id, keyed) => declineCall(`/v1/scans/${id}/decline`, keyed),
  },
  link: {
    reach: ({ link }, { idempotencyKey, payer }) => ({
      method: 'POST',
      path: '/v1/friend-authorizations',
      idempotencyKey,
      body: { link, ...payer },
    }),
    authorizationPath: (id) => `/v1/friend-authorizations/${id}/authorization`,
    decline: (id, keyed) => declineCall(`/v1/friend-authorizations/${id}/decline`, keyed),
  },
  inApp: {
    reach: null,
    authorizationPath: (id) => `/v1/direct-authorizations/${id}/authorization`,
    decline: null,
  },
};

/** A wallet scans an image from its album. */
export function scanCall(image: Blob, { idempotencyKey, payer: { payer, payerApp } }: Keyed): Call {
  const form = new FormData();
  form.set('payer', JSON.stringify(payer));
  form.set('payerApp', payerApp);
  form.set('capture', 'album');
  form.set('image', image, 'code.png');
  return { method: 'POST', path: '/v1/scans', idempotencyKey, body: form };
}

const declineCall = (path: string, { idempotencyKey, payer }: Keyed): Call => ({
  method: 'POST',
  path,
  idempotencyKey,
  body: payer,
});
