import { FaultyEventLog, MemoryEventLog } from '@hutong/event-store';
import { eventLogContract } from './event-log-contract/event-log-contract.js';

eventLogContract('The faulty log without a fault', () => {
  const options = { faults: {}, draw: () => 0, onCrash: () => {} };
  const log = new FaultyEventLog(new MemoryEventLog({ now: Date.now }), options);
  return Promise.resolve({ log, dispose: () => Promise.resolve() });
});
