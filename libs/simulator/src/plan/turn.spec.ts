import { describe, expect, it } from 'vitest';
import { defaultParameters } from './parameters.js';
import { Random } from './random.js';
import type { Ending } from './shopper.js';
import { drawTurn } from './turn.js';

const amount = { minorUnits: '12900', currency: 'CNY' } as const;
const refund = { afterMs: 1, amount, reason: 'returned' };
const friend = { scheme: 'account', scope: 'friends', value: 'friend' } as const;
const turnsOf = (ending: Ending, parameters: object, friends = [friend]) =>
  Array.from({ length: 200 }, (_, nth) =>
    drawTurn(new Random(`${nth}`), { friends, ending, refund }, { ...defaultParameters, ...parameters }),
  );

describe('A rarer turn of the story', () => {
  it('is taken by nobody whose order would not simply have been paid', () => {
    const always = { revokedPerFriendPay: 1, takenLate: 0.5, changesAmount: 0.5 };
    expect(new Set(turnsOf('declines', always).map(({ ending }) => ending))).toEqual(new Set(['declines']));
    expect(new Set(turnsOf('pays', always).map(({ ending }) => ending))).toEqual(new Set(['revokesLink']));
    const alone = new Set(turnsOf('pays', always, []).map(({ ending }) => ending));
    expect(alone).toEqual(new Set(['takenLate', 'changesAmount']));
  });

  it('asks nothing back of what was drawn for an amount that went down', () => {
    for (const { ending, refund: drawn } of turnsOf('pays', { changesAmount: 0.5 }))
      expect(drawn === null).toBe(ending === 'changesAmount');
  });

  it('lets a refund go through, to another account or be given up', () => {
    const abnormal = turnsOf('pays', { abnormalPerRefund: 0.5, givenUpPerAbnormalRefund: 0.5 });
    expect(new Set(abnormal.map((turn) => turn.refund?.abnormal))).toEqual(
      new Set([null, 'redirected', 'givenUp', ...(abnormal.some((turn) => turn.refund === null) ? [undefined] : [])]),
    );
  });
});
