import { idempotencyKey } from '../plan/idempotency-key.js';
import type { OrderStep } from '../plan/order-draw.js';

/** The key of a command of whoever shops here: the same purpose has the same key, whenever it is sent. */
export const keyOf = ({ keySeed, at }: Pick<OrderStep, 'keySeed' | 'at'>, purpose: string): string =>
  idempotencyKey(`${keySeed}/${purpose}`, at);
