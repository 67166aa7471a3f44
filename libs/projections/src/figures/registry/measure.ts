/** What a figure is counted in. `thousandths` are of a minor unit. */
export type Unit = 'minorUnits' | 'thousandths' | 'count' | 'milliseconds' | 'fraction';

/** What must hold of a fact to be counted; columns by their names in the table, or those that a relation adds. */
export type Condition =
  | Readonly<{ column: string; isAnyOf: readonly string[] }>
  | Readonly<{ column: string; isNoneOf: readonly string[] }>
  | Readonly<{ column: string; isTrue: boolean }>
  /** Begun, and not ended, at the moment that the question looks at. */
  | Readonly<{ begunAt: string; endedAt: string }>;

/** A part of a sum: a column of the facts that count, or how many they are where there is none. */
export type Addend = Readonly<{ sign: 1 | -1; column: string | null; where: readonly Condition[] }>;

/** How a measure is computed from facts. */
export type Counting =
  | Readonly<{ kind: 'sum'; addends: readonly Addend[] }>
  /** Different persons among the facts that count. */
  | Readonly<{ kind: 'distinct'; column: string; where: readonly Condition[] }>
  /** The smallest duration that `percent` of the facts do not exceed. */
  | Readonly<{ kind: 'quantile'; column: string; percent: bigint }>
  | Readonly<{ kind: 'ratio'; part: readonly Addend[]; whole: readonly Addend[] }>;

/** Facts that a measure is counted in: those of a table, or what follows from them. */
export type RelationName =
  'payments' | 'successions' | 'movements' | 'offers' | 'offeredChannels' | 'refusals' | 'interconnections' | 'stages';

export type Measure = Readonly<{
  relation: RelationName;
  unit: Unit;
  meaning: string;
  counting: Counting;
  /** Whether bills of others do not say it, so that there is no figure of imported payments. */
  isOwnOnly?: true;
}>;
