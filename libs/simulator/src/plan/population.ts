import { type PersonIdentifier, pilotCategories, pilotPlatform } from './catalogue.js';
import type { PilotParameters } from './parameters.js';
import { Random } from './random.js';

/** Someone who shops again and again with the same wallets, so that a cohort is the same people in every stage. */
export type Buyer = Readonly<{
  buyer: PersonIdentifier;
  /** Wallets from the most to the least liked; the incumbent's, which every buyer of the platform has, comes last. */
  walletPreference: readonly string[];
}>;

export type Merchant = Readonly<{ merchant: string; category: string }>;

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
      buyer: { scheme: 'account', scope: pilotPlatform, value: `buyer-${seed}-${index}` },
      walletPreference: drawPreference(new Random(`${seed}/buyer/${index}`), parameters),
    }),
    merchant: (index) => ({
      merchant: `shop-${seed}-${index}`,
      category: new Random(`${seed}/merchant/${index}`).choose(pilotCategories),
    }),
  };
}

function drawPreference(random: Random, parameters: PilotParameters): readonly string[] {
  const { tenpayPreference, unionpayPreference, tailPreference } = parameters;
  return random.choose([
    { weight: tenpayPreference, value: ['tenpay', 'alipay'] },
    { weight: unionpayPreference, value: ['unionpay-quickpass', 'alipay'] },
    { weight: tailPreference, value: ['tail-pay', 'alipay'] },
    { weight: Math.max(1 - tenpayPreference - unionpayPreference - tailPreference, 0), value: ['alipay'] },
  ]);
}
