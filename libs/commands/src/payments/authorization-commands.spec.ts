import { parsePaymentLink, printPaymentLink } from '@hutong/domain';
import { account, buyer, failed, orderRequest, passed, recordEvents, worldOf } from '@hutong/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { interconnectionCommands } from '../interconnections/interconnections.commands.js';
import { LedgerInMemory } from '../ledger-in-memory.js';
import { orderCommands } from '../orders/orders.commands.js';
import type { PaymentRequestedAnswer } from '../payment-requests/payment-requests.answers.js';
import { paymentRequestCommands } from '../payment-requests/payment-requests.commands.js';
import { type AtApp, byCode, byLink, type WayToPay, waysToPay } from '../ways-to-pay.js';

const minuteMs = 60_000;
const card = { kind: 'debitCard', institution: 'icbc', class: 'I' } as const;
const passedFromCard = { ...passed, funding: card };
const friend: AtApp = { payer: account('a-friend', 'tenpay'), payerApp: 'tenpay' };
/** Inside the app the buyer pays, elsewhere somebody else. */
const payerBy = ({ kind }: WayToPay): AtApp =>
  kind === 'directAuthorization' ? { payer: buyer, payerApp: 'tenpay' } : friend;

let ledger: LedgerInMemory;
beforeEach(async () => {
  ledger = new LedgerInMemory();
  await recordEvents(ledger.log, worldOf().events);
});

async function requested(way: WayToPay): Promise<PaymentRequestedAnswer> {
  const { orderId } = (await ledger.done(orderCommands.PlaceOrder, orderRequest())) as { orderId: string };
  const asked = { orderIds: [orderId], channelId: way.channelId };
  return (await ledger.done(paymentRequestCommands.RequestPayment, asked)) as PaymentRequestedAnswer;
}
async function reached(way: WayToPay, who = payerBy(way)): Promise<PaymentRequestedAnswer> {
  const request = await requested(way);
  await way.reach(ledger, request, who);
  return request;
}
const typesOf = ({ kind }: WayToPay, paymentRequestId: string) => ledger.typesIn(`${kind}-${paymentRequestId}`);
const lastOf = (way: WayToPay, paymentRequestId: string) =>
  ledger.log.readPage(0n, { streams: { prefixes: [`${way.kind}-${paymentRequestId}`] } }).events.at(-1);

