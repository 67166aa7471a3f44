import type { AuthorizationKind, Decision, StreamType } from '../kernel/index.js';
import { type AuthorizationState, type NeutralFact, afterFact } from './authorization-state.js';
import { type AuthorizationRefusal, authorize, decline, reach } from './authorization.js';
import { stateIdentity } from './identity-statement.js';
import {
  type AuthorizationEvent,
  type AuthorizationFact,
  type Vocabulary,
  factShapes,
} from './authorization.events.js';

// Stored format: these words are event types on disk for ever. See docs/adr/0003.

/** A code scanned by a wallet. */
const scanWords = {
  reached: 'CodeScanned',
  routeRefused: 'ScanRouteRefused',
  identityStated: 'BuyerIdentityStated',
  factorFailed: 'ScanFactorFailed',
  limitExceeded: 'ScanLimitExceeded',
  locked: 'ScanLocked',
  resultUnknown: 'ScanResultUnknown',
  declined: 'ScanDeclined',
  authorized: 'ScanAuthorized',
} as const satisfies Vocabulary;

/** A link opened by a friend. */
const friendWords = {
  reached: 'FriendLinkOpened',
  routeRefused: 'FriendRouteRefused',
  identityStated: 'BuyerIdentityStated',
  factorFailed: 'FriendFactorFailed',
  limitExceeded: 'FriendLimitExceeded',
  locked: 'FriendLocked',
  resultUnknown: 'FriendResultUnknown',
  declined: 'FriendDeclined',
  authorized: 'FriendAuthorized',
} as const satisfies Vocabulary;

/** A wallet opened inside the platform's app. */
const directWords = {
  reached: 'WalletOpened',
  routeRefused: 'DirectRouteRefused',
  identityStated: 'BuyerIdentityStated',
  factorFailed: 'DirectFactorFailed',
  limitExceeded: 'DirectLimitExceeded',
  locked: 'DirectLocked',
  resultUnknown: 'DirectResultUnknown',
  declined: 'DirectPaymentDeclined',
  authorized: 'DirectPaymentAuthorized',
} as const satisfies Vocabulary;

/** The one rule of authorization, in the words of one kind of stream. */
function authorizationsIn<const Words extends Vocabulary>(kind: AuthorizationKind, words: Words) {
  const factOf = new Map(Object.entries(words).map(([fact, type]) => [type, fact as AuthorizationFact]));
  const stream: StreamType<AuthorizationState, AuthorizationEvent<Words>> = {
    category: kind,
    initialState: { status: 'absent' },
    evolve: (state, { type, data }) => {
      const fact = factOf.get(type);
      if (!fact) throw new Error(`Unknown event type ${type} in a stream of category ${kind}`);
      // The words are one to one, so that the data under a word is that of its fact.
      return afterFact(state, type, { fact, data } as NeutralFact);
    },
    idOf: ({ data }) => ('paymentRequestId' in data ? data.paymentRequestId : data.dimensions.paymentRequestId),
    // As the words, one to one.
    eventTypes: Object.fromEntries(
      Object.entries(words).map(([fact, type]) => [type, factShapes[fact as AuthorizationFact]]),
    ) as StreamType<AuthorizationState, AuthorizationEvent<Words>>['eventTypes'],
  };
  const inWords =
    <Arguments extends readonly unknown[]>(
      rule: (...given: Arguments) => Decision<NeutralFact, AuthorizationRefusal>,
    ) =>
    (...given: Arguments): Decision<AuthorizationEvent<Words>, AuthorizationRefusal> => {
      const decision = rule(...given);
      if (decision.outcome === 'refused') return decision;
      const events = decision.events.map(
        ({ fact, data }) => ({ type: words[fact], data }) as AuthorizationEvent<Words>,
      );
      return { outcome: 'accepted', events };
    };
  return {
    kind,
    stream,
    words,
    reach: inWords(reach),
    authorize: inWords(authorize),
    decline: inWords(decline),
    stateIdentity: inWords(stateIdentity),
  };
}

/** One kind of authorization: its streams and its rules, in its own words. */
export type Authorizations<Words extends Vocabulary> = ReturnType<typeof authorizationsIn<Words>>;

export const scanning = authorizationsIn('scan', scanWords);
export const friendPaying = authorizationsIn('friendAuthorization', friendWords);
export const directPaying = authorizationsIn('directAuthorization', directWords);
