export { CommandsModule } from './commands.module.js';
export { FriendAuthorizationsModule } from './friend-authorizations/friend-authorizations.module.js';
export { PoliciesModule, startPolicies } from './policies/policies.module.js';
export { OrdersModule } from './orders/orders.module.js';
export { PaymentRequestsModule } from './payment-requests/payment-requests.module.js';
export { RolloutsModule } from './rollouts/rollouts.module.js';
export { ScansModule } from './scans/scans.module.js';
export { type ImportOutcome, importWechatBill } from './settlements/import-wechat-bill.js';
export { SettlementsModule } from './settlements/settlements.module.js';
