export * from './kernel/index.js';
export type * from './ledger/ledger.events.js';
export * from './ledger/ledger.js';
export type * from './institutions/institution.events.js';
export * from './institutions/institution.js';
export type * from './interconnections/interconnection.events.js';
export * from './interconnections/interconnection.js';
export type * from './fee-rules/fee-rule.events.js';
export * from './fee-rules/fee-rule.js';
export * from './fee-rules/fee.js';
export type * from './persons/person.events.js';
export * from './persons/person.js';
export type * from './rollouts/rollout.events.js';
export * from './rollouts/channel-registration.js';
export * from './rollouts/draw.js';
export * from './rollouts/offers.js';
export * from './rollouts/rollout.js';
export * from './rollouts/stage-rules.js';
export * from './rollouts/stages.js';
export type * from './orders/order.events.js';
export * from './orders/order-lines.js';
export * from './orders/order-state.js';
export * from './orders/order.js';
export * from './payment-requests/payment-link.js';
export type * from './payment-requests/payment-request.events.js';
export * from './payment-requests/payment-request.js';
export * from './payment-requests/requested-payment.js';
export type * from './authorizations/authorization.events.js';
export * from './authorizations/authorization-state.js';
export type {
  AuthorizationRefusal,
  Authorize,
  Decline,
  PayerCheck,
  Reach,
  StateIdentity,
} from './authorizations/authorization.js';
export * from './authorizations/route.js';
export * from './authorizations/vocabularies.js';
export type * from './settlements/settlement.events.js';
export * from './settlements/postings.js';
export * from './settlements/refund.js';
export * from './settlements/refund-life.js';
export * from './settlements/settlement.js';
export type { FeeAsked } from './settlements/captured-money.js';
export * from './imported-payments/bill-fact.js';
export * from './imported-payments/bill-layout.js';
export * from './imported-payments/bill-reader.js';
export type * from './imported-payments/imported-payment.events.js';
export * from './imported-payments/imported-payment.js';
export { streamTypes } from './stream-types.js';
