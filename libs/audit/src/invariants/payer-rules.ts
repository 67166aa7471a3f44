import type { RolloutsInLog } from '../cohorts/rollouts-in-log.js';
import type { Rule } from './finding.js';
import { type PaymentInLog, payerAtAppKey } from './payment-in-log.js';

/** What must hold of whoever authorized a payment, and of what the channel lets pay. */
export const payerRules = (rollouts: RolloutsInLog): readonly Rule<PaymentInLog>[] => [
  { name: 'whoever the buyer named pays, and nobody else', examine: paidByTheDesignated },
  { name: 'nobody authorizes a payment when its time is over', examine: authorizedInTime },
  { name: 'nobody who comes by a link that was taken back pays', examine: authorizedByStandingLink },
  {
    name: 'no payment is requested over the limit of its channel',
    examine: ({ paymentRequestId, terms }) => {
      if (terms === null) return [];
      const max = rollouts.latest(terms.platform).channels.get(terms.channel.channelId)?.amountMax ?? null;
      if (max === null) return [];
      const { minorUnits, currency } = terms.amount;
      const isWithin = currency === max.currency && BigInt(minorUnits) <= BigInt(max.minorUnits);
      return [
        isWithin
          ? null
          : `${paymentRequestId} is over ${minorUnits} ${currency}, its channel takes ${max.minorUnits} ${max.currency}`,
      ];
    },
  },
];

type Examined = readonly (string | null)[];

function paidByTheDesignated({ paymentRequestId, designatedPayer, authorizedBy }: PaymentInLog): Examined {
  if (designatedPayer === null || authorizedBy === null) return [];
  const { ref } = authorizedBy.payer;
  return [
    ref === designatedPayer.ref ? null : `${paymentRequestId} is for ${designatedPayer.ref}, and ${ref} authorized`,
  ];
}

function authorizedInTime({ paymentRequestId, expiresAt, authorizedBy }: PaymentInLog): Examined {
  if (expiresAt === null || authorizedBy === null) return [];
  const { occurredAt } = authorizedBy;
  const isInTime = Date.parse(occurredAt) < Date.parse(expiresAt);
  return [
    isInTime ? null : `${paymentRequestId} could be paid until ${expiresAt}, and was authorized at ${occurredAt}`,
  ];
}

/** A command waits 5 s at most for its turn at a stream, and is answered 7 s after the store went away. */
const underWayMsMax = 12_000;

/**
 * Who authorized before the link was taken back may be told of later, and an answer about an attempt that began before is taken. The link and whoever
 * comes by it are streams of their own: a command that was under way when the link was taken back had seen it stand. How long after is by the
 * clock of the store: whoever took it back and whoever took the authorization may have others.
 */
function authorizedByStandingLink(payment: PaymentInLog): Examined {
  const { paymentRequestId, linkRevoked, authorizedBy } = payment;
  if (linkRevoked === null) return [];
  if (authorizedBy === null) return [null];
  const began = payment.unknownSince.get(payerAtAppKey(authorizedBy)) ?? authorizedBy;
  const laterByMs = began.recordedAtMs - linkRevoked.recordedAtMs;
  if (began.occurredAt < linkRevoked.occurredAt || laterByMs <= underWayMsMax) return [null];
  return [`the link of ${paymentRequestId} was taken back ${laterByMs} ms before ${authorizedBy.payer.ref} authorized`];
}
