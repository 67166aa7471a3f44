import * as fc from 'fast-check';
import type { StreamEvent } from './made-log.js';
import type { LifeSpec } from './life.js';
import { paymentLife } from './payment-lives.js';
import { worldChannels, worldInterconnections, worldPlatforms } from './payment-world.js';

const dayMs = 86_400_000;
/** Around midnight in Shanghai and in UTC, where days and hours part. */
const momentsMs = ['2023-10-18T15:59:58.000Z', '2023-10-18T23:59:57.500Z', '2023-10-31T12:00:00.000Z'].map(Date.parse);

/** A made-up payment of any channel, end and size, of a cart as well; refunds stay within the amount. */
const lifeSpec = (number: number, areSomeUnconnected: boolean): fc.Arbitrary<LifeSpec> =>
  fc
    .record({
      channelId: fc.constantFrom(...worldChannels.map(({ channelId }) => channelId)),
      platform: fc.constantFrom(...worldPlatforms),
      isForeignApp: fc.boolean(),
      isUnconnected: areSomeUnconnected ? fc.boolean() : fc.constant(false),
      stageId: fc.constantFrom('pilot' as const, 'open' as const),
      buyer: fc.constantFrom('lin', 'chen'),
      payer: fc.constantFrom('lin', 'chen', 'wang'),
      orderCount: fc.constantFrom(1, 1, 2, 3),
      categories: fc.constantFrom(['books'], ['lamps', 'books']),
      coupon: fc.constantFrom(null, 'merchant' as const, 'wallet' as const),
      /** The whole of an order is paid by coupons, or a third. */
      couponPart: fc.constantFrom(1n, 3n, 3n),
      minorUnits: fc.bigInt({ min: 1n, max: 10n ** 11n }),
      fee: fc.constantFrom('listed' as const, 'divided' as const),
      refundParts: fc.array(fc.bigInt({ min: 1n, max: 4n }), { maxLength: 3 }),
      refundsRedirectedTo: fc.constantFrom(null, null, 'tailpay'),
      end: fc.constantFrom(
        'placed' as const,
        'requested' as const,
        'expired' as const,
        'closed' as const,
        'declined' as const,
        'voided' as const,
        'captured' as const,
        'captured' as const,
        'captured' as const,
        'reported' as const,
      ),
      startMs: fc.constantFrom(...momentsMs),
      refundDelayMs: fc.constantFrom(60_000, dayMs),
    })
    .map(({ refundParts, coupon, couponPart, isForeignApp, isUnconnected, ...spec }) => ({
      ...spec,
      number,
      payerApp: isForeignApp ? foreignAppOn(spec.channelId) : null,
      isPlacedUnconnected: isUnconnected && !needsInterconnection(spec.channelId),
      coupons: couponsOf(spec.minorUnits / couponPart, coupon),
      refunds: refundsWithin(spec.minorUnits * BigInt(spec.orderCount), refundParts),
    }));

const channelNamed = (channelId: string) => worldChannels.find((channel) => channel.channelId === channelId);
const needsInterconnection = (channelId: string): boolean => channelNamed(channelId)?.interconnectionId !== null;

/** The app of another institution that may pay the channel's code; null where there is none. */
function foreignAppOn(channelId: string): string | null {
  const { codeIssuer, presentation } = channelNamed(channelId) ?? {};
  const leadsHere = worldInterconnections.find(
    (one) => one.codeIssuer === codeIssuer && one.presentation === presentation && one.payerApp !== codeIssuer,
  );
  return leadsHere?.payerApp ?? null;
}

function couponsOf(minorUnits: bigint, funderRole: 'merchant' | 'wallet' | null): LifeSpec['coupons'] {
  const amount = { minorUnits: minorUnits.toString(), currency: 'CNY' } as const;
  if (funderRole === null || amount.minorUnits === '0') return [];
  return [{ funder: funderRole === 'wallet' ? 'tenpay' : 'merchant-1', funderRole, amount }];
}

function refundsWithin(minorUnits: bigint, parts: readonly bigint[]): bigint[] {
  let left = minorUnits;
  return parts.flatMap((part) => {
    const refund = left / part;
    if (refund === 0n) return [];
    left -= refund;
    return [refund];
  });
}

/** How many lives there are, and whether some orders are placed while no interconnection is open, though in the world of `worldOf` all are. */
type Woven = Readonly<{ paymentsMax: number; areSomeUnconnected?: boolean }>;

/** Some payments' lives, woven into one another: each in its own order, all of them at once. They lie on the world of `worldOf`. */
export const wovenLives = ({ paymentsMax, areSomeUnconnected = false }: Woven): fc.Arbitrary<StreamEvent[]> =>
  fc
    .nat(paymentsMax)
    .chain((payments) =>
      fc.record({
        lives: fc.tuple(
          ...Array.from({ length: payments }, (_, number) => lifeSpec(number, areSomeUnconnected).map(paymentLife)),
        ),
        picks: fc.array(fc.nat(1_000), { minLength: payments * 12, maxLength: payments * 12 }),
      }),
    )
    .map(({ lives, picks }) => weave(lives, picks));

function weave(lives: readonly (readonly StreamEvent[])[], picks: readonly number[]): StreamEvent[] {
  const waiting = lives.map((life) => [...life]);
  const woven: StreamEvent[] = [];
  for (let turn = 0; waiting.some((life) => life.length > 0); turn++) {
    const unfinished = waiting.filter((life) => life.length > 0);
    const next = unfinished[(picks[turn] ?? 0) % unfinished.length]?.shift();
    if (next !== undefined) woven.push(next);
  }
  return woven;
}
