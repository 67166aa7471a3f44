import { addMs, instantFromJson } from '@hutong/domain';
import { account, buyer, failed, orderRequest, passed, passedFrom, recordEvents, worldOf } from '@hutong/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LedgerInMemory } from '../ledger-in-memory.js';
import { orderCommands } from '../orders/orders.commands.js';
import type { PaymentRequestedAnswer } from '../payment-requests/payment-requests.answers.js';
import { DueTimesInMemory, HandClock } from '../due-times-in-memory.js';
import { paymentRequestCommands } from '../payment-requests/payment-requests.commands.js';
import { openShop, requestOver } from '../shop-in-memory.js';
import { type AtApp, byHelpMePay, everyWayToPay, waysToPay, type WayToPay } from '../ways-to-pay.js';

const seed = Number(process.env['HUTONG_SEED'] ?? Date.now() % 1_000_000);
const runs = 40;
const friend: AtApp = { payer: account('a-friend', 'tenpay'), payerApp: 'tenpay' };
const whoBy = ({ kind, channelId }: WayToPay): AtApp =>
  kind === 'directAuthorization'
    ? { payer: buyer, payerApp: 'tenpay' }
    : { ...friend, payerApp: channelId === byHelpMePay.channelId ? 'alipay' : 'tenpay' };

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
        let isRefused = false;
        for (const next of steps) {
          if (next.does === 'start another process') ledger.ledger = ledger.another();
          ledger.now = addMs(expiresAt, next.clockMs);
          if (next.does === 'ask') {
            const answer = await way.authorize(ledger, paymentRequestId, { ...whoBy(way), check: next.check });
            if (answer.outcome === 'refused' && answer.refusal === 'expired') isRefused = true;
          } else if (next.does === 'give what is due') await giveWhatIsDue(ledger);
          expect(isRefused && isAuthorized()).toBe(false);
        }
        if (isRefused) refusals += 1;
      }),
      { seed, numRuns: runs },
    );
    expect(refusals).toBeGreaterThan(0);
  });
});

describe.each(everyWayToPay)('Whoever comes too late ($channelId)', (way) => {
  const who = whoBy(way);

  it.each(['reaching', 'authorizing'])(
    'is refused %s once the expiry is recorded, in a process that knows nothing else',
    async (how) => {
      const ledger = new LedgerInMemory();
      await recordEvents(ledger.log, worldOf().events);
      await openShop(ledger);
      const request = await requestOver(ledger, way.channelId);
      const { paymentRequestId } = request;
      // Inside the app nothing is reached first.
      const isReaching = how === 'reaching' && way.kind !== 'directAuthorization';
      if (!isReaching) await way.reach(ledger, request, who);
      const come = async () =>
        isReaching
          ? way.reach(ledger, request, who)
          : way.authorize(ledger, paymentRequestId, { ...who, check: passedFrom(who.payerApp) });
      ledger.now = instantFromJson(request.expiresAt);
      expect(await come()).toMatchObject({ refusal: 'expired' });
      expect(await come()).toMatchObject({ refusal: 'expired' });
      expect(
        ledger.typesIn(`paymentRequest-${paymentRequestId}`).filter((type) => type.endsWith('Expired')),
      ).toHaveLength(1);
      ledger.now = addMs(ledger.now, -1);
      ledger.ledger = ledger.another();
      expect(await come()).toMatchObject({ refusal: 'expired' });
    },
  );
});

async function giveWhatIsDue(ledger: LedgerInMemory): Promise<void> {
  const timer = new DueTimesInMemory(new HandClock(() => ledger.now), ledger);
  await timer.rest();
  await timer.stop();
}
