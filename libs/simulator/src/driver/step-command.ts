import { idempotencyKey } from '../plan/idempotency-key.js';
import type { OrderStep } from '../plan/order-draw.js';
import type { Call } from './api-client.js';

type Asked = Readonly<{ path: string; purpose: string; body: object }>;

/** A command of whoever shops here: the same purpose has the same key, whenever it is sent. */
export const commandOf = ({ keySeed, at }: OrderStep, { path, purpose, body }: Asked): Call => ({
  method: 'POST',
  path,
  idempotencyKey: idempotencyKey(`${keySeed}/${purpose}`, at),
  body,
});
