import { type FactorKind, type Money, type MoneyJson, moneyToJson, type Presentation } from '@hutong/domain';
import type { Channel } from '@hutong/world';
import type { PilotParameters } from './parameters.js';
import { scanningApps } from './payer-apps.js';
import type { PersonIdentifier } from './person-identifier.js';
import type { Preference } from './population.js';
import type { Random } from './random.js';
import { drawRefund } from './ticket-size.js';

/** How it is meant to end. What it comes to depends on what the platform offers. */
export type Ending =
  | 'pays'
  | 'neverPays'
  | 'paysTooLate'
  | 'declines'
  | 'cancelsBeforePaying'
  | 'paysAfterCancelling'
  | 'changesAmount'
  | 'revokesLink'
  | 'takenLate';

/** What goes wrong before the payer gets it right. */
export type Slip = 'foreignCode' | 'wrongWallet' | 'ownLink';

/** A request that is sent twice with the same idempotency key, as an impatient client does. */
export type Duplicate = 'order' | 'paymentRequest' | null;

export type RefundIntention = Readonly<{
  afterMs: number;
  amount: MoneyJson;
  reason: string;
  /** For the line of the first order, not for the payment or the order. */
  byLine: boolean;
  /** What comes of it where the payer’s account does not take it; null where it does. */
  abnormal: 'redirected' | 'givenUp' | null;
}>;

/** Everything the person behind one order will do, drawn before the first request is sent. */
export type Shopper = Readonly<{
  preferences: readonly Preference[];
  /** Friends who open the link when the buyer asks for help: nobody, one, or two who race each other; by an account that their app knows by another name. */
  friends: readonly PersonIdentifier[];
  /** By what the buyer names the first friend, who alone may pay then; null for a link that is open to all. */
  namesFriendBy: 'phone' | 'account' | null;
  /** Stands in a shop, where the platform has codes there. */
  inShop: boolean;
  /** Which codes somebody in a shop goes by, where there are such. */
  shopCode: Extract<Presentation, 'dynamicCode' | 'staticCode' | 'customerCode'>;
  /** The app cannot say at first whether the payer passed. */
  resultUnknown: boolean;
  /** Scans one of the codes on the page with this app, whoever issued it; null for whoever pays as they like best. */
  scanner: Readonly<{ payerApp: string; choice: number; online: boolean }> | null;
  /** The platform says whether payer and buyer are one. */
  identityStated: boolean;
  ending: Ending;
  slips: readonly Slip[];
  /** Wrong passwords before the right one. */
  wrongFactors: number;
  factor: FactorKind;
  duplicate: Duplicate;
  choosesAfterMs: number;
  paysAfterMs: number;
  /** Asked for some time after the payment is captured. */
  refund: RefundIntention | null;
}>;

/** A refund as it is asked for, whatever comes of it. */
export type RefundDraw = Pick<RefundIntention, 'afterMs' | 'amount' | 'reason'>;

/** Before it is drawn whether the story takes one of its rarer turns. */
type DrawnShopper = Omit<Shopper, 'namesFriendBy' | 'shopCode' | 'resultUnknown' | 'refund'> &
  Readonly<{ refund: RefundDraw | null }>;

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;

/** Wrong passwords after which a wallet locks a payer out (unconfirmed for the real wallets). */
export const factorAttemptsMax = 5;

export function drawShopper(
  random: Random,
  {
    preferences,
    friends,
    amount,
  }: Readonly<{ preferences: readonly Preference[]; friends: readonly PersonIdentifier[]; amount: Money }>,
  parameters: PilotParameters,
): DrawnShopper {
  const asksFriend = random.chance(parameters.friendPay);
  const friendsCount = asksFriend ? 1 + Number(random.chance(parameters.rivalFriendPerFriendPay)) : 0;
  return {
    preferences,
    inShop: random.chance(parameters.inShop),
    scanner: drawScanner(random, parameters),
    identityStated: random.chance(parameters.identityStated),
    friends: friends.slice(0, friendsCount),
    ending: drawEnding(random, parameters),
    slips: drawSlips(random, asksFriend, parameters),
    wrongFactors: drawWrongFactors(random, parameters),
    factor: random.choose<FactorKind>([
      { weight: 6, value: 'password' },
      { weight: 4, value: 'biometric' },
    ]),
    duplicate: drawDuplicate(random, parameters),
    choosesAfterMs: random.between(5 * secondMs, 2 * minuteMs),
    paysAfterMs: asksFriend ? random.between(minuteMs, 30 * minuteMs) : random.between(10 * secondMs, 5 * minuteMs),
    refund: random.chance(parameters.refundPerPayment) ? drawRefundIntention(random, amount, parameters) : null,
  };
}

function drawEnding(random: Random, parameters: PilotParameters): Ending {
  const { neverPays, paysTooLate, decline, cancelsBeforePaying, paysAfterCancelling } = parameters;
  const others = neverPays + paysTooLate + decline + cancelsBeforePaying + paysAfterCancelling;
  return random.choose<Ending>([
    { weight: Math.max(1 - others, 0), value: 'pays' },
    { weight: neverPays, value: 'neverPays' },
    { weight: paysTooLate, value: 'paysTooLate' },
    { weight: decline, value: 'declines' },
    { weight: cancelsBeforePaying, value: 'cancelsBeforePaying' },
    { weight: paysAfterCancelling, value: 'paysAfterCancelling' },
  ]);
}

