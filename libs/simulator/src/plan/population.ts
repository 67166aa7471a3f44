import type { PilotParameters } from './parameters.js';
import type { PersonIdentifier } from './person-identifier.js';
import { Random } from './random.js';
import { shopCategories } from './shops.js';

/** An app that somebody likes to pay with, and whose channel they look for. */
export type Preference = Readonly<{ payerApp: string; codeIssuer: string }>;

/** Someone who shops again and again with the same wallets, so that a cohort is the same people in every stage. */
export type Buyer = Readonly<{
  /** By the account at a platform. */
  account: (platform: string) => PersonIdentifier;
  /** From the most to the least liked. */
  preferences: readonly Preference[];
}>;

export type Merchant = Readonly<{ merchantId: string; category: string }>;

/** People and shops, each drawn when asked for and the same each time, so that no list of them is kept. */
export type Population = Readonly<{
  buyersCount: number;
  merchantsCount: number;
  buyer: (index: number) => Buyer;
  merchant: (index: number) => Merchant;
}>;

const buyersMin = 50;
const merchantsMin = 20;

export function populationOf(seed: number, orders: number, parameters: PilotParameters): Population {
  return {
    buyersCount: Math.max(buyersMin, Math.ceil(orders / parameters.ordersPerBuyer)),
    merchantsCount: Math.max(merchantsMin, Math.ceil(orders / parameters.ordersPerMerchant)),
    buyer: (index) => ({
      account: (platform) => ({ scheme: 'account', scope: platform, value: `buyer-${seed}-${index}` }),
      preferences: drawPreferences(new Random(`${seed}/buyer/${index}`), parameters),
    }),
    // Shops have the same ids for every seed: the rules of stages name some of them.
    merchant: (index) => ({
      merchantId: `shop-${index}`,
      category: new Random(`${seed}/merchant/${index}`).choose(shopCategories),
    }),
  };
}

const own = (payerApp: string): Preference => ({ payerApp, codeIssuer: payerApp });

function drawPreferences(random: Random, parameters: PilotParameters): readonly Preference[] {
  const { tenpayPreference, unionpayPreference, tailPreference } = parameters;
  return random.choose([
    { weight: tenpayPreference, value: [own('tenpay'), own('alipay')] },
    { weight: unionpayPreference, value: [own('unionpay'), own('alipay'), own('tenpay')] },
    {
      weight: tailPreference,
      value: [{ payerApp: 'yiqianbao', codeIssuer: 'leshua' }, own('alipay'), own('tenpay')],
    },
    {
      weight: Math.max(1 - tenpayPreference - unionpayPreference - tailPreference, 0),
      value: [own('alipay'), own('tenpay')],
    },
  ]);
}
