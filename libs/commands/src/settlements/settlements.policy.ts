import { orders } from '@hutong/domain';
import { given, policy } from '../policies/policy.js';
import { settlementCommands } from './settlements.commands.js';

/** Who holds the order is settled; who came too late is voided. */
export const settlementPolicy = policy({
  name: 'settlements',
  follows: { OrderClaimed: orders, OrderClaimRefused: orders },
  next: ({ type, data }) => {
    switch (type) {
      case 'OrderClaimed': {
        const { terms, payer } = data;
        return [given(settlementCommands.SettlePayment, { terms, payer })];
      }
      case 'OrderClaimRefused': {
        const { terms, payer, reason } = data;
        return [given(settlementCommands.VoidAuthorization, { terms, payer, reason })];
      }
    }
  },
});
