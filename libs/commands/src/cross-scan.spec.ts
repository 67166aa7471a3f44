import { type FundingKind, fundingKinds } from '@hutong/domain';
import { account, passed, recordEvents, worldOf } from '@hutong/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { interconnectionCommands } from './interconnections/interconnections.commands.js';
import { LedgerInMemory } from './ledger-in-memory.js';
import { type AddedChannel, attested, interconnect, openShop, requestOver } from './shop-in-memory.js';
import { byCode, insideTheApp } from './ways-to-pay.js';

const scanners = ['quickpass', 'icbc', 'tenpay', 'alipay', 'tailpay'] as const;
const issuers = ['tenpay', 'alipay', 'quickpass', 'tailpay'] as const;
const kinds: readonly FundingKind[] = fundingKinds;
const codeOf = (codeIssuer: string): AddedChannel => ({
  channelId: `${codeIssuer}.barcode`,
  presentation: 'dynamicCode',
  codeIssuer,
  field: 'barcode',
});

/** All that is open: who scans whose codes from which funds, through which clearing house. */
const interconnected: readonly (readonly [scanner: string, issuer: string, kind: FundingKind, house: string])[] = [
  ['quickpass', 'tenpay', 'debitCard', 'unionpay'],
  ['quickpass', 'alipay', 'debitCard', 'unionpay'],
  ['quickpass', 'alipay', 'creditCard', 'unionpay'],
  ['icbc', 'tenpay', 'debitCard', 'netsunion'],
  ['icbc', 'alipay', 'debitCard', 'unionpay'],
  ['icbc', 'alipay', 'creditCard', 'netsunion'],
  ['tailpay', 'tenpay', 'balance', 'netsunion'],
  ['tenpay', 'tenpay', 'debitCard', 'netsunion'],
  ['alipay', 'quickpass', 'creditLine', 'unionpay'],
];

const byId = (scanner: string, issuer: string, kind: FundingKind): string =>
  [scanner, issuer, 'barcode', 'dynamicCode', kind].join('.');

/** What must come of a scan, from the interconnections alone: an app pays its own codes from its own balance without any. */
function expectedOf(scanner: string, issuer: string, kind: FundingKind): string {
  const open = interconnected.filter(([app, code]) => app === scanner && code === issuer);
  if (open.length === 0 && scanner !== issuer) return 'the scan is refused: noRoute';
  const house = open.find((one) => one[2] === kind)?.[3];
  if (house !== undefined) return `paid through ${house} by ${byId(scanner, issuer, kind)}`;
  return scanner === issuer && kind === 'balance' ? 'paid on its own books' : 'the funds are refused: noRoute';
}

let ledger: LedgerInMemory;
beforeAll(async () => {
  const quickpassInApp = { ...codeOf('quickpass'), channelId: 'quickpass.direct', presentation: 'inApp' } as const;
  ledger = new LedgerInMemory();
  await recordEvents(ledger.log, worldOf().events);
  await openShop(ledger, [...issuers.map(codeOf), { ...quickpassInApp, field: 'online' }]);
  for (const [payerApp, issuer, kind, clearingHouse] of interconnected) {
    await interconnect(ledger, { payerApp, channel: codeOf(issuer), clearingHouse }, kind);
  }
});

type Stored = Readonly<{
  funding?: object;
  clearingHouse?: string;
  interconnection?: Readonly<{ interconnectionId: string }>;
}>;

/** What does come of it, by the answers and by what is stored. */
async function outcomeOf(scanner: string, issuer: string, kind: FundingKind): Promise<string> {
  const who = { payer: account('a-payer', scanner), payerApp: scanner };
  const request = await requestOver(ledger, codeOf(issuer).channelId);
  const { paymentRequestId } = request;
  const check = { ...passed, funding: { kind, institution: 'icbc', class: null } };
  const scanned = await byCode.reach(ledger, request, who);
  const answer =
    scanned?.outcome === 'refused' ? scanned : await byCode.authorize(ledger, paymentRequestId, { ...who, check });
  const last = ledger.log.readPage(0n, { streams: { prefixes: [`scan-${paymentRequestId}`] } }).events.at(-1);
  if (!last) throw new Error(`Nothing is stored of ${paymentRequestId}`);
  const { funding, clearingHouse, interconnection } = last.data as Stored;
  if (answer.outcome === 'refused')
    return `${funding === undefined ? 'the scan is' : 'the funds are'} refused: ${answer.refusal}`;
  return interconnection === undefined && clearingHouse === undefined
    ? 'paid on its own books'
    : `paid through ${clearingHouse} by ${interconnection?.interconnectionId}`;
}

describe('M6 and M5: QuickPass, a bank’s app or another wallet scans a code', () => {
  it.each(scanners)('%s pays whose codes the open interconnections say, from the funds they say', async (scanner) => {
    for (const issuer of issuers) {
      for (const kind of kinds) {
        const what = `${scanner} scans ${issuer} from ${kind}`;
        expect(`${what}: ${await outcomeOf(scanner, issuer, kind)}`).toBe(
          `${what}: ${expectedOf(scanner, issuer, kind)}`,
        );
      }
    }
  });

  it('is refused in another field than the interconnection’s, and once it is closed', async () => {
    const who = { payer: account('a-payer', 'quickpass'), payerApp: 'quickpass' };
    const online = await requestOver(ledger, 'wechat.saved-code');
    expect(await byCode.reach(ledger, online, who)).toMatchObject({ refusal: 'noRoute' });
    const request = await requestOver(ledger, 'tenpay.barcode');
    const interconnectionId = 'quickpass.tenpay.barcode.dynamicCode.debitCard';
    ledger.later(1);
    const validTo = new Date(ledger.now).toISOString();
    await ledger.done(interconnectionCommands.CloseInterconnection, { interconnectionId, validTo, ...attested });
    expect(await byCode.reach(ledger, request, who)).toMatchObject({ refusal: 'noRoute' });
  });
});

describe('M5: QuickPass inside Taobao', () => {
  it('pays from its own balance, and from a bank’s card where UnionPay clears it', async () => {
    const who = { payer: account('the-buyer'), payerApp: 'quickpass' };
    const card = { ...passed, funding: { kind: 'debitCard' as const, institution: 'icbc', class: null } };
    const pay = async (check: typeof card | typeof passed) => {
      const { paymentRequestId } = await requestOver(ledger, 'quickpass.direct');
      return insideTheApp.authorize(ledger, paymentRequestId, { ...who, check });
    };
    expect(await pay(passed)).toMatchObject({ body: { status: 'authorized' } });
    expect(await pay(card)).toMatchObject({ refusal: 'noRoute' });
    const channel = { ...codeOf('quickpass'), presentation: 'inApp', field: 'online' } as const;
    await interconnect(ledger, { payerApp: 'quickpass', channel, clearingHouse: 'unionpay' });
    expect(await pay(card)).toMatchObject({ body: { status: 'authorized' } });
  });
});
