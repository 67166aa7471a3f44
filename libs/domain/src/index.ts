export * from './kernel/index.js';
export * from './orders/order.js';
export * from './payment-requests/payment-request.js';
export * from './scans/scan.js';
export * from './friend-authorizations/friend-authorization.js';
export * from './settlements/settlement.js';
export * from './rollouts/rollout.js';
