import { hash } from 'node:crypto';
import type { AuthorizationKind } from '@hutong/domain';
import { directAuthorizationCommands } from './direct-authorizations/direct-authorizations.commands.js';
import { friendAuthorizationCommands } from './friend-authorizations/friend-authorizations.commands.js';
import type { Answered } from './handling/command.js';
import type { Refused } from './handling/refused.js';
import type { CheckRequest } from './http/check-request.js';
import type { PersonRequest } from './http/request-parts.js';
import type { LedgerInMemory } from './ledger-in-memory.js';
import { scanCommands } from './scans/scans.commands.js';
import { helpMePay, printedCode, shownCode } from './shop-in-memory.js';

// Every way to pay, one like the other. For specs only.

type Answer = Promise<Answered | Refused<string>>;
export type AtApp = Readonly<{ payer: PersonRequest; payerApp: string }>;
type Requested = Readonly<{ paymentRequestId: string; code?: string; link?: string }>;
/** By default with a new key. */
type Checked = AtApp & Readonly<{ check: CheckRequest; occurredAt?: string; key?: string }>;

export type WayToPay = Readonly<{
  kind: AuthorizationKind;
  channelId: string;
  /** Resolves with nothing where there is nothing to reach first. */
  reach: (ledger: LedgerInMemory, requested: Requested, who: AtApp) => Promise<Answered | Refused<string> | undefined>;
  authorize: (ledger: LedgerInMemory, paymentRequestId: string, checked: Checked) => Answer;
  decline: (ledger: LedgerInMemory, paymentRequestId: string, who: AtApp) => Answer;
  state: (ledger: LedgerInMemory, paymentRequestId: string, stated: AtApp & { by: string; same: boolean }) => Answer;
}>;

export const byCode: WayToPay = {
  kind: 'scan',
  channelId: 'wechat.saved-code',
  reach: (ledger, { code = '' }, who) => ledger.ask(scanCommands.ScanCode, { code, capture: 'album', ...who }),
  authorize: (ledger, paymentRequestId, { key, ...checked }) =>
    ledger.ask(scanCommands.AuthorizeScan, { paymentRequestId, ...checked }, key),
  decline: (ledger, paymentRequestId, who) => ledger.ask(scanCommands.DeclineScan, { paymentRequestId, ...who }),
  state: (ledger, paymentRequestId, stated) =>
    ledger.ask(scanCommands.StateScanPayerIdentity, { paymentRequestId, ...stated }),
};

export const byLink: WayToPay = {
  kind: 'friendAuthorization',
  channelId: 'wechat.friend-link',
  reach: (ledger, { link = '' }, who) => ledger.ask(friendAuthorizationCommands.OpenFriendLink, { link, ...who }),
  authorize: (ledger, paymentRequestId, { key, ...checked }) =>
    ledger.ask(friendAuthorizationCommands.AuthorizeByFriend, { paymentRequestId, ...checked }, key),
  decline: (ledger, paymentRequestId, who) =>
    ledger.ask(friendAuthorizationCommands.DeclineByFriend, { paymentRequestId, ...who }),
  state: (ledger, paymentRequestId, stated) =>
    ledger.ask(friendAuthorizationCommands.StateFriendIdentity, { paymentRequestId, ...stated }),
};

export const insideTheApp: WayToPay = {
  kind: 'directAuthorization',
  channelId: 'wechat.direct',
  reach: async () => undefined,
  authorize: (ledger, paymentRequestId, { key, ...checked }) =>
    ledger.ask(directAuthorizationCommands.AuthorizeDirectPayment, { paymentRequestId, ...checked }, key),
  decline: (ledger, paymentRequestId, who) =>
    ledger.ask(directAuthorizationCommands.DeclineDirectPayment, { paymentRequestId, ...who }),
  state: (ledger, paymentRequestId, stated) =>
    ledger.ask(directAuthorizationCommands.StateDirectPayerIdentity, { paymentRequestId, ...stated }),
};

export const waysToPay = [byCode, byLink, insideTheApp] as const;

/** What a merchant printed once: whoever scans it names the payment. */
export const byPrintedCode: WayToPay = {
  ...byCode,
  channelId: printedCode.channelId,
  reach: (ledger, { code = '', paymentRequestId }, who) =>
    ledger.ask(scanCommands.ScanCode, { code, paymentRequestId, capture: 'camera', ...who }),
};

/** What the payer's app shows. A payer has few codes here: they come again, also with other payments. */
export const byShownCode: WayToPay = {
  ...byCode,
  channelId: shownCode.channelId,
  reach: (ledger, { paymentRequestId }, who) =>
    ledger.ask(scanCommands.ScanCustomerCode, {
      paymentRequestId,
      customerCode: codeShownBy(who, paymentRequestId),
      ...who,
    }),
};

function codeShownBy({ payer, payerApp }: AtApp, paymentRequestId: string): string {
  const digest = hash('sha256', `${payer.value} ${paymentRequestId.at(-1)}`, 'hex').slice(0, 15);
  const digits = BigInt(`0x${digest}`).toString().padStart(17, '0').slice(-16);
  // Of the network of UnionPay where the app has no codes of its own.
  return { tenpay: `13${digits}`, alipay: `28${digits}` }[payerApp] ?? `62${digits}0`;
}

export const byHelpMePay: WayToPay = { ...byLink, channelId: helpMePay.channelId };

/** With what is open in the shop besides the world of made-up payments. */
export const everyWayToPay = [...waysToPay, byPrintedCode, byShownCode, byHelpMePay] as const;
