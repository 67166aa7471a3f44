import type { RolloutsInLog } from '../cohorts/rollouts-in-log.js';
import type { Rule } from './finding.js';
import type { PaymentInLog } from './payment-in-log.js';

/** What must hold of the way that the money of a payment went. */
export const routeRules = (rollouts: RolloutsInLog): readonly Rule<PaymentInLog>[] => [
  {
    name: 'a payment over two institutions runs over an interconnection that was open when it was authorized',
    examine: ({ paymentRequestId, captures }) =>
      captures.map(({ captured }) => {
        // What a provider took by itself, this ledger routed nowhere.
        if (captured.basis === 'reported') return null;
        const { payerApp, funding, clearingHouse, interconnection, dimensions, steps } = captured;
        const { codeIssuer, field, presentation } = dimensions.channel;
        const at = `${paymentRequestId} of ${payerApp} from ${funding.kind}`;
        if (interconnection === null) {
          const isOwn = payerApp === codeIssuer && funding.kind === 'balance' && clearingHouse === null;
          return isOwn ? null : `${at} runs over no interconnection`;
        }
        const { interconnectionId, revision } = interconnection;
        const key = [payerApp, codeIssuer, field, presentation, funding.kind].join('.');
        if (interconnectionId !== key) return `${at} runs over ${interconnectionId}, not ${key}`;
        const isOpen = rollouts.isOpen(interconnectionId, revision, steps.authorized ?? '');
        return isOpen ? null : `${at} runs over ${interconnectionId}, which was closed then`;
      }),
  },
];
