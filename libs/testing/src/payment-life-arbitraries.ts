import fc from 'fast-check';
import { demoChannels, type LifeSpec, paymentLife, type StreamEvent } from './payment-lives.js';

const dayMs = 86_400_000;
/** Around midnight in Shanghai and in UTC, where days and hours part. */
const momentsMs = ['2023-10-18T15:59:58.000Z', '2023-10-18T23:59:57.500Z', '2023-10-31T12:00:00.000Z'].map(Date.parse);

/** A made-up payment of any channel, end and size; refunds stay within the amount. */
const lifeSpec = (number: number): fc.Arbitrary<LifeSpec> =>
  fc
    .record({
      channel: fc.nat(demoChannels.length - 1),
      platform: fc.constantFrom('taobao', 'jd'),
      stageId: fc.constantFrom(null, 'pilot', 'open'),
      buyer: fc.constantFrom('lin', 'chen'),
      payerId: fc.constantFrom('lin', 'chen', 'wang'),
      minorUnits: fc.bigInt({ min: 1n, max: 10n ** 12n }),
      refundParts: fc.array(fc.bigInt({ min: 1n, max: 4n }), { maxLength: 3 }),
      end: fc.constantFrom(
        'requested' as const,
        'declined' as const,
        'closed' as const,
        'voided' as const,
        'settled' as const,
      ),
      startMs: fc.constantFrom(...momentsMs),
      refundDelayMs: fc.constantFrom(1_000, dayMs),
    })
    .map(({ refundParts, ...spec }) => ({ ...spec, number, refunds: refundsWithin(spec.minorUnits, refundParts) }));

function refundsWithin(minorUnits: bigint, parts: readonly bigint[]): bigint[] {
  let left = minorUnits;
  return parts.flatMap((part) => {
    const refund = left / part;
    if (refund === 0n) return [];
    left -= refund;
    return [refund];
  });
}

/** Some payments' lives, woven into one another: each in its own order, all of them at once. */
export const wovenLives = ({ paymentsMax }: Readonly<{ paymentsMax: number }>): fc.Arbitrary<StreamEvent[]> =>
  fc
    .nat(paymentsMax)
    .chain((payments) =>
      fc.record({
        lives: fc.tuple(...Array.from({ length: payments }, (_, number) => lifeSpec(number).map(paymentLife))),
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
