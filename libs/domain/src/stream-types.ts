import { friendAuthorizations } from './friend-authorizations/friend-authorization.js';
import type { AnyStreamType } from './kernel/index.js';
import { ledger } from './ledger/ledger.js';
import { orders } from './orders/order.js';
import { paymentRequests } from './payment-requests/payment-request.js';
import { rollouts } from './rollouts/rollout.js';
import { scans } from './scans/scan.js';
import { settlements } from './settlements/settlement.js';

/** Every kind of stream of the ledger: what lies in any other is not read, and counts nowhere. */
export const streamTypes: readonly AnyStreamType[] = [
  orders,
  paymentRequests,
  scans,
  friendAuthorizations,
  settlements,
  rollouts,
  ledger,
];
