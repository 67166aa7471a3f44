import { type components, dataOf } from '@hutong/client';
import {
  account,
  closedOrder,
  eventTypes,
  failed,
  malformed,
  passed,
  placeOrder,
  requestPayment,
  savedImage,
} from '@hutong/testing';
import QRCode from 'qrcode';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import type { LedgerUnderTest } from './ledger-under-test.js';

const lin = { payer: account('lin', 'tenpay'), payerApp: 'tenpay' } as const;
const fromAlbum = { ...lin, capture: 'album' } as const;
const late = { ...fromAlbum, payer: account('late', 'tenpay') };
type Check = components['schemas']['CheckRequest'];
type Fields = Omit<components['schemas']['ScanForm'], 'image'>;
const refusal = (status: number, kebab: string) => ({
  response: { status },
  error: { type: `/problems/${kebab}` },
});
type Image = Uint8Array<ArrayBuffer>;
const bytesOf = async (image: Sharp): Promise<Image> => new Uint8Array(await image.toBuffer());
const codeOf = async (text: string): Promise<Image> => new Uint8Array(await QRCode.toBuffer(text));

/** A screenshot: the code somewhere on a coloured page. */
const screenshot = (code: Image) =>
  sharp({ create: { width: 1_080, height: 2_340, channels: 3, background: '#ffe0b0' } }).composite([
    { input: Buffer.from(code), left: 320, top: 1_400 },
  ]);

