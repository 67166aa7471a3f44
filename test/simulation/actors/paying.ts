import { createHash } from 'node:crypto';
import { cny, happens, oneOf, type Scene, someOf, timeOf } from '../scene.js';
import type { Answer } from '../service-process.js';
import { type KnownRequest, type Payer, payers } from '../town.js';

const kinds = {
  dynamicCode: 'Scan',
  staticCode: 'Scan',
  customerCode: 'Scan',
  link: 'Friend',
  inApp: 'Direct',
} as const;
const authorizing = { Scan: 'AuthorizeScan', Friend: 'AuthorizeByFriend', Direct: 'AuthorizeDirectPayment' } as const;
const declining = { Scan: 'DeclineScan', Friend: 'DeclineByFriend', Direct: 'DeclineDirectPayment' } as const;
const stating = {
  Scan: 'StateScanPayerIdentity',
  Friend: 'StateFriendIdentity',
  Direct: 'StateDirectPayerIdentity',
} as const;
const kindOf = ({ channel }: KnownRequest) => kinds[channel.presentation];

/** Mostly somebody whose app can pay it; now and then anybody. */
export function somePayer(scene: Scene, { channel, designatedPayer }: KnownRequest): Payer {
  const ofApp = payers.filter(({ payerApp }) => payerApp === channel.codeIssuer);
  const named = ofApp.filter(({ payer }) => designatedPayer === null || payer === designatedPayer);
  return oneOf(scene, happens(scene, 0.25) || named.length === 0 ? payers : named) ?? payers[0]!;
}

/** Comes to the payment by what its channel presents; resolves with nothing where there is nothing to reach first. */
export async function reach(scene: Scene, request: KnownRequest, who: Payer): Promise<Answer | undefined> {
  const { paymentRequestId, code, link, channel } = request;
  switch (channel.presentation) {
    case 'dynamicCode':
      return scene.ask('ScanCode', { code, capture: someOf(scene, ['album', 'camera']), ...who });
    case 'staticCode':
      return scene.ask('ScanCode', { code, paymentRequestId, capture: 'camera', ...who });
    case 'customerCode':
      return scene.ask('ScanCustomerCode', {
        paymentRequestId,
        customerCode: shownCode(who, paymentRequestId),
        ...who,
      });
    case 'link':
      return scene.ask('OpenFriendLink', { link, ...who });
    case 'inApp':
      return undefined;
  }
}

/** What a payer's app shows the merchant's scanner: a payer has few of them here, so they come again. */
function shownCode({ payer, payerApp }: Payer, paymentRequestId: string): string {
  const digest = createHash('sha256')
    .update(`${payer.value} ${paymentRequestId.at(-1)}`)
    .digest('hex')
    .slice(0, 15);
  const digits = BigInt(`0x${digest}`).toString().padStart(17, '0').slice(-16);
  if (payerApp === 'tenpay') return `13${digits}`;
  return payerApp === 'alipay' ? `28${digits}` : `62${digits}0`;
}

type Told = Readonly<{ result: 'passed' | 'failed' | 'limitExceeded' | 'unknown' }>;

/** The app says of its check what it says: the money may come from it, or from a card, and part of it from a coupon. */
function checkOf(scene: Scene, { amount }: KnownRequest, { payerApp, result }: Payer & Told): object {
  const factors = someOf(scene, [
    { kind: 'password', count: 2 },
    { kind: 'biometric', count: 1 },
    { kind: 'none', count: 0 },
  ]);
  if (result === 'unknown' || result === 'limitExceeded') return { result, factors };
  if (result === 'failed') {
    const lockMs = someOf(scene, [1, 10 * 60_000, 3 * 3_600_000, 25 * 3_600_000]);
    return { result, factors, ...(happens(scene, 0.5) && { lockedUntil: timeOf(scene.nowMs() + lockMs) }) };
  }
  const funding = happens(scene, 0.5)
    ? { kind: 'debitCard', institution: 'icbc', class: 'I' }
    : { kind: 'balance', institution: payerApp };
  const worth = someOf(scene, [1, 100, amount, amount + 1]);
  const coupons = happens(scene, 0.2) ? [{ funder: payerApp, funderRole: 'wallet', amount: cny(worth) }] : [];
  return { result, factors, funding, coupons };
}

/** The payer's app tells what came of its check, by default that it passed just now. */
export function authorize(
  scene: Scene,
  request: KnownRequest,
  { payer, payerApp, result = 'passed', occurredAt }: Payer & Partial<Told> & Readonly<{ occurredAt?: string }>,
): Promise<Answer> {
  return scene.ask(authorizing[kindOf(request)], {
    paymentRequestId: request.paymentRequestId,
    payer,
    payerApp,
    check: checkOf(scene, request, { payer, payerApp, result }),
    ...(occurredAt !== undefined && { occurredAt }),
  });
}

export const decline = (scene: Scene, request: KnownRequest, who: Payer): Promise<Answer> =>
  scene.ask(declining[kindOf(request)], { paymentRequestId: request.paymentRequestId, ...who });

export const stateIdentity = (scene: Scene, request: KnownRequest, who: Payer): Promise<Answer> =>
  scene.ask(stating[kindOf(request)], {
    paymentRequestId: request.paymentRequestId,
    ...who,
    by: request.platform,
    same: happens(scene, 0.5),
  });

/** Comes and pays, in one go or with a moment between. */
export async function payWith(scene: Scene, request: KnownRequest, who = somePayer(scene, request)): Promise<void> {
  await reach(scene, request, who);
  if (happens(scene, 0.3)) await scene.pause(scene.draw() * 30_000);
  await authorize(scene, request, who);
}
