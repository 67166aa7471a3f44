import type { Channel } from './world.js';

/** How a command names a person. */
export type Person = Readonly<{ scheme: 'account' | 'openid' | 'phone'; scope: string; value: string }>;

/** Somebody who comes to pay, with an app. */
export type Payer = Readonly<{ payer: Person; payerApp: string }>;

export type KnownOrder = Readonly<{
  orderId: string;
  platform: string;
  buyer: Person;
  merchantId: string;
  amount: number;
}>;

/** A payment request as its buyer was told of it. */
export type KnownRequest = Readonly<{
  paymentRequestId: string;
  platform: string;
  channel: Channel;
  orderIds: readonly string[];
  /** In minor units. */
  amount: number;
  code: string | undefined;
  link: string | undefined;
  designatedPayer: Person | null;
  expiresAt: string;
}>;

/** A command that was asked before, as it was asked. */
export type PastCommand = Readonly<{ command: string; key: string; body: object; principal: string }>;

/** Most of each kind that the town remembers: what is older happens to nobody any more. */
const rememberedMax = 60;

/** What people outside the ledger know and remember; nothing of it is lost when a process of the ledger ends. */
export class Town {
  readonly orders: KnownOrder[] = [];
  readonly requests: KnownRequest[] = [];
  readonly commands: PastCommand[] = [];
  /** Refunds that were asked for, by whoever asked. */
  readonly refunds: Readonly<{ paymentRequestId: string; refundId: string }>[] = [];
  readonly bills: object[] = [];
  #made = 0;

  /** A number that nothing else in the town has. */
  next(): number {
    return (this.#made += 1);
  }

  remember<Thing>(things: Thing[], thing: Thing): void {
    things.push(thing);
    if (things.length > rememberedMax) things.shift();
  }
}

const account = (value: string, scope = 'taobao'): Person => ({ scheme: 'account', scope, value });

export const buyers: readonly Person[] = Array.from({ length: 6 }, (_, index) => account(`buyer-${index}`));
export const ming = account('ming', 'tenpay');
export const byPhone: Person = { scheme: 'phone', scope: 'cn', value: '13800000001' };

/** Buyers with an app of their own, friends, customers of banks, and somebody whose app has no way to most codes. */
export const payers: readonly Payer[] = [
  ...buyers.slice(0, 4).map((payer) => ({ payer, payerApp: 'tenpay' })),
  ...buyers.slice(0, 3).map((payer) => ({ payer, payerApp: 'alipay' })),
  { payer: ming, payerApp: 'tenpay' },
  { payer: ming, payerApp: 'alipay' },
  { payer: { scheme: 'openid', scope: 'wx-app', value: 'o_hua' }, payerApp: 'tenpay' },
  { payer: byPhone, payerApp: 'alipay' },
  { payer: account('banker', 'icbc'), payerApp: 'icbc' },
  { payer: account('caller', 'hebao'), payerApp: 'hebao' },
  { payer: account('stranger', 'tailpay'), payerApp: 'tailpay' },
];
