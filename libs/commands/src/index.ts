export { CommandsModule } from './commands.module.js';
export { DirectAuthorizationsModule } from './direct-authorizations/direct-authorizations.module.js';
export { DueTimesModule } from './due-times.module.js';
export { FeeRulesModule } from './fee-rules/fee-rules.module.js';
export { FriendAuthorizationsModule } from './friend-authorizations/friend-authorizations.module.js';
export { InstitutionsModule } from './institutions/institutions.module.js';
export { InterconnectionsModule } from './interconnections/interconnections.module.js';
export { PoliciesModule, startPolicies } from './policies/policies.module.js';
export { OrdersModule } from './orders/orders.module.js';
export { PaymentRequestsModule } from './payment-requests/payment-requests.module.js';
export { RolloutsModule } from './rollouts/rollouts.module.js';
export { ScansModule } from './scans/scans.module.js';
export { SettlementsModule } from './settlements/settlements.module.js';
export { ImportedPaymentsModule } from './imported-payments/imported-payments.module.js';
export {
  type BillFile,
  importWechatBill,
  type ImportOutcome,
  type RecordRows,
  type RowAnswer,
  type RowCommand,
} from './imported-payments/import-wechat-bill.js';
export { recordRowsIn } from './imported-payments/record-rows.js';
export { Ledger } from './handling/ledger.js';
export { askedCommands } from './commands.js';
export { ledgerFollowers } from './followers.js';
export { commandIdOf } from './handling/command-identity.js';
export { identityOf } from './http/command-headers.js';
export { EventLogTransport } from './policies/event-log.transport.js';
