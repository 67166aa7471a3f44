import { type Instant, type Money, type MoneyJson, moneyToJson } from '@hutong/domain';
import type { PilotParameters } from './parameters.js';
import type { PersonIdentifier } from './person-identifier.js';
import type { Population } from './population.js';
import { Random } from './random.js';
import { type Shopper, drawShopper } from './shopper.js';
import { drawTurn } from './turn.js';
import { cities, platforms as shoppedPlatforms } from './shops.js';
import { drawTicket } from './ticket-size.js';

/** The body of an order. */
export type OrderPlacement = Readonly<{
  platform: string;
  orderNumber: string;
  buyer: PersonIdentifier;
  merchant: Readonly<{ merchantId: string }>;
  city: string;
  lines: readonly Readonly<{
    lineId: string;
    productId: string;
    category: string;
    quantity: number;
    amount: MoneyJson;
  }>[];
  amount: MoneyJson;
}>;

/** Somebody shops: one order, or a cart of several that are paid together. */
export type OrderStep = Readonly<{
  kind: 'order';
  at: Instant;
  keySeed: string;
  orders: readonly [OrderPlacement, ...OrderPlacement[]];
  shopper: Shopper;
}>;

type Chances = Readonly<{ seed: number; parameters: PilotParameters; population: Population }>;

/** Most orders of a cart in the pilot; the ledger takes more. */
const cartOrdersMax = 4;
/** A shop's shelf of products. */
const productsPerCategory = 40;

/** Draws what somebody buys, and what they will do. */
export class OrderDraw {
  readonly #chances: Chances;

  constructor(chances: Chances) {
    this.#chances = chances;
  }

  /** The order of this number, and the next ones where they lie in the same cart. */
  step(
    index: number,
    { at, platforms, ordersMax }: Readonly<{ at: Instant; platforms: ReadonlySet<string>; ordersMax: number }>,
  ): OrderStep {
    const { seed, parameters, population } = this.#chances;
    const keySeed = `${seed}/order/${index}`;
    const random = new Random(keySeed);
    const platform = random.choose(shoppedPlatforms.filter(({ value }) => platforms.has(value)));
    const buyerIndex = random.between(0, population.buyersCount - 1);
    const buyer = population.buyer(buyerIndex);
    const city = random.choose(cities);
    const wanted = random.chance(parameters.cart) ? random.between(2, cartOrdersMax) : 1;
    const amounts = Array.from({ length: Math.min(wanted, ordersMax) }, () => drawTicket(random, parameters));
    const placements = amounts.map((amount, nth) =>
      this.#place(random, { index: index + nth, platform, buyer: buyer.account(platform), city, amount }),
    );
    const [order, ...others] = placements;
    const [amount] = amounts;
    if (order === undefined || amount === undefined) throw new RangeError('There is no room for an order.');
    const friends = this.#friends(random, buyerIndex);
    const base = drawShopper(random, { preferences: buyer.preferences, friends, amount }, parameters);
    const shopper = { ...base, ...drawTurn(new Random(`${keySeed}/turn`), base, parameters) };
    return { kind: 'order', at, keySeed, orders: [order, ...others], shopper };
  }

  #place(
    random: Random,
    {
      index,
      platform,
      buyer,
      city,
      amount,
    }: Readonly<{ index: number; platform: string; buyer: PersonIdentifier; city: string; amount: Money }>,
  ): OrderPlacement {
    const { seed, population } = this.#chances;
    const { merchantId, category } = population.merchant(random.between(0, population.merchantsCount - 1));
    const total = moneyToJson(amount);
    const productId = `${category.split('.')[1]}-${random.between(1, productsPerCategory)}`;
    return {
      platform,
      orderNumber: `S${seed}-${String(index + 1).padStart(8, '0')}`,
      buyer,
      merchant: { merchantId },
      city,
      lines: [{ lineId: '1', productId, category, quantity: 1, amount: total }],
      amount: total,
    };
  }

  /** Two others of the population: a friend is never the buyer. */
  #friends(random: Random, buyerIndex: number): readonly [PersonIdentifier, PersonIdentifier] {
    const { buyersCount, buyer } = this.#chances.population;
    const step = random.between(1, buyersCount - 2);
    const friend = (count: number): PersonIdentifier => buyer((buyerIndex + count) % buyersCount).account('friends');
    return [friend(step), friend(step + 1)];
  }
}
