import { MemoryEventLog } from '@hutong/event-store';
import { eventLogContract } from './event-log-contract/event-log-contract.js';

eventLogContract('The log in memory', () =>
  Promise.resolve({ log: new MemoryEventLog({ now: Date.now }), dispose: () => Promise.resolve() }),
);
