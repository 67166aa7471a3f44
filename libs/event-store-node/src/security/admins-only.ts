import type { ServerUnaryCall, sendUnaryData } from '@grpc/grpc-js';
import type { NodeContext } from '../node-context.js';
import { asRefusal } from '../refusal.js';

/** A unary call that only those who run the store may make. */
export const adminsOnly =
  ({ access }: NodeContext) =>
  <Request, Response>(answer: (request: Request) => Response | Promise<Response>) =>
  (call: ServerUnaryCall<Request, Response>, callback: sendUnaryData<Response>): void => {
    // A function that throws at once must be answered like one that rejects.
    Promise.resolve(access?.caller(call.metadata))
      .then((caller) => {
        access?.checkAdmin(caller);
        return answer(call.request);
      })
      .then(
        (response) => callback(null, response),
        (error: unknown) => callback(asRefusal(error)),
      );
  };
