import type { FactSnapshot } from '@hutong/facts';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type StoredFact, movement, payment, storeOfFacts } from '../facts-under-test.js';
import { asked, scopeAt } from '../figures-under-test.js';
import { countCells } from './cells.js';
import { movedCells } from './moving-positions.js';

const seed = Number(process.env['FAST_CHECK_SEED'] ?? 20231018);
const positions = 16;

/** At each position one movement, or a payment that begins or ends: of two wallets and three buyers, some facts out of the filter. */
const facts = fc
  .array(
    fc.record({
      kind: fc.constantFrom('captured', 'refunded', 'reported', 'payment'),
      wallet: fc.constantFrom('tenpay', 'alipay'),
      buyer: fc.constantFrom('li', 'zhao', 'sun'),
      amount: fc.bigInt({ min: 0n, max: 3n }),
      thing: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: positions, maxLength: positions },
  )
  .map((drawn) => {
    const open = new Map<number, object>();
    return drawn.flatMap(({ kind, wallet, buyer, amount, thing }, index): readonly StoredFact[] => {
      const position = index + 1;
      if (kind === 'reported') return [movement(position, { wallet, buyer, amount, basis: 'reported' })];
      if (kind !== 'payment') return [movement(position, { movement: kind, wallet, buyer, amount })];
      const placed = { position, thing };
      const before = open.get(thing);
      const after =
        before === undefined ? { buyer, wallet: null, outcome: 'open' } : { buyer, wallet, outcome: 'captured' };
      open.set(thing, after);
      const taken = before === undefined ? [] : [payment({ ...placed, weight: -1 }, before as StoredFact['fact'])];
      return [...taken, payment(placed, after)];
    });
  });

const movedBetween = async (snapshot: FactSnapshot, measure: string, [after, position]: readonly [number, number]) => {
  const { question } = asked({ measures: measure, by: 'wallet' });
  const scope = { ...(await scopeAt(snapshot, question, position)), after: BigInt(after) };
  const cells = await movedCells(snapshot, [measure], { scope, rowsMax: 1_000 });
  return cells.flatMap(({ values, positions: moved }) => moved.map((at) => `${String(values[0])} at ${at}`)).toSorted();
};

/** What is seen when the question is asked again at every position. */
async function seenToMove(snapshot: FactSnapshot, measure: string): Promise<readonly string[]> {
  const { question } = asked({ measures: measure, by: 'wallet' });
  const seen: string[] = [];
  let before = new Map<string, unknown>();
  for (let position = 1; position <= positions; position += 1) {
    const cells = await countCells(snapshot, [measure], await scopeAt(snapshot, question, position));
    if (cells === 'tooMany') throw new Error('so few facts have few cells');
    const now = new Map(cells.map(({ values, figures }) => [String(values[0]), figures.get(measure)]));
    for (const wallet of new Set([...before.keys(), ...now.keys()])) {
      if ((now.get(wallet) ?? 0n) !== (before.get(wallet) ?? 0n)) seen.push(`${wallet} at ${position}`);
    }
    before = now;
  }
  return seen.toSorted();
}

it('The events that moved a sum or a number of persons are exactly those at whose positions it is another than before', async () => {
  await fc.assert(
    fc.asyncProperty(facts, fc.integer({ min: 0, max: positions }), async (drawn, middle) => {
      const store = await storeOfFacts(drawn, positions);
      try {
        await store.reader.inSnapshot(async (snapshot) => {
          for (const measure of ['value', 'net', 'buyers', 'requested', 'capturedRequests']) {
            const seen = await seenToMove(snapshot, measure);
            expect(await movedBetween(snapshot, measure, [0, positions]), measure).toEqual(seen);
            const parts = [
              await movedBetween(snapshot, measure, [0, middle]),
              await movedBetween(snapshot, measure, [middle, positions]),
            ];
            expect(parts.flat().toSorted(), `${measure} in two parts`).toEqual(seen);
          }
        });
      } finally {
        await store.close();
      }
    }),
    { seed, numRuns: 3 },
  );
});
