import type { Projection } from '@hutong/read-store';
import { authorizations } from './authorizations/authorizations.projection.js';
import { orders } from './orders/orders.projection.js';
import { payments } from './payments/payments.projection.js';
import { rollouts } from './rollouts/rollouts.projection.js';

/** Every projection there is: what is not listed here is neither fed nor audited. */
export const projections: readonly Projection[] = [payments, orders, authorizations, rollouts];
