import { orders, settlements } from '@hutong/domain';
import { orderLine, recordEvents, type StreamEvent, usualLife, worldOf } from '@hutong/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { LedgerInMemory } from '../ledger-in-memory.js';
import { settlementPolicy } from './settlements.policy.js';
import { settlementCommands } from './settlements.commands.js';

const { RequestRefund, ReportCapture, CloseRefund } = settlementCommands;
const paymentRequestId = '01926b3e-0000-7000-8000-000000000001';
const refund = { paymentRequestId, refundId: 'r-1' };
const card = { kind: 'debitCard', institution: 'icbc', class: 'I' } as const;

let ledger: LedgerInMemory;
beforeEach(() => {
  ledger = new LedgerInMemory();
});

/** A payment that somebody writes down as captured before its last order is claimed, and whatever comes after. */
async function withForgedCapture(orderCount: number, ...after: readonly StreamEvent['type'][]): Promise<void> {
  const life = usualLife({ orderCount });
  const lastClaim = life.findLastIndex(({ type }) => type === 'OrderClaimed');
  const later = life.slice(lastClaim).filter(({ type }) => after.includes(type));
  const forged = life.find(({ type }) => type === 'PaymentCaptured')!;
  await recordEvents(ledger.log, [...worldOf().events, ...life.slice(0, lastClaim), forged, ...later]);
}
const setAside = {
  refusal: 'eventsSetAside',
  detail: `Stream settlement-${paymentRequestId}, revision 0: PaymentCaptured cannot follow: order taobao.000000000001 is not claimed by payment request ${paymentRequestId}.`,
};

describe('A settlement whose stream holds a capture without the claim of its orders', () => {
  it('is asked in vain for refunds, captures and whatever else: each is told of the event, and records nothing', async () => {
    await withForgedCapture(1);
    const asked = { ...refund, amount: orderLine.amount, requestedBy: 'taobao', reason: 'sent back' };
    expect(await ledger.ask(RequestRefund, asked)).toMatchObject(setAside);
    expect(await ledger.ask(CloseRefund, { ...refund, reason: 'withdrawn' })).toMatchObject(setAside);
    const payer = { scheme: 'account', scope: 'tenpay', value: 'wang' } as const;
    const told = { payer, payerApp: 'tenpay', capture: 'album', funding: card } as const;
    const reported = { paymentRequestId, ...told, factors: { kind: 'password', count: 1 } } as const;
    expect(await ledger.ask(ReportCapture, reported)).toMatchObject(setAside);
    expect(ledger.typesIn('settlement-')).toEqual(['PaymentCaptured']);
    expect((await ledger.ledger.load(settlements, paymentRequestId)).state.status).toBe('absent');
  });

  it('is not mended by a claim that comes after: what follows from that is kept for whoever looks', async () => {
    await withForgedCapture(1, 'OrderClaimed');
    expect((await ledger.ledger.load(orders, 'taobao.000000000001')).state.status).toBe('claimed');
    await expect(ledger.follow(settlementPolicy)).rejects.toThrow('eventsSetAside');
    const [forged] = ledger.log.readPage(0n, { types: ['PaymentCaptured'] }).events;
    expect(await ledger.ledger.whySetAside(forged!)).toMatch(/is not claimed by payment request/);
  });

  it('needs the claim of the last order of a cart as well', async () => {
    await withForgedCapture(2);
    const [forged] = ledger.log.readPage(0n, { types: ['PaymentCaptured'] }).events;
    expect(await ledger.ledger.whySetAside(forged!)).toMatch(/order taobao\.000000000001-1 is not claimed/);
  });

  it('counts with all its claims, for who recorded it and for a process that reads it', async () => {
    await recordEvents(ledger.log, [...worldOf().events, ...usualLife({ orderCount: 2 })]);
    const [captured] = ledger.log.readPage(0n, { types: ['PaymentCaptured'] }).events;
    expect(await ledger.ledger.whySetAside(captured!)).toBeNull();
    const asked = { ...refund, amount: orderLine.amount, requestedBy: 'taobao', reason: 'sent back' };
    expect(await ledger.ask(RequestRefund, asked)).toMatchObject({ outcome: 'accepted' });
  });
});
