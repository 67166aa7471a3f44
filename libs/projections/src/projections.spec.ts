import type { SettlementEvent } from '@hutong/domain';
import type { RecordedEvent } from '@hutong/event-store';
import { asRecorded, type LifeSpec, usualLife, wovenLives } from '@hutong/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelVolumes, type VolumeCell } from './channel-volumes/channel-volumes.projection.js';
import { marketShares } from './market-shares/market-shares.projection.js';
import { payments, type PaymentRow } from './payments/payments.projection.js';
import { bucketsOf } from './shanghai-time.js';

const seed = Number(process.env['FAST_CHECK_SEED'] ?? 20231018);
const settlementsOf = (events: readonly RecordedEvent[]) =>
  events.filter(({ stream }) => stream.startsWith('settlement-')) as unknown as SettlementEvent[];

const rowAfter = (events: readonly RecordedEvent[]): PaymentRow => {
  let row: PaymentRow | undefined;
  for (const event of events) {
    if (payments.eventTypes[event.type] === 'folded') row = payments.apply(row, event as never);
  }
  return row!;
};
const life = (changes: Partial<LifeSpec>) =>
  asRecorded(usualLife({ minorUnits: 100n, refundDelayMs: 1_000, ...changes }));

describe('The hour and day that a payment counts in', () => {
  it('change at the very millisecond of midnight in Shanghai, which is 16:00 in UTC', () => {
    expect(bucketsOf('2023-10-18T15:59:59.999Z')).toEqual({
      hour: '2023-10-18T15:00:00.000Z',
      day: '2023-10-17T16:00:00.000Z',
    });
    expect(bucketsOf('2023-10-18T16:00:00.000Z')).toEqual({
      hour: '2023-10-18T16:00:00.000Z',
      day: '2023-10-18T16:00:00.000Z',
    });
  });

  it('cannot be told from a moment that is not in the stored form', () => {
    expect(() => bucketsOf('2023-10-18T16:00:00+08:00')).toThrow(/not RFC 3339 UTC/);
  });
});

describe('The life of a payment', () => {
  it('is requested, scanned, authorized, claimed and settled, in that order', () => {
    const { status, payer_id, settled_at, steps } = rowAfter(life({}));
    expect({ status, payer_id, settled_at }).toEqual({
      status: 'settled',
      payer_id: 'wang',
      settled_at: '2023-10-18T04:00:05.000Z',
    });
    expect(steps.split('\n').map((step) => step.split(' ')[0])).toEqual([
      'PaymentRequested',
      'CodeIssued',
      'CodeScanned',
      'ScanAuthorized',
      'OrderClaimed',
      'PaymentSettled',
      'OrderPaid',
      'PaymentRequestPaid',
    ]);
  });

  it.each([
    { refunds: [99n], status: 'partially-refunded' },
    { refunds: [99n, 1n], status: 'refunded' },
  ])('is $status after refunds of $refunds of 100', ({ refunds, status }) => {
    expect(rowAfter(life({ refunds })).status).toBe(status);
  });

  it.each(['declined', 'closed', 'voided'] as const)('ends as %s', (end) => {
    expect(rowAfter(life({ end })).status).toBe(end);
  });

  it('stays settled when the request is closed in another stream at the same moment', () => {
    const settled = life({});
    const closing = life({ end: 'closed' }).filter(({ type }) => type === 'PaymentRequestClosed');
    expect(rowAfter([...settled, ...closing]).status).toBe('settled');
  });

  it('cannot begin with an event that says nothing of its terms', () => {
    const closing = life({ end: 'closed' }).find(({ type }) => type === 'PaymentRequestClosed');
    expect(() => payments.apply(undefined, closing as never)).toThrow(/nothing is known of payment request/);
  });
});

describe('The cells of volumes and shares', () => {
  it('hold each settled payment once per hour and once per day, whatever the channel', () => {
    fc.assert(
      fc.property(wovenLives({ paymentsMax: 8 }), (lives) => {
        const settlements = settlementsOf(asRecorded(lives));
        const settled = settlements.filter(({ type }) => type === 'PaymentSettled').length;
        const cells = settlements.flatMap((event) => channelVolumes.delta(event));
        for (const bucket of ['hour', 'day']) expect(sum(cells, bucket)).toBe(BigInt(settled));
        const shares = settlements.flatMap((event) => marketShares.delta(event));
        expect(shares.reduce((total, { settled_count }) => total + settled_count, 0n)).toBe(BigInt(settled));
      }),
      { seed },
    );
  });
});

const sum = (cells: readonly VolumeCell[], bucket: string): bigint =>
  cells.filter((cell) => cell.bucket === bucket).reduce((total, { settled_count }) => total + settled_count, 0n);
