import {
  type Attested,
  type Decision,
  type Instant,
  type StreamType,
  type Times,
  CannotFollowError,
  accept,
  assertNever,
  instantFromJson,
  instantToJson,
  refuse,
} from '../kernel/index.js';
import {
  type FeeClause,
  type FeeRuleEvent,
  type FeeRuleVersionPublishedData,
  feeRuleEventTypes,
} from './fee-rule.events.js';

/** The versions of one fee rule in the order of publication. */
export type FeeRuleState = Readonly<{ versions: readonly FeeRuleVersionPublishedData[] }>;

export type PublishFeeRuleVersion = Readonly<{
  feeRuleId: string;
  validFrom: Instant;
  clauses: readonly FeeClause[];
}> &
  Attested;

export type FeeRuleRefusal =
  'clausesMissing' | 'tooManyClauses' | 'rateOutOfRange' | 'acquirerPartMissing' | 'tooManyVersions';

/** Most versions of one rule, and clauses of one version. Our own bounds. */
export const versionsPerFeeRuleMax = 200;
export const clausesPerVersionMax = 100;

export const feeRules: StreamType<FeeRuleState, FeeRuleEvent> = {
  category: 'feeRule',
  initialState: { versions: [] },
  idOf: ({ data }) => data.feeRuleId,
  evolve,
  eventTypes: feeRuleEventTypes,
};

function evolve({ versions }: FeeRuleState, { type, data }: FeeRuleEvent): FeeRuleState {
  switch (type) {
    case 'FeeRuleVersionPublished':
      if (data.version !== versions.length + 1)
        throw new CannotFollowError(type, `version ${versions.length + 1} is next`);
      return { versions: [...versions, data] };
    default:
      return assertNever(type);
  }
}

/** The version in force at a moment, from its first millisecond on; of two for one day the later published. Undefined before the first. */
export function feeRuleVersionAt({ versions }: FeeRuleState, at: Instant): FeeRuleVersionPublishedData | undefined {
  let inForce: FeeRuleVersionPublishedData | undefined;
  for (const version of versions) {
    if (instantFromJson(version.validFrom) > at) continue;
    if (!inForce || version.validFrom >= inForce.validFrom) inForce = version;
  }
  return inForce;
}

/** Adds a version, also for days gone by: payments captured before keep theirs. Repeating the last version is a no-op. */
export function publishFeeRuleVersion(
  { occurredAt }: Times,
  { versions }: FeeRuleState,
  { feeRuleId, validFrom, clauses, source, certainty }: PublishFeeRuleVersion,
): Decision<FeeRuleEvent, FeeRuleRefusal> {
  if (clauses.length === 0) return refuse('clausesMissing');
  if (clauses.length > clausesPerVersionMax) return refuse('tooManyClauses');
  const parts = clauses.flatMap((clause) => clause.parts);
  if (!parts.every(({ hundredThousandths }) => isRate(hundredThousandths))) return refuse('rateOutOfRange');
  // What rounding leaves goes to the acquirer, so that the parts always sum.
  if (!clauses.every((clause) => clause.parts.at(-1)?.role === 'acquirer')) return refuse('acquirerPartMissing');
  const stated = { validFrom: instantToJson(validFrom), clauses, source, certainty };
  const last = versions.at(-1);
  if (last && sameStatement(last, stated)) return accept();
  if (versions.length >= versionsPerFeeRuleMax) return refuse('tooManyVersions');
  return accept({
    type: 'FeeRuleVersionPublished',
    data: { feeRuleId, version: versions.length + 1, ...stated, occurredAt: instantToJson(occurredAt) },
  });
}

const isRate = (hundredThousandths: number): boolean =>
  Number.isInteger(hundredThousandths) && hundredThousandths >= 0 && hundredThousandths <= 100_000;

type Statement = Pick<FeeRuleVersionPublishedData, 'validFrom' | 'clauses' | 'source' | 'certainty'>;

function sameStatement(one: Statement, other: Statement): boolean {
  const textOf = ({ validFrom, clauses, source, certainty }: Statement) =>
    JSON.stringify([
      validFrom,
      source,
      certainty,
      clauses.map(({ channelIds, tiers, categories, direction, parts }) => [
        channelIds,
        tiers,
        categories,
        direction,
        parts.map(({ role, hundredThousandths, cap }) => [role, hundredThousandths, cap?.minorUnits, cap?.currency]),
      ]),
    ]);
  return textOf(one) === textOf(other);
}
