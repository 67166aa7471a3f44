import { type FactorKind, type Money, type MoneyJson, moneyToJson } from '@hutong/domain';
import type { ChannelRegistration, PersonIdentifier } from './catalogue.js';
import type { PilotParameters } from './parameters.js';
import type { Buyer } from './population.js';
import type { Random } from './random.js';
import { drawRefund } from './ticket-size.js';

/** How it is meant to end. What it comes to depends on what the platform offers. */
export type Ending = 'pays' | 'neverPays' | 'paysTooLate' | 'declines' | 'cancelsBeforePaying' | 'paysAfterCancelling';

/** What goes wrong before the payer gets it right. */
export type Slip = 'foreignCode' | 'wrongWallet';

/** A request that is sent twice with the same idempotency key, as an impatient client does. */
export type Duplicate = 'order' | 'paymentRequest' | null;

export type RefundIntention = Readonly<{ afterMs: number; amount: MoneyJson; reason: string }>;

/** Everything the person behind one order will do, drawn before the first request is sent. */
export type Shopper = Readonly<{
  walletPreference: readonly string[];
  /** Friends who open the link when the buyer asks for help: nobody, one, or two who race each other. */
  friends: readonly PersonIdentifier[];
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

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;

/** Wrong passwords after which a wallet locks a payer out (unconfirmed for the real wallets). */
export const factorAttemptsMax = 5;

export function drawShopper(
  random: Random,
  { buyer, friends, amount }: Readonly<{ buyer: Buyer; friends: readonly PersonIdentifier[]; amount: Money }>,
  parameters: PilotParameters,
): Shopper {
  const asksFriend = random.chance(parameters.friendPay);
  const friendsCount = asksFriend ? 1 + Number(random.chance(parameters.rivalFriendPerFriendPay)) : 0;
  return {
    walletPreference: buyer.walletPreference,
    friends: friends.slice(0, friendsCount),
    ending: drawEnding(random, parameters),
    slips: drawSlips(random, parameters),
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

function drawSlips(random: Random, parameters: PilotParameters): readonly Slip[] {
  const slips: Slip[] = [];
  if (random.chance(parameters.foreignCode)) slips.push('foreignCode');
  if (random.chance(parameters.wrongWallet)) slips.push('wrongWallet');
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

const drawRefundIntention = (random: Random, amount: Money, parameters: PilotParameters): RefundIntention => ({
  afterMs: random.between(hourMs, 7 * 24 * hourMs),
  amount: moneyToJson(drawRefund(random, amount, parameters)),
  reason: random.choose([
    { weight: 5, value: 'returned' },
    { weight: 3, value: 'not as described' },
    { weight: 2, value: 'sent too late' },
  ]),
});

/** A channel as far as choosing needs it. */
export type Choosable = Pick<ChannelRegistration, 'codeIssuer' | 'presentation'>;

/** Users choose by preference among what they are offered; a friend is asked only where that is offered. */
export function chooseChannel<Offered extends Choosable>(
  offered: readonly Offered[],
  shopper: Shopper,
): Offered | undefined {
  const link = offered.find(({ presentation }) => presentation === 'link');
  if (shopper.friends.length > 0 && link !== undefined) return link;
  for (const preferred of shopper.walletPreference) {
    const own = offered.find(({ codeIssuer, presentation }) => codeIssuer === preferred && presentation !== 'link');
    if (own !== undefined) return own;
  }
  return undefined;
}