/** Whoever scans foreign codes online does so in a shop too. */
function drawScanner(random: Random, { crossScanInShop, crossScanOnline }: PilotParameters): Shopper['scanner'] {
  const [payerApp, choice, chance] = [random.choose(scanningApps), random.bits(), random.fraction()];
  return chance < crossScanInShop ? { payerApp, choice, online: chance < crossScanOnline } : null;
}

function drawSlips(random: Random, asksFriend: boolean, parameters: PilotParameters): readonly Slip[] {
  const slips: Slip[] = [];
  if (random.chance(parameters.foreignCode)) slips.push('foreignCode');
  if (random.chance(parameters.wrongWallet)) slips.push('wrongWallet');
  if (asksFriend && random.chance(parameters.opensOwnLinkPerFriendPay)) slips.push('ownLink');
  return slips;
}

function drawWrongFactors(random: Random, parameters: PilotParameters): number {
  if (!random.chance(parameters.wrongFactor)) return 0;
  return random.chance(parameters.lockoutPerWrongFactor) ? factorAttemptsMax : random.between(1, 2);
}

function drawDuplicate(random: Random, parameters: PilotParameters): Duplicate {
  if (!random.chance(parameters.duplicateRequest)) return null;
  return random.chance(0.5) ? 'order' : 'paymentRequest';
}

const drawRefundIntention = (random: Random, amount: Money, parameters: PilotParameters): RefundDraw => ({
  afterMs: random.between(hourMs, 7 * 24 * hourMs),
  amount: moneyToJson(drawRefund(random, amount, parameters)),
  reason: random.choose([
    { weight: 5, value: 'returned' },
    { weight: 3, value: 'not as described' },
    { weight: 2, value: 'sent too late' },
  ]),
});

/** How somebody pays: over which channel, with which app, and with which other app when the first cannot pay there. */
export type Choice = Readonly<{ channel: Channel; payerApp: string; fallbackApp: string }>;

/** An app that can pay over a channel; undefined where nobody's can. */
type OwnApp = (channel: Channel) => string | undefined;

/** Users choose by preference among what they are offered; a friend is asked only where that is offered. */
export function chooseChannel(offered: readonly Channel[], shopper: Shopper, ownApp: OwnApp): Choice | undefined {
  const links = offered.filter(({ presentation }) => presentation === 'link');
  // Whom the buyer names is asked by the platform itself, anybody else in WeChat, where that is offered.
  const link =
    links.find(({ codeIssuer }) => (codeIssuer === 'tenpay') === (shopper.namesFriendBy === null)) ?? links[0];
  if (shopper.friends.length > 0 && link !== undefined) return paidBy(link, link.codeIssuer);
  const shopCodes = offered.filter(({ field }) => field === 'barcode');
  const chosenCodes = shopCodes.filter(({ presentation }) => presentation === shopper.shopCode);
  const inShops = chosenCodes.length > 0 ? chosenCodes : shopCodes;
  const isInShop = shopper.inShop && inShops.length > 0;
  const here = (isInShop ? inShops : offered).filter(
    ({ field, presentation }) => presentation !== 'link' && (isInShop || field === 'online'),
  );
  return (
    scannedChoice(here, { shopper, isInShop, ownApp }) ??
    likedChoice(here, shopper) ??
    here.map((channel) => paidBy(channel, ownApp(channel))).find((choice) => choice !== undefined)
  );
}

/** A code on the page is scanned in a shop by whatever app is at hand, online only by who means to. */
function scannedChoice(
  here: readonly Channel[],
  { shopper: { scanner }, isInShop, ownApp }: Readonly<{ shopper: Shopper; isInShop: boolean; ownApp: OwnApp }>,
): Choice | undefined {
  const codes = here.filter(({ presentation }) => presentation === 'dynamicCode' || presentation === 'staticCode');
  const code = scanner && (isInShop || scanner.online) ? codes[scanner.choice % codes.length] : undefined;
  const choice = code && paidBy(code, ownApp(code));
  return scanner && choice ? { ...choice, payerApp: scanner.payerApp } : undefined;
}

function likedChoice(here: readonly Channel[], { preferences }: Shopper): Choice | undefined {
  for (const { payerApp, codeIssuer } of preferences) {
    const liked = here.filter((channel) => channel.codeIssuer === codeIssuer);
    const channel = liked.find(({ presentation }) => presentation === 'inApp') ?? liked[0];
    if (channel !== undefined) return { channel, payerApp, fallbackApp: payerApp };
  }
  return undefined;
}

function paidBy(channel: Channel, payerApp: string): Choice;
function paidBy(channel: Channel, payerApp: string | undefined): Choice | undefined;
function paidBy(channel: Channel, payerApp: string | undefined): Choice | undefined {
  return payerApp === undefined ? undefined : { channel, payerApp, fallbackApp: payerApp };
}
