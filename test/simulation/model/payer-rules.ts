import { payerKeyOf } from './payment-state.js';
import { type Rule, isAmong } from './rule.js';

const authorizedTypes = ['ScanAuthorized', 'FriendAuthorized', 'DirectPaymentAuthorized'];
const reachedTypes = ['CodeScanned', 'FriendLinkOpened', 'WalletOpened'];

/**
 * A request and those who come to pay it are streams of their own: what was asked when the one stood may be decided just after it ended.
 * The wait for a turn at a stream is 5 s at most, and each look at the log takes its time.
 */
const raceMsMax = 10_000;

/** What must hold of whoever comes to pay. */
export const payerRules: readonly Rule[] = [
  {
    holds: 'a code or link that is superseded, expired, closed or revoked is not reached',
    of: reachedTypes,
    broken: ({ event, payment, data, at, storedAt }) => {
      const came = event.type === 'WalletOpened' ? Date.parse(data.occurredAt) : at;
      const { requested, supersededAt, closedUnexpiredAt, revokedAt } = payment;
      return (
        came >= Date.parse(requested.expiresAt) ||
        storedAt > Math.min(supersededAt, closedUnexpiredAt, revokedAt) + raceMsMax
      );
    },
  },
  {
    holds: 'a code or link that is superseded, expired, closed or revoked does not pay',
    of: authorizedTypes,
    broken: ({ payment, data, storedAt }) => {
      const { requested, supersededAt, closedUnexpiredAt, revokedAt, revokedFrom, payers } = payment;
      const paidAt = Date.parse(data.occurredAt);
      // An attempt whose result was unknown began before: what takes the code back meanwhile does not take the attempt back.
      const isAnswer = payers.get(payerKeyOf(data))?.status === 'unknown';
      const isRevoked = storedAt > revokedAt + raceMsMax && paidAt >= revokedFrom;
      const isEnded =
        storedAt > closedUnexpiredAt + raceMsMax || (!isAnswer && (storedAt > supersededAt + raceMsMax || isRevoked));
      return paidAt >= Date.parse(requested.expiresAt) || isEnded;
    },
  },
  {
    holds: 'a payment is authorized once, by somebody who reached it and is not locked',
    of: authorizedTypes,
    broken: ({ payment: { authorized, payers }, data, at }) => {
      const payer = payers.get(payerKeyOf(data));
      return (
        authorized !== null || !isAmong(['reached', 'unknown'], payer?.status ?? '') || at < (payer?.lockedUntil ?? 0)
      );
    },
  },
  {
    holds: 'nobody pays but whom the channel and the buyer let',
    of: authorizedTypes,
    broken: ({ payment: { requested, payers }, data }) => {
      const { designatedPayer, capabilities, terms } = requested;
      if (designatedPayer && designatedPayer.ref !== data.payer.ref) return true;
      const isSame = data.payer.ref === terms.buyer.ref ? true : null;
      const isBuyer = payers.get(payerKeyOf(data))?.isBuyer ?? isSame;
      return capabilities.payer === 'anotherPerson'
        ? isBuyer === true
        : capabilities.payer === 'buyer' && isBuyer === false;
    },
  },
  {
    holds: 'a payment over two institutions runs over an interconnection that is open at that time',
    of: authorizedTypes,
    broken: ({ event, payment: { requested }, world, data }) => {
      const { payerApp, funding, clearingHouse, interconnection, occurredAt } = data;
      const { codeIssuer, field, presentation } = requested.terms.channel;
      if (!interconnection) return payerApp !== codeIssuer || funding.kind !== 'balance' || clearingHouse !== undefined;
      const id = [payerApp, codeIssuer, field, presentation, funding.kind].join('.');
      const open = world.openAt(id, interconnection.revision, occurredAt);
      const isLeft = world.isLeft(`interconnection-${id}`, interconnection.revision, event);
      return interconnection.interconnectionId !== id || open?.clearingHouse !== clearingHouse || !open || isLeft;
    },
  },
];
