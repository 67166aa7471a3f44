import { randomUUID } from 'node:crypto';
import { type FundingKind, interconnectionIdOf, type PaymentField, type Presentation } from '@hutong/domain';
import type { PersonRequest } from './http/request-parts.js';
import { institutionCommands } from './institutions/institutions.commands.js';
import { interconnectionCommands } from './interconnections/interconnections.commands.js';
import type { LedgerInMemory } from './ledger-in-memory.js';
import { orderCommands } from './orders/orders.commands.js';
import type { PaymentRequestedAnswer } from './payment-requests/payment-requests.answers.js';
import { paymentRequestCommands } from './payment-requests/payment-requests.commands.js';
import { rolloutCommands } from './rollouts/rollouts.commands.js';

// The world of made-up payments with what is paid in person and to whomever the buyer names. For specs only.

export const attested = { source: 'a spec', certainty: 'illustrative' } as const;
const names = (name: string) => ({ zh: name, en: name });

/** A channel that a spec adds to the world's. */
export type AddedChannel = Readonly<{
  channelId: string;
  presentation: Presentation;
  codeIssuer: string;
  field: PaymentField;
  amountMax?: { minorUnits: string; currency: 'CNY' };
}>;

export const printedCode = {
  channelId: 'wechat.printed-code',
  presentation: 'staticCode',
  codeIssuer: 'tenpay',
  field: 'barcode',
} as const satisfies AddedChannel;
export const shownCode = { ...printedCode, channelId: 'wechat.shown-code', presentation: 'customerCode' } as const;
/** Taobao's own "help me pay": its links are Alipay's, whichever app the payer chooses. */
export const helpMePay = {
  channelId: 'taobao.help-me-pay',
  presentation: 'link',
  codeIssuer: 'alipay',
  field: 'online',
} as const satisfies AddedChannel;

/** To a ledger that holds the world of made-up payments: QuickPass, a telecom wallet, and channels of Taobao that are open to everybody. */
export async function openShop(
  ledger: LedgerInMemory,
  added: readonly AddedChannel[] = [printedCode, shownCode, helpMePay],
): Promise<void> {
  for (const [institutionId, roles] of [
    ['unionpay', ['clearingHouse', 'wallet', 'codeIssuer', 'acquirer']],
    ['quickpass', ['wallet', 'codeIssuer', 'acquirer']],
    ['hebao', ['wallet']],
  ] as const) {
    const institution = { institutionId, names: names(institutionId), roles: [...roles] };
    await ledger.done(institutionCommands.RegisterInstitution, institution);
  }
  for (const channel of added) await register(ledger, channel);
  if (added.length > 0)
    await openChannels(
      ledger,
      added.map(({ channelId }) => channelId),
    );
}

export async function register(ledger: LedgerInMemory, channel: AddedChannel): Promise<void> {
  const { channelId, codeIssuer } = channel;
  await ledger.done(rolloutCommands.RegisterChannel, {
    ...channel,
    platform: 'taobao',
    names: names(channelId),
    acquirer: codeIssuer,
    feeRuleId: 'list',
  });
}

/** A stage for everybody, about everything. */
export async function openChannels(ledger: LedgerInMemory, channelIds: readonly string[]): Promise<void> {
  const stage = { stageId: `stage-${channelIds[0]}`, channelIds, cohortBasisPoints: 10_000, rules: {}, ...attested };
  await ledger.done(rolloutCommands.OpenStage, { platform: 'taobao', ...stage });
}

type Interconnected = Readonly<{ payerApp: string; channel: AddedChannel; clearingHouse: string | null }>;

/** Lets an app pay a channel's codes from bank cards; resolves with the interconnection's id. */
export async function interconnect(
  ledger: LedgerInMemory,
  { payerApp, channel, clearingHouse }: Interconnected,
  fundingKind: FundingKind = 'debitCard',
): Promise<string> {
  const { codeIssuer, field, presentation } = channel;
  const key = { payerApp, codeIssuer, field, presentation, fundingKind };
  const validFrom = new Date(ledger.now).toISOString();
  await ledger.done(interconnectionCommands.OpenInterconnection, { ...key, clearingHouse, validFrom, ...attested });
  return interconnectionIdOf(key);
}

const amount = { minorUnits: '12900', currency: 'CNY' } as const;
const order = {
  platform: 'taobao',
  buyer: { scheme: 'account', scope: 'taobao', value: 'the-buyer' },
  merchant: { merchantId: 'the-merchant' },
  lines: [{ lineId: '1', productId: 'a-book', category: 'books', quantity: 1, amount }],
  amount,
} as const;

/** By default of one merchant. */
export async function place(
  ledger: LedgerInMemory,
  merchant: Readonly<{ merchantId: string; subMerchantId?: string }> = order.merchant,
): Promise<string> {
  const request = { ...order, merchant, orderNumber: randomUUID() };
  return ((await ledger.done(orderCommands.PlaceOrder, request)) as { orderId: string }).orderId;
}

/** By default for a new order. */
export async function requestOver(
  ledger: LedgerInMemory,
  channelId: string,
  more: Readonly<{ orderIds?: readonly string[]; designatedPayer?: PersonRequest }> = {},
): Promise<PaymentRequestedAnswer> {
  const orderIds = more.orderIds ?? [await place(ledger)];
  const asked = { ...more, orderIds, channelId };
  return (await ledger.done(paymentRequestCommands.RequestPayment, asked)) as PaymentRequestedAnswer;
}
