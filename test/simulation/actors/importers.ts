import { createHash } from 'node:crypto';
import { type Act, cny, happens, oneOf, type Scene, someOf, timeOf } from '../scene.js';
import { payers } from '../town.js';

/** A row of a bill, as an importer sends it. */
function rowOf(scene: Scene) {
  const { town } = scene;
  const transaction = Math.ceil(scene.draw() * 20);
  const fileSha256 = createHash('sha256')
    .update(`bill ${Math.ceil(scene.draw() * 3)}`)
    .digest('hex');
  return {
    source: { kind: 'wechatpay-bill', fileSha256, row: 1 + (town.next() % 40) },
    institution: 'tenpay',
    transactionId: `4200${transaction}`,
    orderNumber: `bill|${transaction}`,
    merchant: { merchantId: 'a-shop' },
    payer: (oneOf(scene, payers) ?? payers[0]!).payer,
    tradeType: someOf(scene, ['JSAPI', 'NATIVE']),
    field: 'online',
    fundingType: someOf(scene, ['ICBC_DEBIT', null]),
    occurredAt: timeOf(scene.nowMs() - 86_400_000 * (1 + (transaction % 3))),
  };
}

async function record(scene: Scene, command: string, body: object): Promise<void> {
  await scene.ask(command, body, { principal: 'importer' });
  scene.town.remember(scene.town.bills, { command, body });
}

/** What importers of bills do: rows that come again, from other files too, and rows that say something else. */
export const importerActs: readonly Act[] = [
  {
    name: 'a bill is imported',
    weight: 3,
    async play(scene) {
      const amount = cny(1 + scene.draw() * 5_000);
      const row = rowOf(scene);
      const couponAmount = { minorUnits: '0', currency: 'CNY' };
      await record(scene, 'RecordImportedPayment', {
        ...row,
        orderAmount: amount,
        settledAmount: amount,
        couponAmount,
        feeThousandths: '120',
      });
      if (happens(scene, 0.5)) await record(scene, 'RecordImportedRefund', { ...row, ...refundOf(scene) });
      if (happens(scene, 0.2))
        await record(scene, 'RecordImportedRevocation', {
          ...row,
          revokedAmount: amount,
          couponRefundAmount: couponAmount,
          requestedAmount: null,
          feeThousandths: '-120',
        });
    },
  },
  {
    name: 'a bill is imported once more, by another file or with another amount',
    weight: 2,
    async play(scene) {
      const again = oneOf(scene, scene.town.bills) as { command: string; body: object } | undefined;
      if (!again) return;
      const changed = happens(scene, 0.3) ? { feeThousandths: '7' } : {};
      await record(scene, again.command, { ...again.body, ...changed });
    },
  },
];

const refundOf = (scene: Scene) => ({
  refundId: `5000${Math.ceil(scene.draw() * 10)}`,
  status: someOf(scene, ['SUCCESS', 'PROCESSING']),
  refundAmount: cny(1 + scene.draw() * 500),
  couponRefundAmount: { minorUnits: '0', currency: 'CNY' },
  requestedAmount: null,
  feeThousandths: '-60',
});