describe.each(waysToPay)('Paying ($kind)', (way) => {
  const who = payerBy(way);

  it('is authorized with what the payer’s app says, over the interconnection at the revision that was seen', async () => {
    const { paymentRequestId } = await reached(way);
    const answer = await way.authorize(ledger, paymentRequestId, { ...who, check: passedFromCard });
    expect(answer).toMatchObject({ outcome: 'accepted', body: { paymentRequestId, status: 'authorized' } });
    expect(lastOf(way, paymentRequestId)?.data).toMatchObject({
      payer: { ref: ledger.secret.refOf(who.payer) },
      payerAppController: 'tencent',
      funding: card,
      clearingHouse: 'netsunion',
      interconnection: { revision: '0' },
      factors: passed.factors,
    });
  });

  it('needs no clearing house from the balance of the app whose code it is', async () => {
    const { paymentRequestId } = await reached(way);
    await way.authorize(ledger, paymentRequestId, { ...who, check: passed });
    const { data } = lastOf(way, paymentRequestId) ?? {};
    expect(data).not.toHaveProperty('clearingHouse');
    expect(data).not.toHaveProperty('interconnection');
  });

  it('is recorded and refused when the check fails, and when the app locks the payer', async () => {
    const { paymentRequestId } = await reached(way);
    expect(await way.authorize(ledger, paymentRequestId, { ...who, check: failed })).toMatchObject({
      refusal: 'factorFailed',
    });
    const lockedUntil = new Date(ledger.now + minuteMs).toISOString();
    const locking = { ...who, check: { ...failed, lockedUntil } };
    expect(await way.authorize(ledger, paymentRequestId, locking)).toMatchObject({ refusal: 'payerLocked' });
    const before = typesOf(way, paymentRequestId);
    expect(before.filter((type) => /FactorFailed$|Locked$/.test(type))).toHaveLength(3);
    expect(await way.authorize(ledger, paymentRequestId, { ...who, check: passed })).toMatchObject({
      refusal: 'payerLocked',
    });
    expect(typesOf(way, paymentRequestId)).toEqual(before);
    ledger.later(minuteMs);
    const answer = await way.authorize(ledger, paymentRequestId, { ...who, check: passed });
    expect(answer).toMatchObject({ body: { status: 'authorized' } });
  });

  it('may have an unknown result, until the app tells again', async () => {
    const { paymentRequestId } = await reached(way);
    const unknown = { result: 'unknown', factors: passed.factors } as const;
    expect(await way.authorize(ledger, paymentRequestId, { ...who, check: unknown })).toMatchObject({
      body: { status: 'resultUnknown' },
    });
    expect(await way.authorize(ledger, paymentRequestId, { ...who, check: passed })).toMatchObject({
      body: { status: 'authorized' },
    });
  });

  it('is recorded and refused without a route from these funds', async () => {
    const { paymentRequestId } = await reached(way);
    const fromElsewhere = { ...passed, funding: { ...card, kind: 'creditCard' as const } };
    expect(await way.authorize(ledger, paymentRequestId, { ...who, check: fromElsewhere })).toMatchObject({
      refusal: 'noRoute',
    });
    expect(typesOf(way, paymentRequestId).at(-1)).toMatch(/RouteRefused$/);
  });

  it('is not from funds of nobody: who keeps the account is registered as such', async () => {
    const { paymentRequestId } = await reached(way);
    const before = typesOf(way, paymentRequestId);
    for (const institution of ['nobody', 'netsunion', 'taobao'])
      for (const kind of ['debitCard', 'balance'] as const) {
        const check = { ...passed, funding: { kind, institution, class: null } };
        expect(await way.authorize(ledger, paymentRequestId, { ...who, check })).toMatchObject({
          refusal: 'fundingInstitutionUnknown',
        });
      }
    expect(typesOf(way, paymentRequestId)).toEqual(before);
  });

  it('answers a repeat as the first time, whatever happened since', async () => {
    const { paymentRequestId } = await reached(way);
    const first = await way.authorize(ledger, paymentRequestId, { ...who, check: failed, key: 'one key' });
    await way.authorize(ledger, paymentRequestId, { ...who, check: passed });
    ledger.ledger = ledger.another();
    expect(await way.authorize(ledger, paymentRequestId, { ...who, check: failed, key: 'one key' })).toEqual(first);
    expect(await way.authorize(ledger, paymentRequestId, { ...who, check: passed })).toMatchObject({
      recorded: false,
      body: { status: 'authorized' },
    });
  });

  it('counts when it happened before the expiry, though it is told after', async () => {
    const { paymentRequestId, expiresAt } = await reached(way);
    ledger.later(Date.parse(expiresAt) - ledger.now + minuteMs);
    expect(
      await way.authorize(ledger, paymentRequestId, { ...who, check: passed, occurredAt: expiresAt }),
    ).toMatchObject({ refusal: 'expired' });
    const occurredAt = new Date(Date.parse(expiresAt) - 1).toISOString();
    expect(await way.authorize(ledger, paymentRequestId, { ...who, check: passed, occurredAt })).toMatchObject({
      body: { status: 'authorized' },
    });
    expect(lastOf(way, paymentRequestId)).toMatchObject({ data: { occurredAt } });
  });

  it('passes only while the interconnection is open', async () => {
    const attested = { source: 'a spec', certainty: 'illustrative' } as const;
    const { paymentRequestId, terms } = await reached(way);
    const interconnectionId = `tenpay.tenpay.online.${terms.channel.presentation}.debitCard`;
    const validTo = new Date(ledger.now).toISOString();
    await ledger.done(interconnectionCommands.CloseInterconnection, { interconnectionId, validTo, ...attested });
    expect(await way.authorize(ledger, paymentRequestId, { ...who, check: passedFromCard })).toMatchObject({
      refusal: 'noRoute',
    });
  });

  it('can be declined by a payer who came, and stated to be by somebody', async () => {
    const { paymentRequestId } = await reached(way);
    if (way.kind === 'directAuthorization') await way.authorize(ledger, paymentRequestId, { ...who, check: failed });
    expect(await way.state(ledger, paymentRequestId, { ...who, by: 'tenpay', same: false })).toMatchObject({
      body: { same: false },
    });
    expect(await way.decline(ledger, paymentRequestId, who)).toMatchObject({ body: { status: 'declined' } });
    expect(typesOf(way, paymentRequestId).slice(-2)).toEqual([
      'BuyerIdentityStated',
      expect.stringMatching(/Declined$/),
    ]);
  });

  it('needs a payment request, and one that is paid in this way', async () => {
    const check = passed;
    expect(await way.authorize(ledger, 'nowhere', { ...who, check })).toMatchObject({
      refusal: 'paymentRequestNotFound',
    });
    expect(await way.decline(ledger, 'nowhere', who)).toMatchObject({ refusal: 'paymentRequestNotFound' });
    for (const other of waysToPay.filter((each) => each !== way)) {
      const { paymentRequestId } = await reached(other);
      expect(await way.authorize(ledger, paymentRequestId, { ...who, check })).toMatchObject({
        refusal: 'captureNotPossible',
      });
      expect(typesOf(way, paymentRequestId)).toEqual([]);
    }
  });

  it('names the payer in events by a reference only, and keeps who it is in a stream of its own', async () => {
    const { paymentRequestId } = await reached(way);
    await way.authorize(ledger, paymentRequestId, { ...who, check: passed });
    await ledger.settle();
    const { events } = ledger.log.readPage(0n);
    const naming = events.filter(({ data }) => JSON.stringify(data).includes(who.payer.value));
    expect(naming.map(({ stream }) => stream)).toEqual([`person-${ledger.secret.refOf(who.payer)}`]);
  });
});

