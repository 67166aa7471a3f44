export type { components, paths } from './api.generated.js';
export { ProblemAnswerError, dataOf } from './answer-data.js';
export { idempotencyKey } from './idempotency-key.js';
export {
  type AnswerOf,
  type Asking,
  type DataOf,
  type GetPath,
  type HutongClient,
  type HutongClientOptions,
  type ParametersOf,
  type PostPath,
  type Problem,
  addressOf,
  createHutongClient,
} from './hutong-client.js';
