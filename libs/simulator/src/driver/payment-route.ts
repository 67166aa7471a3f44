import type { Capture, Presentation } from '@hutong/domain';
import type { Channel } from '@hutong/world';
import { customerCodeOf } from '../plan/payer-apps.js';
import type { PersonIdentifier } from '../plan/person-identifier.js';
import { type Call, line, post } from './call.js';

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

type Keyed = Readonly<{ key: string; payer: PayerAtApp }>;

/** The payer reached the request, and the ledger has a name for them. */
export type Reached = Readonly<{ payer: Readonly<{ ref: string }> }>;

/** How a presentation goes over the API. Null where it has no such step. */
export type PaymentRoute = Readonly<{
  /** The payer comes to the request: scans the image, opens the link. */
  reach: ((request: IssuedRequest, keyed: Keyed) => Call<Reached>) | null;
  /** Where the authorizations of this kind are. */
  path: '/v1/scans' | '/v1/friend-authorizations' | '/v1/direct-authorizations';
  decline: ((paymentRequestId: string, keyed: Keyed) => Call) | null;
  /** How the payer came, as a provider tells it that took the money by itself. */
  capture: Capture;
}>;

const scanned = {
  path: '/v1/scans',
  decline: (paymentRequestId: string, { key, payer }: Keyed) =>
    post('/v1/scans/{paymentRequestId}/decline', key, { params: { path: { paymentRequestId } }, body: said(payer) }),
} as const;

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
    reach: ({ paymentRequestId }, { key, payer }) =>
      post('/v1/customer-codes', key, {
        body: { paymentRequestId, customerCode: customerCodeOf(payer.payerApp, key), ...said(payer) },
      }),
    ...scanned,
    capture: 'merchantScanner',
  },
  link: {
    reach: ({ link }, { key, payer }) =>
      post('/v1/friend-authorizations', key, { body: { link: link ?? '', ...said(payer) } }),
    path: '/v1/friend-authorizations',
    decline: (paymentRequestId, { key, payer }) =>
      post('/v1/friend-authorizations/{paymentRequestId}/decline', key, {
        params: { path: { paymentRequestId } },
        body: said(payer),
      }),
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
export const scanCall = (image: Blob, { key, payer }: Keyed): Call<Reached> =>
  post('/v1/scans', key, { body: { ...said(payer), capture: 'album', image } });

/** A wallet's camera reads a code: what comes is its text, and beside a merchant's printed one the payment that is meant. */
const cameraCall = (code: string, { key, payer }: Keyed, paymentRequestId?: string): Call<Reached> =>
  line({ command: 'ScanCode', key, body: { code, capture: 'camera', ...said(payer), paymentRequestId } });

/** What a request says of a payer. */
export const said = ({ payer, payerApp }: PayerAtApp): PayerAtApp => ({ payer, payerApp });
