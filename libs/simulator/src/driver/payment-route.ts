import type { Capture, Presentation } from '@hutong/domain';
import type { Channel } from '@hutong/world';
import { customerCodeOf } from '../plan/payer-apps.js';
import type { PersonIdentifier } from '../plan/person-identifier.js';
import type { Call } from './api-client.js';

/** A payment request as the platform issued it. */
export type IssuedRequest = Readonly<{
  paymentRequestId: string;
  channel: Channel;
  expiresAtMs: number;
  closableFromMs: number;
  /** What the buyer has to present: the saved image of a code, or a link; null inside the app. */
  image: Blob | null;
  /** The text of a code that an app reads through its camera, in a shop. */
  code: string | null;
  link: string | null;
  /** Who alone may pay by it, as the payer's app names them; null where the buyer named nobody. */
  designatedPayer: PersonIdentifier | null;
}>;

/** Somebody who comes to pay, with which institution's app. */
export type PayerAtApp = Readonly<{ payer: PersonIdentifier; payerApp: string }>;

type Keyed = Readonly<{ idempotencyKey: string; payer: PayerAtApp }>;

/** How a presentation goes over the API. Null where it has no such step. */
export type PaymentRoute = Readonly<{
  /** The payer comes to the request: scans the image, opens the link. */
  reach: ((request: IssuedRequest, keyed: Keyed) => Call) | null;
  /** Where the authorizations of this kind are. */
  path: string;
  decline: ((paymentRequestId: string, keyed: Keyed) => Call) | null;
  /** How the payer came, as a provider tells it that took the money by itself. */
  capture: Capture;
}>;

const scanned = {
  path: '/v1/scans',
  decline: (id: string, keyed: Keyed) => declineCall(`/v1/scans/${id}/decline`, keyed),
};

export const paymentRoutes: Readonly<Record<Presentation, PaymentRoute>> = {
  dynamicCode: {
    reach: ({ image, code }, keyed) => (code === null ? scanCall(image ?? new Blob(), keyed) : cameraCall(code, keyed)),
    ...scanned,
    capture: 'album',
  },
  staticCode: {
    reach: ({ code, paymentRequestId }, keyed) => cameraCall(code ?? '', keyed, paymentRequestId),
    ...scanned,
    capture: 'camera',
  },
  customerCode: {
    reach: ({ paymentRequestId }, { idempotencyKey, payer }) => ({
      method: 'POST',
      path: '/v1/customer-codes',
      idempotencyKey,
      body: { paymentRequestId, customerCode: customerCodeOf(payer.payerApp, idempotencyKey), ...said(payer) },
    }),
    ...scanned,
    capture: 'merchantScanner',
  },
  link: {
    reach: ({ link }, { idempotencyKey, payer }) => ({
      method: 'POST',
      path: '/v1/friend-authorizations',
      idempotencyKey,
      body: { link, ...said(payer) },
    }),
    path: '/v1/friend-authorizations',
    decline: (id, keyed) => declineCall(`/v1/friend-authorizations/${id}/decline`, keyed),
    capture: 'linkOpened',
  },
  inApp: {
    reach: null,
    path: '/v1/direct-authorizations',
    decline: null,
    capture: 'appOpened',
  },
};

/** A camera reads it as text, where no image is saved. */
export const isReadAsText = ({ presentation, field }: Channel): boolean =>
  presentation === 'staticCode' || (presentation === 'dynamicCode' && field === 'barcode');

/** A wallet scans an image from its album. */
export function scanCall(image: Blob, { idempotencyKey, payer: { payer, payerApp } }: Keyed): Call {
  const form = new FormData();
  form.set('payer', JSON.stringify(payer));
  form.set('payerApp', payerApp);
  form.set('capture', 'album');
  form.set('image', image, 'code.png');
  return { method: 'POST', path: '/v1/scans', idempotencyKey, body: form };
}

/** A wallet's camera reads a code: what comes is its text, and beside a merchant's printed one the payment that is meant. */
function cameraCall(code: string, { idempotencyKey: key, payer }: Keyed, paymentRequestId?: string): Call {
  const body = { code, capture: 'camera', ...said(payer), paymentRequestId };
  return { method: 'POST', path: '/v1/commands', body: `${JSON.stringify({ command: 'ScanCode', key, body })}\n` };
}

const declineCall = (path: string, { idempotencyKey, payer }: Keyed): Call => ({
  method: 'POST',
  path,
  idempotencyKey,
  body: said(payer),
});

/** What a request says of a payer. */
export const said = ({ payer, payerApp }: PayerAtApp): PayerAtApp => ({ payer, payerApp });
