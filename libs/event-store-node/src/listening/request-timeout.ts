import {
  ResponderBuilder,
  ServerInterceptingCall,
  type ServerInterceptor,
  ServerListenerBuilder,
  status,
} from '@grpc/grpc-js';

/** Calls whose requests go on for as long as the client likes: of these the first message is waited for. */
const endless = new Set([
  '/event_store.client.streams.Streams/BatchAppend',
  '/event_store.client.persistent_subscriptions.PersistentSubscriptions/Read',
]);

/** Ends a call whose request does not arrive within a time. */
export const requestTimeout =
  (timeoutMs: number): ServerInterceptor =>
  ({ path }, call) => {
    let timer: NodeJS.Timeout | undefined;
    const arrived = () => clearTimeout(timer);
    const listener = new ServerListenerBuilder()
      .withOnReceiveMetadata((metadata, next) => {
        const details = `Operation timed out: the request did not arrive within ${timeoutMs} ms`;
        timer = setTimeout(() => call.sendStatus({ code: status.ABORTED, details }), timeoutMs);
        next(metadata);
      })
      .withOnReceiveMessage((message, next) => {
        if (endless.has(path)) arrived();
        next(message);
      })
      .withOnReceiveHalfClose((next) => {
        arrived();
        next();
      })
      .withOnCancel(arrived)
      .build();
    const responder = new ResponderBuilder()
      .withStart((next) => next(listener))
      .withSendStatus((ending, next) => {
        arrived();
        next(ending);
      })
      .build();
    return new ServerInterceptingCall(call, responder);
  };
