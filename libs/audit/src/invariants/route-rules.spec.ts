import { asRecorded, usualLife, worldOf } from '@hutong/testing';
import { describe, expect, it } from 'vitest';
import { RolloutsInLog } from '../cohorts/rollouts-in-log.js';
import { paymentInLog, paymentRequestOf } from './payment-in-log.js';
import { routeRules } from './route-rules.js';
import { type RecordedFact, type StoredEvent, storedEvent } from './stored-event.js';

const stored = (events: Parameters<typeof asRecorded>[0]): readonly StoredEvent[] =>
  asRecorded(events)
    .map(storedEvent)
    .filter((event): event is StoredEvent => event !== null);

const rollouts = new RolloutsInLog();
for (const event of stored(worldOf().events)) rollouts.take(event, true);

/** What is found of a payment by code from a bank card, whose capture was changed by hand. */
function violations(from = '', to = '', channelId = 'wechat.saved-code'): readonly string[] {
  const facts = stored(usualLife({ channelId }))
    .filter((event) => paymentRequestOf(event) !== null)
    .map(({ type, data, recordedAtMs }) => {
      if (type !== 'PaymentCaptured') return { type, data, recordedAtMs } as RecordedFact;
      const text = JSON.stringify(data);
      if (!text.includes(from)) throw new Error(`No capture holds ${from}`);
      return { type, recordedAtMs, data: JSON.parse(text.replace(from, to)) as object } as RecordedFact;
    });
  const payment = paymentInLog(paymentRequestOf(facts[0]!)!, facts);
  return routeRules(rollouts).flatMap(({ examine }) => examine(payment).filter((violation) => violation !== null));
}

describe('The rule that a payment over two institutions runs over an open interconnection', () => {
  it('holds of a card over the clearing house, and of an app’s own balance', () => {
    expect(violations()).toEqual([]);
    expect(violations('', '', 'alipay.direct')).toEqual([]);
  });

  it.each([
    ['"payerApp":"tenpay"', '"payerApp":"tailpay"', / not tailpay\.tenpay\.online\.dynamicCode\.debitCard$/],
    ['"revision":"0"', '"revision":"7"', /was closed then$/],
    ['"authorized":"2023-', '"authorized":"2022-', /was closed then$/],
    [
      /"interconnection":\{.*?\}/.exec(JSON.stringify(stored(usualLife()).find(isCapture)?.data))?.[0] ?? '',
      '"interconnection":null',
      /runs over no interconnection$/,
    ],
  ])('is broken by %s → %s', (from, to, violation) => {
    expect(violations(from, to)).toEqual([expect.stringMatching(violation)]);
  });
});

function isCapture({ type }: Readonly<{ type: string }>): boolean {
  return type === 'PaymentCaptured';
}
