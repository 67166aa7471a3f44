import { directAuthorizationCommands } from './direct-authorizations/direct-authorizations.commands.js';
import { feeRuleCommands } from './fee-rules/fee-rules.commands.js';
import { friendAuthorizationCommands } from './friend-authorizations/friend-authorizations.commands.js';
import type { Command } from './handling/command.js';
import { importedPaymentCommands } from './imported-payments/imported-payments.commands.js';
import { institutionCommands } from './institutions/institutions.commands.js';
import { interconnectionCommands } from './interconnections/interconnections.commands.js';
import { orderCommands } from './orders/orders.commands.js';
import { paymentRequestCommands } from './payment-requests/payment-requests.commands.js';
import { rolloutCommands } from './rollouts/rollouts.commands.js';
import { scanCommands } from './scans/scans.commands.js';
import { settlementCommands } from './settlements/settlements.commands.js';

/** The tables of all contexts, under the names people read. */
export const commandTables: Readonly<Record<string, readonly Command[]>> = {
  Institutions: rowsOf(institutionCommands),
  Interconnections: rowsOf(interconnectionCommands),
  'Fee rules': rowsOf(feeRuleCommands),
  Rollouts: rowsOf(rolloutCommands),
  Orders: rowsOf(orderCommands),
  'Payment requests': rowsOf(paymentRequestCommands),
  Scans: rowsOf(scanCommands),
  'Friend authorizations': rowsOf(friendAuthorizationCommands),
  'Direct authorizations': rowsOf(directAuthorizationCommands),
  Settlements: rowsOf(settlementCommands),
  'Imported payments': rowsOf(importedPaymentCommands),
};

/** Every command that can be asked from outside, by name. */
export const askedCommands: ReadonlyMap<string, Command> = new Map(
  Object.values(commandTables)
    .flat()
    .filter(({ route }) => route !== undefined)
    .map((command) => [command.name, command]),
);

function rowsOf(table: Readonly<Record<string, Command<never>>>): readonly Command[] {
  return Object.values(table);
}
