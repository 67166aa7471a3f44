import { account, created, orderRequest, requestPayment } from '@hutong/testing';
import QRCode from 'qrcode';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LedgerUnderTest } from './ledger-under-test.js';

const platform = 'corner-shop';
const friend = { payer: account('a-friend', 'tenpay'), payerApp: 'tenpay' };
const address = (channelId: string): string => `/v1/merchant-codes/${platform}/${channelId}/the-merchant`;
const emv = 'format=emv&merchantName=Teahouse&merchantCity=Hangzhou&merchantCategoryCode=5411';

/** What a shop in the street offers, on a platform of its own: the others on this page are not to meet it. */
export function waysToPay(ledger: LedgerUnderTest): void {
  const requestOver = async (channelId: string): Promise<string> => {
    const { orderId } = created(await ledger.post('/v1/orders', orderRequest({ platform })));
    return (await requestPayment(ledger, orderId, channelId)).paymentRequestId;
  };

  describe('A shop', () => {
    beforeAll(async () => {
      const names = { zh: '街角', en: 'Corner' };
      created(await ledger.post('/v1/institutions', { institutionId: platform, names, roles: ['platform'] }));
      for (const [channelId, presentation] of [
        ['printed', 'staticCode'],
        ['shown', 'customerCode'],
        ['sent', 'link'],
      ]) {
        const parties = { codeIssuer: 'tenpay', acquirer: 'tenpay', feeRuleId: 'list' };
        const channel = { channelId, names, presentation, field: 'barcode', ...parties };
        created(await ledger.post(`/v1/rollouts/${platform}/channels`, channel));
      }
      const stage = { stageId: 'open', channelIds: ['printed', 'shown', 'sent'], cohortBasisPoints: 10_000, rules: {} };
      const attested = { source: 'the shop', certainty: 'illustrative' };
      created(await ledger.post(`/v1/rollouts/${platform}/stages`, { ...stage, ...attested }));
    });

    it.each(['', `?${emv}`])('prints one code for all payments, which is scanned from its image%s', async (query) => {
      const { text } = (await ledger.get(address('printed') + query)).body as unknown as { text: string };
      const image = await ledger.bytes(`${address('printed')}/code.png${query}`);
      const paymentRequestIds = [await requestOver('printed'), await requestOver('printed')];
      for (const paymentRequestId of paymentRequestIds) {
        const scanned = await ledger.scan(image, { ...friend, capture: 'camera', paymentRequestId });
        expect(scanned).toMatchObject({ status: 201, body: { paymentRequestId } });
      }
      const drawn = await QRCode.toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
      expect(Buffer.from(await ledger.bytes(`${address('printed')}/code.svg${query}`)).toString()).toBe(drawn);
      expect(await ledger.scan(image, { ...friend, capture: 'camera' })).toMatchObject({
        status: 422,
        body: { type: '/problems/payment-request-unclear' },
      });
    });

    it('prints codes for channels that are paid so, and of EMVCo only with what such a code names', async () => {
      expect(await ledger.get(address('shown'))).toMatchObject({
        status: 404,
        body: { type: '/problems/merchant-code-not-printed' },
      });
      expect(await ledger.get(`${address('printed')}?format=emv&merchantCity=Hangzhou`)).toMatchObject({
        status: 400,
        body: { errors: [{ field: 'merchantName' }, { field: 'merchantCategoryCode' }] },
      });
      expect(await ledger.get(`${address('printed')}?format=pdf`)).toMatchObject({ status: 400 });
    });

    it('scans the code that a payer shows, once, and nobody reads it again', async () => {
      const [paymentRequestId, other] = [await requestOver('shown'), await requestOver('shown')];
      const customerCode = '139999999999999999';
      expect(await ledger.post('/v1/customer-codes', { paymentRequestId, customerCode })).toMatchObject({
        status: 201,
        body: { paymentRequestId, payerApp: 'tenpay' },
      });
      const again = await ledger.post('/v1/customer-codes', { paymentRequestId: other, customerCode });
      expect(again).toMatchObject({ status: 409, body: { type: '/problems/customer-code-used' } });
      expect(JSON.stringify(again.body)).not.toContain(customerCode);
      const unknown = await ledger.post('/v1/customer-codes', { paymentRequestId, customerCode: '999999' });
      expect(unknown).toMatchObject({ status: 422, body: { type: '/problems/customer-code-unknown' } });
      expect(JSON.stringify(unknown.body)).not.toContain('999999');
    });

    it('sends a link to whom the buyer names, and takes it back', async () => {
      const { orderId } = created(await ledger.post('/v1/orders', orderRequest({ platform })));
      const designatedPayer = { scheme: 'phone', scope: 'cn', value: '13900000002' };
      const asked = { orderIds: [orderId], channelId: 'sent', designatedPayer };
      const { paymentRequestId, link } = created(await ledger.post('/v1/payment-requests', asked));
      const open = (payer: object) => ledger.post('/v1/friend-authorizations', { link, payer, payerApp: 'tenpay' });
      expect(await open(friend.payer)).toMatchObject({
        status: 409,
        body: { type: '/problems/payer-not-designated' },
      });
      const { payer } = created(await open(designatedPayer));
      const path = `/v1/payment-requests/${paymentRequestId}`;
      expect((await ledger.get(path)).body).toMatchObject({ designatedPayer: payer, linkRevokedAt: null });
      expect(await ledger.post(`${path}/link-revocation`, {})).toMatchObject({
        status: 200,
        body: { status: 'revoked' },
      });
      expect(await open(designatedPayer)).toMatchObject({ status: 409, body: { type: '/problems/link-revoked' } });
      const { linkRevokedAt } = (await ledger.get(path)).body as unknown as { linkRevokedAt: string };
      expect(Date.parse(linkRevokedAt)).toBe(ledger.now());
    });

    it('is paid for no more than fifty orders at once', async () => {
      const orderIds = Array.from({ length: 51 }, (_, number) => `${platform}.${number}`);
      expect(await ledger.post('/v1/payment-requests', { orderIds, channelId: 'printed' })).toMatchObject({
        status: 400,
        body: { errors: [{ field: 'orderIds' }] },
      });
    });
  });
}
