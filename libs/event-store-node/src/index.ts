export { SecurityError, hashPassword } from './security/users.js';
export { ListenError } from './listening/one-port.js';
export { type EventStoreNode, startEventStoreNode } from './start-event-store-node.js';
