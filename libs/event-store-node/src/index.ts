export { SecurityError, hashPassword } from './security/users.js';
export { ListenError } from './listening/one-port.js';
export { type EventStoreNode, type EventStoreNodeOptions, startEventStoreNode } from './start-event-store-node.js';
