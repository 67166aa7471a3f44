import { directPaying, friendPaying, scanning } from './authorizations/vocabularies.js';
import { claimsOf } from './capture-claims.js';
import { customerCodes } from './customer-codes/customer-code.js';
import { feeRules } from './fee-rules/fee-rule.js';
import { importedPayments } from './imported-payments/imported-payment.js';
import { institutions } from './institutions/institution.js';
import { interconnections } from './interconnections/interconnection.js';
import type { AnyStreamType } from './kernel/index.js';
import { ledger } from './ledger/ledger.js';
import { orders } from './orders/order-state.js';
import { paymentRequests } from './payment-requests/payment-request-state.js';
import { persons } from './persons/person.js';
import { rollouts } from './rollouts/rollout.js';
import { settlements } from './settlements/settlement.js';

/** Every kind of stream of the ledger: what lies in any other is not read, and counts nowhere. */
export const streamTypes: readonly AnyStreamType[] = [
  ledger,
  institutions,
  interconnections,
  feeRules,
  persons,
  rollouts,
  orders,
  paymentRequests,
  customerCodes,
  scanning.stream,
  friendPaying.stream,
  directPaying.stream,
  { ...settlements, preconditions: claimsOf },
  importedPayments,
];
