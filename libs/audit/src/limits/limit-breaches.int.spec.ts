import { asRecorded, usualLife } from '@hutong/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type StoredEvent, storedEvent } from '../invariants/stored-event.js';
import { dailyLimits, LimitBreaches } from './limit-breaches.js';

let limits: LimitBreaches;
let number = 0;
beforeEach(() => {
  limits = new LimitBreaches();
});
afterEach(() => limits.remove());

type How = Readonly<{
  fen: bigint;
  payer?: string;
  at?: string;
  channelId?: string;
  factors?: Readonly<{ kind: string; count: number }>;
  presentation?: string;
  funding?: Readonly<{ kind: string; institution: string; class: null }>;
  currency?: string;
}>;

/** A payment by a scanned code with a password and one factor more, unless it is said otherwise. */
function pay({
  fen,
  payer = 'wang',
  at = '2023-10-18T04:00:00.000Z',
  channelId = 'wechat.saved-code',
  ...how
}: How): void {
  number += 1;
  const [captured] = asRecorded(usualLife({ number, minorUnits: fen, payer, channelId }))
    .map(storedEvent)
    .flatMap((event) => (event?.type === 'PaymentCaptured' ? [event] : []));
  if (!captured) throw new Error('Nothing was captured');
  const { data } = captured;
  const { factors = { kind: 'password', count: 2 }, presentation = data.dimensions.channel.presentation } = how;
  const channel = { ...data.dimensions.channel, presentation };
  const cash = { ...data.amounts.cash, currency: how.currency ?? 'CNY' };
  const changed = { factors, occurredAt: at, funding: how.funding ?? data.funding, amounts: { ...data.amounts, cash } };
  limits.take({
    ...captured,
    data: { ...data, ...changed, dimensions: { ...data.dimensions, channel } },
  } as StoredEvent);
}
const breaches = async () => (await limits.results()).map((seen) => [seen.breaches, seen.payments, seen.days]);
const oneFactor = { kind: 'biometric', count: 1 };

describe('The daily limits of scanned codes', () => {
  it('are 5,000, 1,000 and 500 yuan by class, of a day from its first moment to its last in Shanghai', async () => {
    expect(Object.values(dailyLimits).map(({ value }) => value)).toEqual([500_000n, 100_000n, 50_000n]);
    pay({ fen: 500_000n, at: '2023-10-18T15:59:59.999Z' });
    pay({ fen: 500_000n, at: '2023-10-18T16:00:00.000Z' });
    expect(await breaches()).toEqual([
      [0, 2, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    pay({ fen: 1n, at: '2023-10-19T15:59:59.999Z' });
    pay({ fen: 1n, at: '2023-10-19T16:00:00.000Z' });
    expect(await breaches()).toEqual([
      [1, 4, 1],
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  it('are told apart by factors and by static codes', async () => {
    pay({ fen: 100_000n, factors: oneFactor });
    pay({ fen: 1n, factors: oneFactor });
    pay({ fen: 50_000n, presentation: 'staticCode' });
    pay({ fen: 1n, presentation: 'staticCode', factors: oneFactor });
    pay({ fen: 900_000n, factors: { kind: 'certificate', count: 2 } });
    expect(await breaches()).toEqual([
      [0, 0, 0],
      [1, 2, 1],
      [1, 2, 1],
    ]);
  });

  it('are of one customer, of each bank’s card alone, and of all payment accounts at an app together', async () => {
    const from = (kind: string, institution: string) => ({ kind, institution, class: null });
    pay({ fen: 500_000n });
    pay({ fen: 500_000n, payer: 'zhao' });
    pay({ fen: 500_000n, funding: from('debitCard', 'abc') });
    pay({ fen: 500_000n, funding: from('balance', 'tenpay') });
    expect(await breaches()).toEqual([
      [0, 4, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    pay({ fen: 1n, funding: from('creditLine', 'tenpay') });
    expect(await breaches()).toEqual([
      [1, 5, 1],
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  it('are of nothing else: links, inside the app, other money, and days before the rules', async () => {
    pay({ fen: 900_000n, channelId: 'wechat.friend-link' });
    pay({ fen: 900_000n, channelId: 'alipay.direct' });
    pay({ fen: 900_000n, currency: 'HKD' });
    pay({ fen: 900_000n, at: '2018-03-31T15:59:59.999Z' });
    expect(await breaches()).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect((await limits.results())[0]?.detail).toBe('0 of 0 payments, on 0 days');
    pay({ fen: 500_001n, at: '2018-03-31T16:00:00.000Z' });
    expect((await limits.results())[0]?.detail).toMatch(
      /^1 of 1 payments, on 1 days, one of them: .* on 2018-04-01, 500001 of 500000 fen$/,
    );
  });
});
