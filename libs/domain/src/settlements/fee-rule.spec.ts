import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Currency, addMs, amountMinorUnitsMax, instantFromJson, minorUnitDigits, money } from '../kernel/index.js';
import { feeRuleAt, feeRules, splitFee } from './fee-rule.js';

const begin = instantFromJson('2016-09-05T16:00:00.000Z');
const rule = feeRuleAt(begin);
const fen = (minorUnits: bigint) => {
  const { fee, issuer, network, acquirer } = splitFee(rule, money(minorUnits, 'CNY'), true);
  return [fee, issuer, network, acquirer].map((part) => Number(part.minorUnits));
};

describe('The merchant fee', () => {
  it('is in force from the first millisecond of its day in Beijing, and no payment is older', () => {
    expect(feeRuleAt(begin).feeRuleId).toBe('illustrative-60bp.2016-09');
    expect(() => feeRuleAt(addMs(begin, -1))).toThrow('No fee rule is in force at 2016-09-05T15:59:59.999Z');
  });
  it('says that its split is illustrative, because none is published', () =>
    expect(feeRules.map(({ status }) => status)).toEqual(['illustrative']));
  it('is 60 basis points: 35 to the issuer, 6.5 to the network, the rest to the acquirer', () =>
    expect(fen(200_000n)).toEqual([1_200, 700, 130, 370]));
  it('splits 129 yuan into 45, 8 and 24 fen', () => expect(fen(12_900n)).toEqual([77, 45, 8, 24]));
  it('rounds half up: 83 fen cost nothing, 84 fen cost one', () => {
    expect(fen(83n)).toEqual([0, 0, 0, 0]);
    expect(fen(84n)).toEqual([1, 0, 0, 1]);
  });
  it('rounds exactly half a fen up: 1,000 × 0.35 % is 3.5', () => expect(fen(1_000n)[1]).toBe(4));
  it('caps the issuer at 13 yuan and the network at 6.50, on both sides of the cap', () => {
    expect(fen(371_428n)[1]).toBe(1_300);
    expect(fen(371_000n)[1]).toBe(1_299);
    expect(fen(10_000_000n)[1]).toBe(1_300);
    expect(fen(999_000n)[2]).toBe(649);
    expect(fen(1_000_000n)[2]).toBe(650);
    expect(fen(10_000_000n)[2]).toBe(650);
  });
  it('knows no cap in a currency that the tariff does not name', () =>
    expect(splitFee(rule, money(10_000_000n, 'USD'), true).issuer.minorUnits).toBe(35_000n));
  it('gives the network’s part to the acquirer where no clearing house carried the payment', () => {
    const parts = splitFee(rule, money(12_900n, 'CNY'), false);
    expect([parts.fee, parts.network, parts.acquirer].map((part) => part.minorUnits)).toEqual([77n, 0n, 32n]);
  });
  it('always sums from its parts, none negative, never more than the amount', () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.bigInt({ min: 1n, max: 2_000n }), fc.bigInt({ min: 1n, max: amountMinorUnitsMax })),
        fc.constantFrom(...(Object.keys(minorUnitDigits) as Currency[])),
        fc.boolean(),
        (minorUnits, currency, hasNetwork) => {
          const { fee, issuer, network, acquirer } = splitFee(rule, money(minorUnits, currency), hasNetwork);
          expect(issuer.minorUnits + network.minorUnits + acquirer.minorUnits).toBe(fee.minorUnits);
          for (const part of [issuer, network, acquirer]) expect(part.minorUnits >= 0n).toBe(true);
          expect(fee.minorUnits <= minorUnits).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    ));
});
