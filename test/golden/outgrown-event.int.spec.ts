import { readFileSync } from 'node:fs';
import { type AnyStreamType, decodeEvent, type DomainEvent, judge, nullOr, record, settlements, text } from '@hutong/domain';
import { describe, expect, it } from 'vitest';

// How an event is outgrown (ADR 0003), by an example that has not happened: one day the provider's number of a refund is not enough, and
// says which provider gave it. The new type stands in the place of the old one; `upcast` reads what was stored before as it reads today.

type AcceptedRefund = Readonly<{
  paymentRequestId: string;
  refundId: string;
  providerRefund: Readonly<{ provider: string; number: string }> | null;
  occurredAt: string;
}>;

const { RefundAccepted: _outgrown, ...kept } = settlements.eventTypes;
const isOfThen = ({ type }: DomainEvent): boolean => type === 'RefundAccepted.v2';

const settlementsOfThen: AnyStreamType = {
  ...(settlements as unknown as AnyStreamType),
  eventTypes: {
    ...kept,
    'RefundAccepted.v2': record<AcceptedRefund>({
      paymentRequestId: text,
      refundId: text,
      providerRefund: nullOr(record({ provider: text, number: text })),
      occurredAt: text,
    }),
  },
  upcast: {
    RefundAccepted: (data) => {
      const { providerRefundId, ...rest } = data as Readonly<{ providerRefundId?: string }>;
      const providerRefund = providerRefundId === undefined ? null : { provider: 'unknown', number: providerRefundId };
      return { type: 'RefundAccepted.v2', data: { ...rest, providerRefund } };
    },
  },
  // What the state needs of it is what it needs today.
  evolve: (state, event) =>
    (settlements as unknown as AnyStreamType).evolve(
      state,
      isOfThen(event) ? { type: 'RefundAccepted', data: { ...event.data, providerRefundId: null } } : event,
    ),
};

type Stored = Readonly<{ stream: string; type: string; data: object }>;
const stored = readFileSync(new URL('settlement.ndjson', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Stored);

describe('An event that was outgrown', () => {
  it('reads as the type of then, wherever it was stored', () => {
    const accepted = stored.filter(({ type }) => type === 'RefundAccepted').map((event) => decodeEvent(settlementsOfThen, event));
    expect(new Set(accepted.map(({ type }) => type))).toEqual(new Set(['RefundAccepted.v2']));
    expect(accepted.map(({ data }) => Reflect.get(data, 'providerRefund') as unknown)).toContainEqual({
      provider: 'unknown',
      number: '50000000382019052709732678859',
    });
    expect(accepted.map(({ data }) => Reflect.get(data, 'providerRefund') as unknown)).toContain(null);
  });

  it('leaves every other event as it was: all that was ever stored counts', () => {
    const states = new Map<string, unknown>();
    for (const event of stored) {
      const judgement = judge(settlementsOfThen, states.get(event.stream) ?? settlementsOfThen.initialState, event);
      expect(judgement).toMatchObject({ counts: true });
      if (judgement.counts) states.set(event.stream, judgement.state);
    }
  });

  it('is never recorded again, and its successor is checked like any event', () => {
    const { occurredAt, paymentRequestId, refundId } = stored.find(({ type }) => type === 'RefundAccepted')!.data as AcceptedRefund;
    const data = { occurredAt, paymentRequestId, refundId, providerRefund: { provider: 'tenpay', number: '5' } };
    expect(decodeEvent(settlementsOfThen, { type: 'RefundAccepted.v2', data })).toEqual({ type: 'RefundAccepted.v2', data });
    const wrong = { type: 'RefundAccepted.v2', data: { ...data, providerRefund: { provider: 'tenpay' } } };
    expect(() => decodeEvent(settlementsOfThen, wrong)).toThrow('data.providerRefund.number is missing');
    expect(() => decodeEvent(settlements, { type: 'RefundAccepted.v2', data })).toThrow('Unknown event type');
  });
});
