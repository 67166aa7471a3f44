import type { NewEvent } from '@hutong/event-store';

/** Appends of one event each to streams of their own. */
export type Traffic = readonly Readonly<{ stream: string; event: NewEvent }>[];

/** Events the size of a payment's, in streams whose names rise with time as those of Hutong's clients do. */
export const newTraffic = (appends: number): Traffic =>
  Array.from({ length: appends }, () => {
    const stream = flat(`paymentRequest-${timeOrderedUuid()}`);
    return {
      stream,
      event: { id: timeOrderedUuid(), type: 'PaymentRequested', data: newData(), metadata: newMetadata() },
    };
  });

const newData = () => {
  const amount = { minorUnits: '12900', currency: 'CNY' };
  const occurredAt = '2023-10-18T04:00:00.000Z';
  return {
    terms: {
      paymentRequestId: flat(timeOrderedUuid()),
      attempt: 1,
      supersedes: null,
      platform: 'taobao',
      platformController: 'alibaba',
      platformStageId: 'pilot-5',
      orders: [
        {
          orderId: flat(`taobao.${timeOrderedUuid()}`),
          merchant: { merchantId: 'merchant-42', subMerchantId: null },
          city: null,
          amount,
          categories: [{ category: 'books', amount }],
        },
      ],
      buyer: { ref: 'hekfmFlrM4ycE76KQ6S39T' },
      amount,
      channel: {
        channelId: 'wechat.saved-code',
        presentation: 'dynamicCode',
        codeIssuer: 'tenpay',
        codeIssuerController: 'tencent',
        acquirer: 'tenpay',
        field: 'online',
        feeRuleId: 'list',
      },
      offer: { stageId: 'pilot-5', bucket: 417, inCohort: true, rank: 3, preselected: false, folded: false },
      alternatives: ['alipay.direct'],
      preselectedChannelId: 'alipay.direct',
      placedAt: occurredAt,
      requestedAt: occurredAt,
    },
    capabilities: {
      presents: 'code',
      captures: ['camera', 'album'],
      payer: 'anyone',
      lifetimeMs: 7_200_000,
      closableAfterMs: 300_000,
    },
    expiresAt: occurredAt,
    closableFrom: occurredAt,
    occurredAt,
  };
};

const newMetadata = () => ({
  $correlationId: timeOrderedUuid(),
  $causationId: timeOrderedUuid(),
  command: 'RequestPayment',
  decidedAt: '2023-10-18T04:00:00.000Z',
  actor: { kind: 'principal', id: 'checkout' },
  schemaVersion: 1,
  bodyHash: 'hekfmFlrM4ycE76KQ6S39T',
});

let count = 0;

/** The shape of a UUIDv7: milliseconds first, then a counter. */
function timeOrderedUuid(): string {
  count += 1;
  const time = Date.now().toString(16).padStart(12, '0');
  const rest = count.toString(16).padStart(12, '0');
  return flat(`${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6)}000000`);
}

// Text in one piece. Text glued from pieces is put in one piece where it is first used; here, where all of it is kept, that would
// let the garbage collector copy it once more while the clock runs.
const flat = (text: string) => Buffer.from(text, 'latin1').toString('latin1');
