import {
  type AuthorizationFact,
  type AuthorizationFacts,
  type AuthorizationKind,
  assertNever,
  directPaying,
  type DomainEvent,
  friendPaying,
  scanning,
} from '@hutong/domain';
import type { Columns, RowOf, Projection } from '@hutong/read-store';
import type { Listing } from '../reading/row-list.js';
import { storedMoment } from '../stored-moment.js';

const columns = {
  /** `<payment request>/<payer's app>/<payer>`: a request is paid in one way, so it says the kind too. */
  authorization_id: 'text',
  kind: 'text',
  payment_request_id: 'text',
  payer: 'text',
  payer_app: 'text',
  /** Who controlled the app, as known when it authorized; null before, and where nobody is known to. */
  payer_app_controller: 'text?',
  capture: 'text',
  status: 'text',
  failed_attempts: 'bigint',
  locked_until: 'text?',
  /** What an institution last stated of whether the payer is the buyer: yes or no. */
  is_buyer: 'text?',
  funding_kind: 'text?',
  account_institution: 'text?',
  clearing_house: 'text?',
  interconnection_id: 'text?',
  came_at: 'text',
  authorized_at: 'text?',
  updated_at: 'text',
} as const satisfies Columns;

export type AuthorizationRow = RowOf<typeof columns>;

export const payerStatuses = ['reached', 'refused', 'declined', 'resultUnknown', 'authorized'] as const;

/** Events of one of the three vocabularies: what is stored under a word is the data of its fact. */
type AuthorizationEvent = DomainEvent & Readonly<{ data: AuthorizationFacts[AuthorizationFact] }>;

type Told = Readonly<{ kind: AuthorizationKind; fact: AuthorizationFact }>;

const vocabularies = [scanning, friendPaying, directPaying];
const told: ReadonlyMap<string, Told> = new Map(
  vocabularies.flatMap(({ kind, words }) =>
    Object.entries(words).map(([fact, type]): [string, Told] => [type, { kind, fact: fact as AuthorizationFact }]),
  ),
);

/** What few authorizations share. Each list is of one kind. */
const narrowing = ['payment_request_id', 'payer', 'kind'] as const satisfies readonly (keyof AuthorizationRow)[];

/** What may be misspelt: each that there was is kept. */
const names = [
  'payer_app',
  'payer_app_controller',
  'account_institution',
  'clearing_house',
] as const satisfies readonly (keyof AuthorizationRow)[];

/** Everybody who came to pay a request by a code, by a link or inside the app, with each app, and how far they have come. */
export const authorizations: Projection<AuthorizationEvent, AuthorizationRow> = {
  name: 'authorizations.v2',
  table: {
    key: ['authorization_id'],
    columns,
    names,
    indexes: narrowing.map((name) => [name, 'came_at', 'authorization_id']),
  },
  streams: vocabularies.map(({ stream }) => stream),
  eventTypes: Object.fromEntries([...told.keys()].map((type) => [type, 'folded'])),
  keysOf: ({ data }) => [`${paymentRequestOf(data)}/${data.payerApp}/${data.payer.ref}`],
  apply(row, { type, data }) {
    const { kind, fact } = told.get(type) ?? {};
    if (kind === undefined || fact === undefined) throw new TypeError(`${type} is no word of an authorization`);
    const occurredAt = storedMoment(data.occurredAt);
    // Nobody begins otherwise: whatever comes before that has no row.
    const before = row ?? ('capture' in data ? firstRow(kind, data, occurredAt) : undefined);
    if (before === undefined) return undefined;
    return { ...before, ...changeBy(before, { fact, data } as NeutralFact), updated_at: occurredAt };
  },
};

/** How authorizations are listed. */
export const authorizationListing = {
  fields: {
    paymentRequestId: 'payment_request_id',
    payer: 'payer',
    payerApp: 'payer_app',
    group: 'payer_app_controller',
    status: 'status',
    capture: 'capture',
    fundingKind: 'funding_kind',
    accountInstitution: 'account_institution',
    clearingHouse: 'clearing_house',
  },
  moment: 'came_at',
  key: 'authorization_id',
  isByMoment: false,
  names,
  narrowing,
  ranged: [],
} as const satisfies Listing;

const paymentRequestOf = (data: AuthorizationEvent['data']): string =>
  'paymentRequestId' in data ? data.paymentRequestId : data.dimensions.paymentRequestId;

function firstRow(
  kind: AuthorizationKind,
  data: Extract<AuthorizationEvent['data'], { capture: string }>,
  cameAt: string,
): AuthorizationRow {
  const paymentRequestId = paymentRequestOf(data);
  return {
    authorization_id: `${paymentRequestId}/${data.payerApp}/${data.payer.ref}`,
    kind,
    payment_request_id: paymentRequestId,
    payer: data.payer.ref,
    payer_app: data.payerApp,
    payer_app_controller: null,
    capture: data.capture,
    status: 'refused',
    failed_attempts: 0n,
    locked_until: null,
    is_buyer: null,
    funding_kind: null,
    account_institution: null,
    clearing_house: null,
    interconnection_id: null,
    came_at: cameAt,
    authorized_at: null,
    updated_at: cameAt,
  };
}

type NeutralFact = {
  [Fact in AuthorizationFact]: Readonly<{ fact: Fact; data: AuthorizationFacts[Fact] }>;
}[AuthorizationFact];

function changeBy(row: AuthorizationRow, { fact, data }: NeutralFact): Partial<AuthorizationRow> {
  switch (fact) {
    case 'routeRefused':
      // Whoever came by another route may still pay by it.
      return { capture: data.capture };
    case 'reached':
      return { status: 'reached', capture: data.capture };
    case 'identityStated':
      return { is_buyer: data.same ? 'yes' : 'no' };
    case 'factorFailed':
    case 'limitExceeded':
      return { status: 'reached', failed_attempts: row.failed_attempts + 1n };
    case 'locked':
      return { locked_until: data.lockedUntil };
    case 'resultUnknown':
      return { status: 'resultUnknown' };
    case 'declined':
      return { status: 'declined' };
    case 'authorized':
      return {
        status: 'authorized',
        capture: data.capture,
        payer_app_controller: data.payerAppController,
        funding_kind: data.funding.kind,
        account_institution: data.funding.institution,
        clearing_house: data.clearingHouse,
        interconnection_id: data.interconnection?.interconnectionId ?? null,
        authorized_at: data.occurredAt,
      };
    default:
      return assertNever(fact);
  }
}
