import { type ClaimId, claims, type Evidence, findingOf, surenessMeanings, surenessOf } from '@hutong/market';
import type { FigureColumn } from '../../figures/answering/figure-table.js';
import { type MarketRow, type MarketSubject, marketSubject } from '../market-subject.js';
import type { ClaimTable } from './claim-table.js';

/** One figure of an answer, with the ends of its 95 % interval where it has one. */
export type ClaimFigure = Readonly<{
  figure: string;
  /** What it is of: a wallet, a month, an institution. */
  of: string | null;
  value: string | null;
  unit: 'fraction' | 'count' | 'index' | 'milliseconds' | 'minorUnits';
  low?: string | null;
  high?: string | null;
  /** How many were counted for it. */
  observations?: bigint;
  why?: string | null;
}>;

/** What was found of a claim. */
export type Findings = Readonly<{
  figures: readonly ClaimFigure[];
  /** In sentences, made from the figures. */
  answer: string;
  evidence: Evidence;
  missing: readonly string[];
  tables: readonly ClaimTable[];
}>;

type Declared<Asked extends object> = Pick<MarketSubject<Asked>, 'standsOn' | 'filteredAs' | 'parameters' | 'askedIn'> &
  Readonly<{
    id: ClaimId;
    find: (...answering: Parameters<MarketSubject<Asked>['answer']>) => Promise<Findings>;
  }>;

/** A claim of the article, asked of a market. */
export function claimSubject<Asked extends object>({ id, find, ...declared }: Declared<Asked>): MarketSubject {
  const claim = claims[id];
  return marketSubject<Asked>({
    ...declared,
    path: `claims/${id}`,
    summary: `Claim ${id}: ${claim.question}`,
    async answer(counts, market, asked) {
      const { figures, answer, evidence, missing, tables } = await find(counts, market, asked);
      const level = surenessOf(evidence);
      return {
        definition: `The figures of claim ${id} and what they were counted from. sureness follows from what was compared with what, not from whether it speaks for the claim.`,
        columns,
        rows: figures.map(rowOf),
        more: {
          claim,
          answer,
          sureness: {
            level,
            meaning: surenessMeanings[level],
            finding: findingOf(evidence),
            observations: evidence.observations.toString(),
          },
          missing: [...missing, outsideMissing],
          tables,
        },
      };
    },
  });
}

const outsideMissing =
  'Payments outside of this ledger: every share is of what it recorded, and nothing says how large the rest is.';

const column = (name: string, kind: FigureColumn['kind'], meaning: string): FigureColumn => ({
  name,
  kind,
  unit: kind === 'dimension' ? 'name' : 'as unit says',
  meaning,
});
const columns: readonly FigureColumn[] = [
  column('figure', 'dimension', 'what was counted'),
  column('of', 'dimension', 'what it is of; null where it is of everything asked about'),
  column('value', 'figure', 'exact, rounded once; null where why says'),
  column('unit', 'dimension', 'fraction, count, index, milliseconds or minorUnits'),
  column('low', 'figure', 'lower end of its 95 % interval; null where it has none'),
  column('high', 'figure', 'upper end'),
  column('observations', 'figure', 'how many were counted for it'),
  column('why', 'dimension', 'why there is no value'),
];

const rowOf = ({ figure, of, value, unit, low, high, observations, why }: ClaimFigure): MarketRow => ({
  figure,
  of,
  value,
  unit,
  low: low ?? null,
  high: high ?? null,
  observations: observations?.toString() ?? null,
  why: why ?? (value === null ? 'nothingObserved' : null),
});
