import { isDeepStrictEqual } from 'node:util';
import { expectedFigures } from '@hutong/audit';
import type { RecordedEvent } from '@hutong/event-store';
import { asRecorded, marketLogs } from '@hutong/testing';
import { allKeptFacts, figuresOf, keptFacts } from '@hutong/testing/facts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factTables } from './fact-tables.js';
import type { FactsByTable, KeptFact } from './store/stored-facts.js';

// Facts against a replay that keeps everything in lists and was written by another hand. Positions, and nothing else, say what is counted.

const seed = Number(process.env['FAST_CHECK_SEED'] ?? 20231018);
const runs = Number(process.env['FACT_LOGS'] ?? 40);
const size = { paymentsMax: 12, disturbancesMax: 16 };
/** Some stages and interconnections are over by then, others end later. */
const openAt = '2023-10-25T00:00:00.000Z';

const only = (facts: FactsByTable, isMeant: (fact: KeptFact) => boolean): FactsByTable =>
  Object.fromEntries(Object.entries(facts).map(([name, kept]) => [name, kept.filter(isMeant)]));
const upTo = (facts: FactsByTable, position: bigint): FactsByTable => only(facts, (fact) => fact.position <= position);

const replaced = factTables.filter(({ kind }) => kind === 'replaced');

/** What is wrong where a thing has no fact or several at some position, or another fact is taken back than was put. */
function weightFaults(kept: readonly KeptFact[]): readonly string[] {
  const standing = new Map<string | null, KeptFact>();
  const faults: string[] = [];
  for (const each of kept) {
    const before = standing.get(each.thing);
    if (each.weight === 1) {
      if (before) faults.push(`${each.thing} has two facts at ${each.position}`);
      standing.set(each.thing, each);
    } else {
      if (!isDeepStrictEqual(before?.fact, each.fact))
        faults.push(`${each.thing} takes another back at ${each.position}`);
      standing.delete(each.thing);
    }
  }
  const things = new Set(kept.map(({ thing }) => thing));
  return things.size === standing.size ? faults : [...faults, 'a thing has no fact in the end'];
}

describe('Facts of random logs', () => {
  it('are one for each thing at every position, and what is taken back is what was put', () => {
    let [things, taken] = [0, 0];
    fc.assert(
      fc.property(marketLogs(size), (log) => {
        const events = asRecorded(log);
        for (const table of replaced) {
          const kept = keptFacts(table, events);
          expect(weightFaults(kept)).toEqual([]);
          // What is taken back at a position is put again at the same: between two positions everything has its fact.
          const net = new Map<string, number>();
          for (const { position, thing, weight } of kept) {
            const key = `${position} ${thing}`;
            net.set(key, (net.get(key) ?? 0) + weight);
          }
          expect([...net.values()].filter((weight) => weight !== 0 && weight !== 1)).toEqual([]);
          things += new Set(kept.map(({ thing }) => thing)).size;
          taken += kept.filter(({ weight }) => weight < 0).length;
        }
      }),
      { seed, numRuns: runs },
    );
    expect([things, taken].map((count) => count > 10 * runs)).toEqual([true, true]);
  });

  it('sum up to what brute force says, at any position', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(marketLogs(size), fc.array(fc.nat(1_000), { minLength: 4, maxLength: 4 }), (log, parts) => {
        const events: readonly RecordedEvent[] = asRecorded(log);
        const facts = allKeptFacts(events);
        for (const part of [...parts, 1_000]) {
          const replayed = events.slice(0, Math.floor((events.length * part) / 1_000));
          const expected = expectedFigures(replayed, openAt);
          expect(figuresOf(upTo(facts, BigInt(replayed.length)), openAt)).toEqual(expected);
          for (const name of expected.keys()) {
            const parts = name.split(' | ');
            for (const length of [2, 3]) seen.add(parts.slice(0, length).join(' | '));
          }
        }
      }),
      { seed, numRuns: runs },
    );
    // A property that never saw a figure would say nothing of it.
    expect([...seen].map((name) => name.split(' | ')[0])).toEqual(expect.arrayContaining([...everyFigure]));
    for (const outcome of outcomes) expect(seen).toContain(`requests | ${outcome}`);
    for (const role of ['accountInstitution', 'clearingHouse', 'codeIssuer', 'payerApp', 'acquirer'])
      expect(seen).toContain(`fee parts | ${role}`);
    for (const origin of ['own', 'reported', 'imported']) expect(seen).toContain(`refunded | ${origin}`);
    // A bank that paid, a balance, an account elsewhere that a refund was redirected to, and nobody's where coupons alone go back.
    for (const account of ['icbc | netsunion', 'alipay | ', 'tailpay | netsunion', ' | netsunion'])
      expect(seen).toContain(`given to | ${account}`);
  });
});

describe('Facts that occurred before a moment', () => {
  const untils = fc.array(fc.nat(1_000), { minLength: 6, maxLength: 6 });

  it('sum up to what brute force says, whatever the order in which things are told', () => {
    let outOfOrder = 0;
    fc.assert(
      fc.property(marketLogs(size), untils, fc.nat(1_000), (log, moments, part) => {
        const events: readonly RecordedEvent[] = asRecorded(log);
        const replayed = events.slice(0, Math.ceil((events.length * (500 + part / 2)) / 1_000));
        const facts = upTo(allKeptFacts(events), BigInt(replayed.length));
        for (const moment of moments) {
          const until = String(events[Math.floor((events.length * moment) / 1_001)]?.data['occurredAt']);
          const before = only(facts, ({ occurredAt }) => occurredAt < until);
          expect(figuresOf(before, until)).toEqual(expectedFigures(replayed, until, until));
          for (const { name } of replaced) expect(standingTwice(before[name] ?? [])).toEqual([]);
        }
        outOfOrder += log.filter(
          ({ data }, index) => String(data['occurredAt']) < String(log[index - 1]?.data['occurredAt']),
        ).length;
      }),
      { seed, numRuns: runs },
    );
    expect(outOfOrder).toBeGreaterThan(runs);
  });
});

/** Things of which there is more than one fact, or less than none. */
function standingTwice(kept: readonly KeptFact[]): readonly (string | null)[] {
  const net = new Map<string | null, number>();
  for (const { thing, weight } of kept) net.set(thing, (net.get(thing) ?? 0) + weight);
  return [...net].flatMap(([thing, weight]) => (weight === 0 || weight === 1 ? [] : [thing]));
}

const outcomes = ['open', 'expired', 'revoked', 'superseded', 'closed', 'voided', 'captured', 'captureReported'];
const everyFigure = [
  'requests',
  'amount requested',
  'orders requested',
  'pre-selected to requested',
  'previous to now',
  'placedToRequested',
  'requestedToPresented',
  'presentedToReached',
  'reachedToAuthorized',
  'authorizedToClaimed',
  'claimedToCaptured',
  'requestedToEnded',
  'voided',
  'paid',
  'captures',
  'captured',
  'refunds',
  'refunded',
  'taken from',
  'given to',
  'net',
  'cash',
  'merchant coupons',
  'other coupons',
  'fees',
  'fee parts',
  'priced',
  'buyers',
  'payers',
  'orders',
  'order amount',
  'pre-selected to chosen',
  'offered',
  'refused',
  'refused for',
  'chosen',
  'refusals',
  'open interconnections',
  'open stages',
];
