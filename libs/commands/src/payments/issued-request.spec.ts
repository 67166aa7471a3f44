import { MemoryEventLog } from '@hutong/event-store';
import { systemChance, systemClock } from '@hutong/platform';
import { type LifeSpec, recordEvents, usualLife } from '@hutong/testing';
import { describe, expect, it } from 'vitest';
import { Ledger } from '../handling/ledger.js';
import { loadIssuedRequest } from './issued-request.js';

const paymentRequestId = '01926b3e-0000-7000-8000-000000000001';

/** What a payer meets when this event of the order or the request was the last one. */
async function metAfter(last: string, changes: Partial<LifeSpec> = {}) {
  const events = usualLife(changes);
  const end = events.findIndex(({ type }) => type === last);
  if (end < 0) throw new Error(`The life has no ${last}`);
  const log = new MemoryEventLog(systemClock);
  await recordEvents(log, events.slice(0, end + 1));
  return loadIssuedRequest(new Ledger(log, systemClock, systemChance), paymentRequestId, 'code');
}

describe('A payment request as a payer meets it', () => {
  it('is nothing before it was issued', async () => {
    expect(await metAfter('OrderPlaced')).toBeUndefined();
  });

  it('can be paid while nobody holds the order', async () => {
    expect(await metAfter('ScanAuthorized')).toMatchObject({ paid: false, closed: false, orderCancelled: false });
  });

  it.each(['OrderClaimed', 'PaymentSettled', 'OrderPaid', 'PaymentRequestPaid'])(
    'cannot be paid any more after %s',
    async (last) => {
      expect(await metAfter(last)).toMatchObject({ paid: true });
    },
  );

  it('is closed when it was closed', async () => {
    const closed = await metAfter('PaymentRequestClosed', { end: 'closed' });
    expect(closed).toMatchObject({ closed: true, paid: false });
  });
});
