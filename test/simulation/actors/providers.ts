import { type Act, cny, happens, oneOf, recentOf, type Scene, someOf, timeOf } from '../scene.js';
import type { KnownRequest } from '../town.js';
import { someRequest } from './buyers.js';
import { payWith, somePayer } from './paying.js';

const dayMs = 24 * 60 * 60_000;

async function askRefund(scene: Scene, request: KnownRequest, more: object = {}): Promise<void> {
  const { town } = scene;
  const { paymentRequestId, amount, orderIds } = request;
  const refundId = happens(scene, 0.2) ? (oneOf(scene, town.refunds)?.refundId ?? 'r-1') : `r-${town.next()}`;
  const wanted = someOf(scene, [1, amount, Math.ceil(amount / 2), Math.ceil(scene.draw() * amount), amount + 1]);
  const orderId = happens(scene, 0.3) ? orderIds[0] : undefined;
  const meant =
    orderId === undefined ? {} : { orderId, ...(happens(scene, 0.5) && { lineId: someOf(scene, ['1', '2']) }) };
  town.remember(town.refunds, { paymentRequestId, refundId });
  await scene.ask('RequestRefund', {
    paymentRequestId,
    refundId,
    amount: cny(wanted),
    ...meant,
    requestedBy: someOf(scene, [request.platform, 'the payer', 'a-shop']),
    reason: 'sent back',
    ...more,
  });
}

const onRequest = (play: (scene: Scene, request: KnownRequest) => Promise<unknown>): Act['play'] => {
  return async (scene) => {
    const request = await someRequest(scene, 0.05);
    if (request) await play(scene, request);
  };
};

const card = { kind: 'debitCard', institution: 'icbc', class: 'I' } as const;
const told = {
  accepted: ['AcceptRefund', {}],
  succeeded: ['SucceedRefund', {}],
  closed: ['CloseRefund', { reason: 'withdrawn' }],
  abnormal: ['ReportRefundAbnormal', { reason: 'the card is cancelled' }],
  redirected: ['RedirectRefund', { funding: card }],
} as const;

async function tell(
  scene: Scene,
  step: keyof typeof told,
  refund = recentOf(scene, scene.town.refunds),
): Promise<void> {
  const [command, body] = told[step];
  if (refund) await scene.ask(command, { ...refund, ...body });
}
const anyStep = (scene: Scene) => someOf(scene, ['accepted', 'succeeded', 'closed', 'abnormal', 'redirected'] as const);

/** What merchants, acquirers, wallets and banks do with money that was taken, or say that it was. */
export const providerActs: readonly Act[] = [
  { name: 'a merchant gives money back', weight: 5, play: onRequest((scene, request) => askRefund(scene, request)) },
  {
    name: 'a provider answers a refund at once',
    weight: 4,
    play: onRequest(async (scene, request) => {
      const asked = askRefund(scene, request);
      const refund = scene.town.refunds.at(-1);
      if (happens(scene, 0.5)) await asked;
      await tell(scene, someOf(scene, ['abnormal', 'closed', 'accepted', 'succeeded']), refund);
      await tell(scene, anyStep(scene), refund);
    }),
  },
  {
    name: 'two refunds are asked for at once',
    weight: 3,
    play: onRequest((scene, request) => Promise.all([askRefund(scene, request), askRefund(scene, request)])),
  },
  {
    name: 'money is asked back while it is taken',
    weight: 2,
    play: onRequest((scene, request) => Promise.all([payWith(scene, request), askRefund(scene, request)])),
  },
  {
    name: 'a provider tells of a refund, in whatever order',
    weight: 5,
    async play(scene) {
      await tell(scene, anyStep(scene));
      if (happens(scene, 0.5)) await tell(scene, anyStep(scene));
    },
  },
  {
    name: 'a provider tells two things of a refund at once',
    weight: 2,
    async play(scene) {
      const refund = recentOf(scene, scene.town.refunds);
      await Promise.all([tell(scene, anyStep(scene), refund), tell(scene, anyStep(scene), refund)]);
    },
  },
  {
    name: 'the payer’s card is cancelled, and another account is named',
    weight: 3,
    async play(scene) {
      const refund = recentOf(scene, scene.town.refunds);
      await tell(scene, 'abnormal', refund);
      if (happens(scene, 0.3)) await scene.pause(scene.draw() * dayMs);
      if (happens(scene, 0.8)) await tell(scene, 'redirected', refund);
    },
  },
  {
    name: 'an acquirer says that it took money',
    weight: 3,
    play: onRequest(async (scene, request) => {
      const { paymentRequestId } = request;
      const who = somePayer(scene, request);
      const factors = { kind: 'password', count: 2 };
      const body = { paymentRequestId, ...who, capture: 'album', factors, funding: card };
      const occurredAt = timeOf(scene.nowMs() - scene.draw() * 1_000);
      if (happens(scene, 0.3)) await scene.pause(scene.draw() * 6 * dayMs);
      const report = { ...body, ...(happens(scene, 0.5) && { occurredAt }) };
      await scene.ask('ReportCapture', report);
      // A notice that comes again.
      if (happens(scene, 0.4)) await scene.ask('ReportCapture', report);
    }),
  },
  {
    name: 'an acquirer says that it took money while somebody pays',
    weight: 2,
    play: onRequest(async (scene, request) => {
      const { paymentRequestId } = request;
      const factors = { kind: 'password', count: 2 };
      const report = { paymentRequestId, ...somePayer(scene, request), capture: 'album', factors, funding: card };
      await Promise.all([payWith(scene, request), scene.ask('ReportCapture', report)]);
    }),
  },
];
