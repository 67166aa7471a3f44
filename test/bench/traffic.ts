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

const newData = () => ({
  orderId: flat(`taobao.${timeOrderedUuid()}`),
  platform: 'taobao',
  stageId: 'stage-1',
  channel: {
    channelId: 'wechat.saved-code',
    wallet: 'tenpay',
    group: 'tencent',
    method: 'saved-code',
    clearingHouse: 'netsunion',
    field: 'online',
  },
  buyer: 'buyer-10001',
  merchant: 'merchant-42',
  amount: { minorUnits: '12900', currency: 'CNY' },
});

const newMetadata = () => ({ $correlationId: timeOrderedUuid(), actor: 'checkout', schemaVersion: 1 });

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
