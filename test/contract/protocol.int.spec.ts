import { eventStoreDbProtocol } from './eventstoredb-protocol/eventstoredb-protocol.js';
import { targets } from './targets.js';

targets.forEach(eventStoreDbProtocol);
