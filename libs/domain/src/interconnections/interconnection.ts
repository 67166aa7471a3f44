import {
  type Attested,
  type Decision,
  type Instant,
  type StreamType,
  type Times,
  CannotFollowError,
  accept,
  assertNever,
  following,
  instantFromJson,
  instantToJson,
  refuse,
} from '../kernel/index.js';
import {
  type InterconnectionEvent,
  type InterconnectionKey,
  interconnectionEventTypes,
} from './interconnection.events.js';

/** A time during which payments could pass; `validTo` is the first moment at which they no longer can. */
export type OpenPeriod = Readonly<{ clearingHouse: string | null; validFrom: Instant; validTo: Instant | null }>;

/** The periods of one interconnection, oldest first, none overlapping; only the last may be without an end. */
export type InterconnectionState =
  | Readonly<{ status: 'absent' }>
  | Readonly<{ status: 'open' | 'closed'; interconnectionId: string; periods: readonly OpenPeriod[] }>;

export type OpenInterconnection = InterconnectionKey &
  Readonly<{ clearingHouse: string | null; validFrom: Instant; parties: InterconnectionParties }> &
  Attested;
/** What the caller knows of those an interconnection names: whether each is registered with a role that fits. */
export type InterconnectionParties = Readonly<{
  /** A wallet, or an institution that keeps accounts and has an app of its own. */
  payerAppKnown: boolean;
  codeIssuerKnown: boolean;
  /** True where none is named. */
  clearingHouseKnown: boolean;
}>;
export type CloseInterconnection = Readonly<{ validTo: Instant }> & Attested;

export type InterconnectionRefusal =
  | 'payerAppUnknown'
  | 'codeIssuerUnknown'
  | 'clearingHouseUnknown'
  | 'interconnectionUnknown'
  | 'alreadyOpen'
  | 'periodsOverlap'
  | 'periodEmpty'
  | 'tooManyPeriods';

type InterconnectionDecision = Decision<InterconnectionEvent, InterconnectionRefusal>;

/** Most periods of one interconnection: keeps its stream short. Our own bound. */
const periodsPerInterconnectionMax = 100;

export const interconnections: StreamType<InterconnectionState, InterconnectionEvent> = {
  category: 'interconnection',
  initialState: { status: 'absent' },
  idOf: ({ data }) => data.interconnectionId,
  evolve,
  eventTypes: interconnectionEventTypes,
};

/** `<payer app>.<code issuer>.<field>.<presentation>.<funding kind>`: one stream for each way a payment can pass. No part holds a point. */
export const interconnectionIdOf = (key: InterconnectionKey): string =>
  [key.payerApp, key.codeIssuer, key.field, key.presentation, key.fundingKind].join('.');

function evolve(state: InterconnectionState, { type, data }: InterconnectionEvent): InterconnectionState {
  switch (type) {
    case 'InterconnectionOpened': {
      if (state.status === 'open') throw new CannotFollowError(type, 'the interconnection is open');
      const { interconnectionId, clearingHouse } = data;
      const period = { clearingHouse, validFrom: instantFromJson(data.validFrom), validTo: null };
      const periods = state.status === 'absent' ? [] : state.periods;
      if (period.validFrom < (periods.at(-1)?.validTo ?? period.validFrom))
        throw new CannotFollowError(type, 'the periods overlap');
      return { status: 'open', interconnectionId, periods: [...periods, period] };
    }
    case 'InterconnectionClosed': {
      const open = following(state, type, ['open']);
      const validTo = instantFromJson(data.validTo);
      if (validTo <= (open.periods.at(-1)?.validFrom ?? validTo))
        throw new CannotFollowError(type, 'the period is empty');
      const periods = open.periods.map((period, index) =>
        index === open.periods.length - 1 ? { ...period, validTo } : period,
      );
      return { ...open, status: 'closed', periods };
    }
    default:
      return assertNever(type);
  }
}

/** The period that holds a moment, from its first millisecond on and before its end; undefined when payments cannot pass then. */
export function periodAt(state: InterconnectionState, at: Instant): OpenPeriod | undefined {
  if (state.status === 'absent') return undefined;
  return state.periods.find(({ validFrom, validTo }) => validFrom <= at && (validTo === null || at < validTo));
}

/** Lets one institution's app pay another's codes from a moment on, also one gone by. Repeating it while open is a no-op. */
export function openInterconnection(
  { occurredAt }: Times,
  state: InterconnectionState,
  command: OpenInterconnection,
): InterconnectionDecision {
  const { validFrom, clearingHouse, source, certainty, parties } = command;
  if (!parties.payerAppKnown) return refuse('payerAppUnknown');
  if (!parties.codeIssuerKnown) return refuse('codeIssuerUnknown');
  if (!parties.clearingHouseKnown) return refuse('clearingHouseUnknown');
  const last = state.status === 'absent' ? undefined : state.periods.at(-1);
  if (state.status === 'open') {
    const same = last?.validFrom === validFrom && last.clearingHouse === clearingHouse;
    return same ? accept() : refuse('alreadyOpen');
  }
  const lastEnd = last?.validTo ?? null;
  if (lastEnd !== null && validFrom < lastEnd) return refuse('periodsOverlap');
  if (state.status === 'closed' && state.periods.length >= periodsPerInterconnectionMax)
    return refuse('tooManyPeriods');
  const { payerApp, codeIssuer, field, presentation, fundingKind } = command;
  const key = { payerApp, codeIssuer, field, presentation, fundingKind };
  return accept({
    type: 'InterconnectionOpened',
    data: {
      interconnectionId: interconnectionIdOf(key),
      ...key,
      clearingHouse,
      validFrom: instantToJson(validFrom),
      source,
      certainty,
      occurredAt: instantToJson(occurredAt),
    },
  });
}

/** Ends the open period at a moment, which is no longer part of it. Repeating it is a no-op. */
export function closeInterconnection(
  { occurredAt }: Times,
  state: InterconnectionState,
  { validTo, source, certainty }: CloseInterconnection,
): InterconnectionDecision {
  if (state.status === 'absent') return refuse('interconnectionUnknown');
  const last = state.periods.at(-1);
  if (state.status === 'closed') return last?.validTo === validTo ? accept() : refuse('interconnectionUnknown');
  if (last && validTo <= last.validFrom) return refuse('periodEmpty');
  const { interconnectionId } = state;
  return accept({
    type: 'InterconnectionClosed',
    data: {
      interconnectionId,
      validTo: instantToJson(validTo),
      source,
      certainty,
      occurredAt: instantToJson(occurredAt),
    },
  });
}
