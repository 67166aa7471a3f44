import { addMs, instant } from '@hutong/domain';
import { MadeLog, type StreamEvent } from './made-log.js';
import { authorize, decline, reach } from './life-authorizations.js';
import { takenLate } from './life-taken-late.js';
import { claimAndCapture, end, loseClaim, place, refund, request } from './life-steps.js';
import type { Life, LifeSpec } from './life.js';
import { worldOf } from './payment-world.js';

const worlds = { pilot: worldOf('pilot'), open: worldOf('open') };

/** Every event of one payment's life in the order they are recorded, as the deciders return them. It lies on the world of `worldOf`. */
export function paymentLife(spec: LifeSpec): StreamEvent[] {
  const log = new MadeLog(worlds[spec.stageId]);
  const digits = spec.number.toString().padStart(12, '0');
  const orderNumbers = Array.from({ length: spec.orderCount }, (_, index) =>
    index === 0 ? digits : `${digits}-${index}`,
  );
  const life: Life = {
    log,
    spec,
    paymentRequestId: `01926b3e-0000-7000-8000-${digits}`,
    orderNumbers,
    next: clockFrom(spec.startMs),
  };
  place(life);
  if (spec.end === 'placed') return log.events;
  request(life);
  if (spec.end === 'requested') return log.events;
  if (spec.end === 'expired' || spec.end === 'closed') end(life, spec.end);
  else if (spec.end === 'reported') takenLate(life);
  else settle(life, spec.end);
  return log.events;
}

function settle(life: Life, ending: 'declined' | 'voided' | 'captured'): void {
  const { spec } = life;
  if (ending === 'declined') {
    reach(life);
    return decline(life);
  }
  authorize(life);
  if (ending === 'voided') return loseClaim(life);
  claimAndCapture(life);
  spec.refunds.forEach((minorUnits, index) => {
    const at = addMs(instant(spec.startMs), spec.refundDelayMs * (index + 1));
    refund(life, { refundId: `refund-${index}`, minorUnits, at });
  });
}

/** Every step a second after the one before. */
function clockFrom(startMs: number): Life['next'] {
  let nextMs = startMs;
  return () => {
    const now = instant(nextMs);
    nextMs += 1_000;
    return { occurredAt: now, decidedAt: now };
  };
}

/** The events of one payment, captured and not refunded unless the changes say otherwise. */
export const usualLife = (changes: Partial<LifeSpec> = {}): StreamEvent[] =>
  paymentLife({
    number: 1,
    channelId: 'wechat.saved-code',
    platform: 'taobao',
    stageId: 'pilot',
    buyer: 'lin',
    payer: 'wang',
    payerApp: null,
    isPlacedUnconnected: false,
    orderCount: 1,
    minorUnits: 12_900n,
    categories: ['books'],
    coupons: [],
    refunds: [],
    refundsRedirectedTo: null,
    fee: 'listed',
    end: 'captured',
    startMs: Date.parse('2023-10-18T04:00:00.000Z'),
    refundDelayMs: 86_400_000,
    ...changes,
  });
