import { describe, expect, it } from 'vitest';
import type { EventLine } from './answers.js';
import { checkCrossScans, scansInLog } from './cross-scans.js';

describe('The matrix of who scans whose codes', () => {
  const event = (type: string, payerApp: string, presentation = 'dynamicCode'): EventLine => ({
    type,
    data: { payerApp, dimensions: { channel: { codeIssuer: 'tenpay', presentation } } },
  });
  const late = event('PaymentCaptured', 'alipay');
  const takenLate = { ...late, data: { ...late.data!, basis: 'reported' } };
  const end = { end: { complete: true } };
  const lines = [
    event('PaymentCaptured', 'unionpay'),
    event('ScanRouteRefused', 'unionpay'),
    event('PaymentCaptured', 'tenpay', 'inApp'),
    takenLate,
    event('ScanDeclined', 'alipay'),
    event('PaymentCaptured', 'tenpay'),
    event('PaymentCaptured', 'tenpay'),
    end,
  ];
  const planned = [
    { payerApp: 'tenpay', codeIssuer: 'tenpay', outcome: 'captured', times: 2 },
    { payerApp: 'unionpay', codeIssuer: 'tenpay', outcome: 'captured', times: 1 },
    { payerApp: 'unionpay', codeIssuer: 'tenpay', outcome: 'refused', times: 1 },
  ] as const;

  it('is counted from what the log has of scanned codes', () => {
    expect(scansInLog(lines)).toEqual(planned);
    expect(checkCrossScans(planned, scansInLog(lines))).toMatchObject({ holds: true, detail: '4 examined' });
  });

  it('differs from the plan’s where one payment passes that should not, or the other way round', () => {
    expect(checkCrossScans(planned, scansInLog([event('PaymentCaptured', 'unionpay'), ...lines]))).toMatchObject({
      holds: false,
      detail: 'expected unionpay tenpay captured 1; found unionpay tenpay captured 2',
    });
    expect(checkCrossScans(planned, planned.slice(1))).toMatchObject({ holds: false });
  });

  it('is not made of events that broke off', () => {
    expect(() => scansInLog(lines.slice(0, -1))).toThrow('not told to their end');
  });
});