/** Images of codes as they come from phones, and what is no code. */
export function scannedImages(ledger: LedgerUnderTest): void {
  async function savedCode() {
    const orderId = await placeOrder(ledger);
    const { paymentRequestId } = await requestPayment(ledger, orderId, 'wechat.saved-code');
    const image = new Uint8Array(await (await savedImage(ledger, paymentRequestId)).arrayBuffer());
    return { orderId, paymentRequestId, params: { path: { paymentRequestId } }, image };
  }

  const scan = (image: Image, fields: Fields) =>
    ledger.POST('/v1/scans', { body: { ...fields, image: new Blob([image]) } });

  describe('The image of a code is read', () => {
    it.each<[string, (code: Image) => Promise<Image>]>([
      ['as a phone scales it up', (code) => bytesOf(sharp(code).resize(1_500))],
      ['as a chat scales it down', (code) => bytesOf(sharp(code).resize(150))],
      ['turned by a quarter', (code) => bytesOf(sharp(code).rotate(90))],
      ['turned upside down', (code) => bytesOf(sharp(code).rotate(180))],
      ['as a hard-pressed JPEG', (code) => bytesOf(sharp(code).jpeg({ quality: 20 }))],
      ['as WebP', (code) => bytesOf(sharp(code).webp({ quality: 40 }))],
      ['from a screenshot in colour', (code) => bytesOf(screenshot(code).png())],
      ['from a screenshot as JPEG', (code) => bytesOf(screenshot(code).jpeg({ quality: 50 }))],
      ['in grey', (code) => bytesOf(sharp(code).greyscale())],
      ['on nothing, as transparent PNG', (code) => bytesOf(sharp(code).unflatten().png())],
    ])('%s', async (_how, change) => {
      const { paymentRequestId, image } = await savedCode();
      const scanned = await scan(await change(image), fromAlbum);
      expect(scanned).toMatchObject({
        response: { status: 201 },
        data: { paymentRequestId, payerApp: 'tenpay' },
      });
    });

    it('drawn as SVG too', async () => {
      const { params } = await savedCode();
      const svg = await dataOf(ledger.GET('/v1/payment-requests/{paymentRequestId}/code.svg', { params }));
      const image = await bytesOf(sharp(await svg.arrayBuffer(), { density: 300 }).png());
      expect(await scan(image, fromAlbum)).toMatchObject({ response: { status: 201 } });
    });
  });

  const scanAs = (key: string, body: FormData) =>
    ledger.send('/v1/scans', { method: 'POST', body, headers: { 'Idempotency-Key': key } });

  const scanOf = async (text: string) => scan(await codeOf(text), fromAlbum);

  describe('A scan is refused', () => {
    it('when the file is no image, is cut off, or is of a kind no album holds', async () => {
      const { image } = await savedCode();
      const text = new TextEncoder().encode('not an image');
      const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
      for (const bytes of [text, svg, image.slice(0, 300), new Uint8Array()]) {
        expect(await scan(bytes, fromAlbum)).toMatchObject(refusal(422, 'image-not-readable'));
      }
    });

    it('when the image is taller than any screenshot', async () => {
      const create = { width: 1, height: 32_769, channels: 3, background: 'white' } as const;
      const image = await bytesOf(sharp({ create }).png());
      expect(await scan(image, fromAlbum)).toMatchObject(refusal(422, 'image-not-readable'));
    });

    it('when there is no code in the image, or more than one', async () => {
      const { image } = await savedCode();
      const { image: other } = await savedCode();
      const empty = await bytesOf(screenshot(await bytesOf(sharp(image).blur(50).flatten())).png());
      expect(await scan(empty, fromAlbum)).toMatchObject(refusal(422, 'no-code-in-image'));
      const second = await bytesOf(screenshot(image).png());
      const both = await bytesOf(
        sharp(second)
          .composite([{ input: Buffer.from(other), left: 40, top: 40 }])
          .png(),
      );
      expect(await scan(both, fromAlbum)).toMatchObject(refusal(422, 'several-codes-in-image'));
    });

    it.each([
      ['weixin://wxpay/bizpayurl?pr=abc', 'WeChat Pay'],
      ['https://qr.alipay.com/fkx12345', 'Alipay'],
      ['https://qr.95516.com/00010000/6221', 'UnionPay'],
      ['HTTPS://QR.ALIPAY.COM/FKX12345', 'Alipay'],
      ['000201010211151600000000100000015204541153031565802CN5909LAMP SHOP6008HANGZHOU6304C3F8', 'LAMP SHOP'],
      ['000201010211151600000000100000015204541153031565802CN5909LAMP SHOP6008HANGZHOU6304C3F8', 'UnionPay'],
    ])('with the name of its owner when the code is foreign: %s', async (text, owner) => {
      const answer = await scan(await codeOf(text), fromAlbum);
      expect(answer).toMatchObject(refusal(422, 'foreign-code'));
      expect(answer.error?.detail).toContain(owner);
    });

    it('with what is wrong with it when it is a damaged code of EMVCo', async () => {
      const text = '000201010211151600000000100000015204541153031565802CN5909LAMP SHIP6008HANGZHOU6304C3F8';
      const answer = await scan(await codeOf(text), fromAlbum);
      expect(answer).toMatchObject(refusal(422, 'emv-code-faulty'));
      expect(answer.error?.detail).toContain('checksum');
    });

    it('when the code is about no payment, or forged', async () => {
      const { paymentRequestId } = await savedCode();
      expect(await scanOf('hello')).toMatchObject(refusal(422, 'not-a-payment-code'));
      expect(await scanOf('hutong://pay/')).toMatchObject(refusal(422, 'forged'));
      expect(await scanOf('hutong://pay/code/nobody-issued-it/nonce')).toMatchObject(refusal(422, 'forged'));
      const guessed = `hutong://pay/code/${paymentRequestId}/guessed`;
      expect(await scanOf(guessed)).toMatchObject(refusal(422, 'forged'));
    });

    it('at the very millisecond the code expires, and not before', async () => {
      const { image } = await savedCode();
      ledger.advance(2 * 60 * 60_000 - 1);
      expect(await scan(image, fromAlbum)).toMatchObject({ response: { status: 201 } });
      ledger.advance(1);
      expect(await scan(image, late)).toMatchObject(refusal(409, 'payment-request-expired'));
    });

    it('when the request was closed', async () => {
      const { params, image } = await savedCode();
      ledger.advance(5 * 60_000);
      const body = { reason: 'unpaid' };
      await dataOf(ledger.POST('/v1/payment-requests/{paymentRequestId}/closure', { params, body }));
      expect(await scan(image, fromAlbum)).toMatchObject(refusal(409, 'payment-request-closed'));
    });

    it('when the code is paid already, or another of the same order', async () => {
      const { params, image, orderId } = await savedCode();
      const { paymentRequestId } = await requestPayment(ledger, orderId, 'wechat.saved-code');
      await scan(image, fromAlbum);
      const body = { ...lin, check: passed };
      await dataOf(ledger.POST('/v1/scans/{paymentRequestId}/authorization', { params, body }));
      await closedOrder(ledger, orderId, 'paid');
      expect(await scan(image, late)).toMatchObject(refusal(409, 'already-authorized'));
      const other = new Uint8Array(await (await savedImage(ledger, paymentRequestId)).arrayBuffer());
      expect(await scan(other, late)).toMatchObject(refusal(409, 'already-paid'));
    });

    it('from an app that no open interconnection lets pay the code', async () => {
      const { image } = await savedCode();
      const tailPay = { ...fromAlbum, payerApp: 'tailpay' };
      expect(await scan(image, tailPay)).toMatchObject(refusal(409, 'no-route'));
    });

    it('when the form lacks a field, has one too many, or no image', async () => {
      const { image } = await savedCode();
      expect(await scan(image, malformed(lin))).toMatchObject(refusal(400, 'invalid-request'));
      const withSecret = await scan(image, malformed({ ...fromAlbum, password: 'open-sesame' }));
      expect(withSecret).toMatchObject(refusal(400, 'invalid-request'));
      expect(JSON.stringify(withSecret.error)).not.toContain('open-sesame');
      const imageless = await scanAs('no-image', formOf({ payerApp: 'tenpay' }));
      expect(imageless).toMatchObject(refusal(400, 'invalid-request'));
      expect(imageless.error?.errors?.[0]?.field).toBe('image');
    });

    it('when the form has two images, since nobody can say which was meant', async () => {
      const { image } = await savedCode();
      const body = formOf({ ...fromAlbum, payer: JSON.stringify(lin.payer) });
      for (let index = 0; index < 2; index += 1) body.append('image', new Blob([image]), 'code.png');
      const answer = await scanAs('two-images', body);
      expect(answer).toMatchObject(refusal(400, 'invalid-request'));
      expect(answer.error?.errors).toEqual([{ field: 'image', reason: 'is given twice' }]);
    });

    it('when the body is no form, or half of one', async () => {
      expect(await ledger.POST('/v1/scans', { body: malformed({}) })).toMatchObject(
        refusal(415, 'unsupported-media-type'),
      );
      const headers = { 'Content-Type': 'multipart/form-data; boundary=x', 'Idempotency-Key': 'half-a-form' };
      const half = await ledger.send('/v1/scans', { method: 'POST', body: '--x\r\nContent-Disp', headers });
      expect(half).toMatchObject(refusal(400, 'bad-request'));
      const form = await ledger.send('/v1/orders', { method: 'POST', body: '--x--\r\n', headers });
      expect(form).toMatchObject(refusal(415, 'unsupported-media-type'));
    });
  });

  describe('The limit of 4 MiB', () => {
    it('is named when an image is one byte over it, or is 20 MB', async () => {
      for (const bytes of [4 * 1024 * 1024 + 1, 20_000_000]) {
        const answer = await scan(new Uint8Array(bytes), fromAlbum);
        expect(answer).toMatchObject(refusal(413, 'body-too-large'));
        expect(answer.error?.detail).toContain('4194304 bytes (4 MiB)');
      }
    });

    it('lets through what is exactly as large', async () => {
      const { image } = await savedCode();
      const padded = new Uint8Array(4 * 1024 * 1024);
      padded.set(image);
      expect(await scan(padded, fromAlbum)).toMatchObject({ response: { status: 201 } });
    });
  });

  describe("A payer's wallet that cannot confirm the payer", () => {
    it('is recorded, told the same when it asks again, and the payer is locked out when the wallet says so', async () => {
      const { paymentRequestId, params, image } = await savedCode();
      await dataOf(scan(image, fromAlbum));
      const authorize = (check: Check, headers = {}) =>
        ledger.POST('/v1/scans/{paymentRequestId}/authorization', { params, body: { ...lin, check }, headers });
      for (let repetition = 1; repetition <= 2; repetition += 1) {
        const answer = await authorize(failed, { 'Idempotency-Key': 'first-failure' });
        expect(answer).toMatchObject(refusal(403, 'factor-failed'));
      }
      const lockMs = 24 * 60 * 60_000;
      const lockedUntil = new Date(ledger.now() + lockMs).toISOString();
      expect(await authorize({ ...failed, lockedUntil })).toMatchObject(refusal(403, 'payer-locked'));
      expect(await authorize(passed)).toMatchObject(refusal(403, 'payer-locked'));
      const types = await eventTypes(ledger, `scan-${paymentRequestId}`);
      expect(types).toEqual(['CodeScanned', 'ScanFactorFailed', 'ScanFactorFailed', 'ScanLocked']);
    });

    it('never sends the secret: a field for it is refused', async () => {
      const { params } = await savedCode();
      const body = { ...lin, check: malformed({ ...passed, password: 'open-sesame' }) };
      const answer = await ledger.POST('/v1/scans/{paymentRequestId}/authorization', { params, body });
      expect(answer).toMatchObject(refusal(400, 'invalid-request'));
      expect(JSON.stringify(answer.error)).not.toContain('open-sesame');
    });
  });
}

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
