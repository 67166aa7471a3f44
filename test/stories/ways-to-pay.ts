import { dataOf, type ParametersOf } from '@hutong/client';
import { created, friend, malformed, orderRequest, requestPayment } from '@hutong/testing';
import QRCode from 'qrcode';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LedgerUnderTest } from './ledger-under-test.js';

const platform = 'corner-shop';
const merchantCode = '/v1/merchant-codes/{platform}/{channelId}/{merchantId}';
type Query = NonNullable<ParametersOf<typeof merchantCode>['query']>;
const printed = { path: { platform, channelId: 'printed', merchantId: 'the-merchant' } };
const shown = { path: { ...printed.path, channelId: 'shown' } };
const emv = {
  format: 'emv',
  merchantName: 'Teahouse',
  merchantCity: 'Hangzhou',
  merchantCategoryCode: '5411',
} as const;

/** What a shop in the street offers, on a platform of its own: the others on this page are not to meet it. */
export function waysToPay(ledger: LedgerUnderTest): void {
  const requestOver = async (channelId: string): Promise<string> => {
    const { orderId } = await created(ledger.POST('/v1/orders', { body: orderRequest({ platform }) }));
    return (await requestPayment(ledger, orderId, channelId)).paymentRequestId;
  };

  describe('A shop', () => {
    beforeAll(async () => {
      const names = { zh: '街角', en: 'Corner' };
      await created(ledger.POST('/v1/institutions', { body: { institutionId: platform, names, roles: ['platform'] } }));
      const params = { path: { platform } };
      const parties = { codeIssuer: 'tenpay', acquirer: 'tenpay', feeRuleId: 'list' };
      for (const [channelId, presentation] of [
        ['printed', 'staticCode'],
        ['shown', 'customerCode'],
        ['sent', 'link'],
      ] as const) {
        const channel = { channelId, names, presentation, field: 'barcode', ...parties } as const;
        await created(ledger.POST('/v1/rollouts/{platform}/channels', { params, body: channel }));
      }
      const stage = { stageId: 'open', channelIds: ['printed', 'shown', 'sent'], cohortBasisPoints: 10_000, rules: {} };
      const body = { ...stage, source: 'the shop', certainty: 'illustrative' } as const;
      await created(ledger.POST('/v1/rollouts/{platform}/stages', { params, body }));
    });

    it.each<[string, Query]>([
      ['an address of ours', {}],
      ['text of EMVCo', emv],
    ])('prints one code for all payments, which is scanned from its image: %s', async (_format, query) => {
      const params = { ...printed, query };
      const { text } = await dataOf(ledger.GET(merchantCode, { params }));
      const image = await dataOf(ledger.GET(`${merchantCode}/code.png`, { params }));
      const scan = { ...friend, capture: 'camera' } as const;
      const paymentRequestIds = [await requestOver('printed'), await requestOver('printed')];
      for (const paymentRequestId of paymentRequestIds) {
        const scanned = await created(ledger.POST('/v1/scans', { body: { ...scan, image, paymentRequestId } }));
        expect(scanned).toMatchObject({ paymentRequestId });
      }
      const drawn = await QRCode.toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
      const svg = await dataOf(ledger.GET(`${merchantCode}/code.svg`, { params }));
      expect(await svg.text()).toBe(drawn);
      expect(await ledger.POST('/v1/scans', { body: { ...scan, image } })).toMatchObject({
        response: { status: 422 },
        error: { type: '/problems/payment-request-unclear' },
      });
    });

    it('prints codes for channels that are paid so, and of EMVCo only with what such a code names', async () => {
      expect(await ledger.GET(merchantCode, { params: shown })).toMatchObject({
        response: { status: 404 },
        error: { type: '/problems/merchant-code-not-printed' },
      });
      const cityOnly = { ...printed, query: { format: 'emv', merchantCity: 'Hangzhou' } } as const;
      expect(await ledger.GET(merchantCode, { params: cityOnly })).toMatchObject({
        response: { status: 400 },
        error: { errors: [{ field: 'merchantName' }, { field: 'merchantCategoryCode' }] },
      });
      const asPdf = { ...printed, query: { format: malformed('pdf') } };
      expect(await ledger.GET(merchantCode, { params: asPdf })).toMatchObject({ response: { status: 400 } });
    });

    it('scans the code that a payer shows, once, and nobody reads it again', async () => {
      const [paymentRequestId, other] = [await requestOver('shown'), await requestOver('shown')];
      const customerCode = '139999999999999999';
      expect(await ledger.POST('/v1/customer-codes', { body: { paymentRequestId, customerCode } })).toMatchObject({
        response: { status: 201 },
        data: { paymentRequestId, payerApp: 'tenpay' },
      });
      const again = await ledger.POST('/v1/customer-codes', { body: { paymentRequestId: other, customerCode } });
      expect(again).toMatchObject({ response: { status: 409 }, error: { type: '/problems/customer-code-used' } });
      expect(JSON.stringify(again.error)).not.toContain(customerCode);
      const unknown = await ledger.POST('/v1/customer-codes', { body: { paymentRequestId, customerCode: '999999' } });
      expect(unknown).toMatchObject({ response: { status: 422 }, error: { type: '/problems/customer-code-unknown' } });
      expect(JSON.stringify(unknown.error)).not.toContain('999999');
    });

    it('sends a link to whom the buyer names, and takes it back', async () => {
      const { orderId } = await created(ledger.POST('/v1/orders', { body: orderRequest({ platform }) }));
      const designatedPayer = { scheme: 'phone', scope: 'cn', value: '13900000002' } as const;
      const asked = { orderIds: [orderId], channelId: 'sent', designatedPayer };
      const { paymentRequestId, link = '' } = await created(ledger.POST('/v1/payment-requests', { body: asked }));
      const open = (payer: typeof designatedPayer | typeof friend.payer) =>
        ledger.POST('/v1/friend-authorizations', { body: { link, payer, payerApp: 'tenpay' } });
      expect(await open(friend.payer)).toMatchObject({
        response: { status: 409 },
        error: { type: '/problems/payer-not-designated' },
      });
      const { payer } = await created(open(designatedPayer));
      const params = { path: { paymentRequestId } };
      const request = () => dataOf(ledger.GET('/v1/payment-requests/{paymentRequestId}', { params }));
      expect(await request()).toMatchObject({ designatedPayer: payer, linkRevokedAt: null });
      expect(
        await ledger.POST('/v1/payment-requests/{paymentRequestId}/link-revocation', { params, body: {} }),
      ).toMatchObject({ response: { status: 200 }, data: { status: 'revoked' } });
      expect(await open(designatedPayer)).toMatchObject({
        response: { status: 409 },
        error: { type: '/problems/link-revoked' },
      });
      expect(Date.parse((await request()).linkRevokedAt ?? '')).toBe(ledger.now());
    });

    it('is paid for no more than fifty orders at once', async () => {
      const orderIds = Array.from({ length: 51 }, (_, number) => `${platform}.${number}`);
      expect(await ledger.POST('/v1/payment-requests', { body: { orderIds, channelId: 'printed' } })).toMatchObject({
        response: { status: 400 },
        error: { errors: [{ field: 'orderIds' }] },
      });
    });
  });
}
