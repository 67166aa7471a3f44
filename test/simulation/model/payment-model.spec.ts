import { type StreamEvent, asRecorded, usualLife, worldOf } from '@hutong/testing';
import { describe, expect, it } from 'vitest';
import { PaymentModel } from './payment-model.js';

const world = worldOf('pilot', 6_000).events;
const lives: Readonly<Record<string, StreamEvent[]>> = {
  captured: usualLife({ refunds: [100n, 200n] }),
  cart: usualLife({ orderCount: 3, categories: ['books', 'lamps'] }),
  voided: usualLife({ orderCount: 3, end: 'voided' }),
  declined: usualLife({ end: 'declined' }),
  expired: usualLife({ end: 'expired' }),
  closed: usualLife({ end: 'closed' }),
  reported: usualLife({ end: 'reported' }),
};
const told = (events: readonly StreamEvent[]) => {
  const model = new PaymentModel();
  const said = asRecorded([...world, ...events]).flatMap((event) => model.follow(event));
  return { said, atRest: model.atRest() };
};

describe('The model of what payments may do', () => {
  it.each(Object.keys(lives))('has nothing to say of a payment that is %s as it should be', (name) => {
    expect(told(lives[name]!).said).toEqual([]);
  });
});