describe.each([byCode, byLink])('What a payer reads ($kind)', (way) => {
  it('is ours only with the nonce that the ledger’s secret gives, which nothing stored holds', async () => {
    const request = await requested(way);
    const link = parsePaymentLink(request.code ?? request.link ?? '');
    if (!link.ok) throw new Error('No code or link was given');
    const forged = printPaymentLink({ ...link.value, nonce: 'A'.repeat(link.value.nonce.length) });
    const forgedRequest = { ...request, ...(request.code ? { code: forged } : { link: forged }) };
    expect(await way.reach(ledger, forgedRequest, friend)).toMatchObject({ refusal: 'forged' });
    expect(typesOf(way, request.paymentRequestId)).toEqual([]);
    expect(await way.reach(ledger, request, friend)).toMatchObject({ outcome: 'accepted' });
    const stored = ledger.log.readPage(0n).events.map((event) => JSON.stringify([event.data, event.metadata]));
    expect(stored.filter((text) => text.includes(link.value.nonce))).toEqual([]);
  });

  it('is forged when its request presents something else, though the nonce is right', async () => {
    const kind = way === byCode ? 'code' : 'link';
    for (const other of waysToPay.filter((each) => each !== way)) {
      const request = await requested(other);
      const { paymentRequestId } = request;
      const text = printPaymentLink({ kind, paymentRequestId, nonce: ledger.secret.nonceOf(paymentRequestId) });
      expect(await way.reach(ledger, { ...request, [kind]: text }, friend)).toMatchObject({ refusal: 'forged' });
    }
  });

  it('is recorded and refused to an app without any route', async () => {
    const { paymentRequestId, ...request } = await requested(way);
    const stranger = { payer: account('somebody', 'tailpay'), payerApp: 'tailpay' };
    const answer = await way.reach(ledger, { paymentRequestId, ...request }, stranger);
    expect(answer).toMatchObject({ refusal: 'noRoute' });
    expect(typesOf(way, paymentRequestId)).toEqual([expect.stringMatching(/RouteRefused$/)]);
  });

  it('shows what is paid for, to whom it was shown, and until when', async () => {
    const request = await requested(way);
    const { paymentRequestId, terms, expiresAt } = request;
    const payer = { ref: ledger.secret.refOf(friend.payer) };
    expect(await way.reach(ledger, request, friend)).toMatchObject({
      body: { paymentRequestId, terms, expiresAt, payer, payerApp: 'tenpay' },
    });
  });
});

it('A code is not opened as a link, nor a link scanned as a code', async () => {
  const [coded, linked] = [await requested(byCode), await requested(byLink)];
  expect(await byLink.reach(ledger, { ...coded, link: coded.code ?? '' }, friend)).toMatchObject({
    refusal: 'captureNotPossible',
    detail: 'It is a code.',
  });
  expect(await byCode.reach(ledger, { ...linked, code: linked.link ?? '' }, friend)).toMatchObject({
    refusal: 'captureNotPossible',
    detail: 'It is a link.',
  });
});
