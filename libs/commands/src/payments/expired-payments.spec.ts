import { addMs, type Instant, instantFromJson } from '@hutong/domain';
import { account, buyer, failed, orderRequest, passed, recordEvents, worldOf } from '@hutong/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LedgerInMemory } from '../ledger-in-memory.js';
import { orderCommands } from '../orders/orders.commands.js';
import type { PaymentRequestedAnswer } from '../payment-requests/payment-requests.answers.js';
import { DueTimesInMemory, HandClock } from '../due-times-in-memory.js';
import { paymentRequestCommands } from '../payment-requests/payment-requests.commands.js';
import { type AtApp, waysToPay, type WayToPay } from '../ways-to-pay.js';

const seed = Number(process.env['HUTONG_SEED'] ?? Date.now() % 1_000_000);
const runs = 40;
const friend: AtApp = { payer: account('a-friend', 'tenpay'), payerApp: 'tenpay' };
const whoBy = ({ kind }: WayToPay): AtApp =>
  kind === 'directAuthorization' ? { payer: buyer, payerApp: 'tenpay' } : friend;

/** What the machine's clock shows, counted from the expiry: it is set forward and back as it likes. */
const clockMs = fc.oneof(fc.constantFrom(-1, 0, 1), fc.integer({ min: -3_600_000, max: 3_600_000 }));
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('ask' as const),
      clockMs,
      check: fc.constantFrom(passed, failed, failed),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('give what is due' as const), clockMs }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('start another process' as const), clockMs }) },
);

describe('A payment that was refused because its request had expired', () => {
  it.each(waysToPay)(`is never taken, wherever the clock is set back to ($kind, seed ${seed})`, async (way) => {
    let refusals = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 15 }), async (steps) => {
        const ledger = new LedgerInMemory();
        await recordEvents(ledger.log, worldOf().events);
        const { orderId } = (await ledger.done(orderCommands.PlaceOrder, orderRequest())) as { orderId: string };
        const asked = { orderIds: [orderId], channelId: way.channelId };
        const request = (await ledger.done(paymentRequestCommands.RequestPayment, asked)) as PaymentRequestedAnswer;
        const { paymentRequestId } = request;
        const expiresAt = instantFromJson(request.expiresAt);
        await way.reach(ledger, request, whoBy(way));
        const isAuthorized = () =>
          ledger.typesIn(`${way.kind}-${paymentRequestId}`).some((type) => type.endsWith('Authorized'));
        let refusedAt: Instant | null = null;
        for (const next of steps) {
          if (next.does === 'start another process') {
            // A refusal leaves no trace. What was due when it was given leaves one, and is recorded before the process ends.
            if (refusedAt !== null) ledger.now = refusedAt;
            await giveWhatIsDue(ledger);
            ledger.ledger = ledger.another();
          }
          ledger.now = addMs(expiresAt, next.clockMs);
          if (next.does === 'ask') {
            const answer = await way.authorize(ledger, paymentRequestId, { ...whoBy(way), check: next.check });
            if (answer.outcome === 'refused' && answer.refusal === 'expired') refusedAt = ledger.now;
          } else if (next.does === 'give what is due') await giveWhatIsDue(ledger);
          expect(refusedAt !== null && isAuthorized()).toBe(false);
        }
        if (refusedAt !== null) refusals += 1;
      }),
      { seed, numRuns: runs },
    );
    expect(refusals).toBeGreaterThan(0);
  });
});

async function giveWhatIsDue(ledger: LedgerInMemory): Promise<void> {
  const timer = new DueTimesInMemory(new HandClock(() => ledger.now), ledger);
  await timer.rest();
  await timer.stop();
}
