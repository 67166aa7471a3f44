import { importedPayments } from '@hutong/domain';
import { MemoryEventLog } from '@hutong/event-store';
import { LedgerSecret, RequestValidation, systemClock } from '@hutong/platform';
import { describe, expect, it } from 'vitest';
import { Ledger } from '../handling/ledger.js';
import { importedPaymentCommands } from './imported-payments.commands.js';
import { RecordImportedPaymentRequest } from './imported-payments.requests.js';

const yuan = { minorUnits: '1000', currency: 'CNY' } as const;
const row = {
  source: { kind: 'wechatpay-bill', fileSha256: 'a'.repeat(64), row: 1 },
  institution: 'tenpay',
  transactionId: '421',
  orderNumber: 'A-1',
  merchant: { merchantId: '1900000001' },
  payer: { scheme: 'openid', scope: 'wx1', value: 'o-1' },
  tradeType: 'JSAPI',
  field: 'online',
  fundingType: null,
  occurredAt: '2023-10-18T04:00:00.000Z',
  orderAmount: yuan,
  settledAmount: yuan,
  couponAmount: { ...yuan, minorUnits: '0' },
  feeThousandths: '6000',
};

/** As `POST /v1/imported-payments` does. */
async function record(change: object) {
  const ledger = new Ledger(new MemoryEventLog(systemClock), systemClock, new LedgerSecret(Buffer.alloc(32, 7)));
  const request = (await new RequestValidation().transform(
    { ...row, ...change },
    { type: 'body', metatype: RecordImportedPaymentRequest },
  )) as RecordImportedPaymentRequest;
  const causeId = '01993f6e-6d3a-8abc-8def-000000000001';
  const actor = { kind: 'principal', id: 'a bank' } as const;
  await importedPaymentCommands.RecordImportedPayment.carryOut(ledger, {
    request,
    identity: { command: 'RecordImportedPayment', causeId, correlationId: causeId, actor, bodyHash: 'a row' },
  });
  const { state, setAside } = await ledger.load(importedPayments, 'tenpay.421');
  expect(setAside).toEqual(new Map());
  return [...state.facts.values()].map(({ data }) => data);
}

describe('A payment that is imported over HTTP', () => {
  it.each(['2023-10-18T04:00:00Z', '2023-10-18T12:00:00+08:00', '2023-10-18T04:00:00.000Z'])(
    'counts with the moment it is told with: %s',
    async (occurredAt) =>
      expect(await record({ occurredAt })).toMatchObject([{ occurredAt: '2023-10-18T04:00:00.000Z' }]),
  );

  it.each([
    ['settledAmount.minorUnits', { settledAmount: { ...yuan, minorUnits: '0700' } }],
    ['couponAmount.minorUnits', { couponAmount: { ...yuan, minorUnits: '00' } }],
    ['feeThousandths', { feeThousandths: '-0' }],
    ['feeThousandths', { feeThousandths: '077' }],
  ])('is refused with an amount that could be written otherwise: %s', (field, change) =>
    expect(record(change)).rejects.toMatchObject({ context: { errors: [{ field }] } }),
  );
});
