import type { RecordStore } from '@hutong/event-store';
import type { OpenCalls } from './open-calls.js';

/** What every service of the node works with. */
export type NodeContext = Readonly<{
  store: RecordStore;
  calls: OpenCalls;
  appendBytesMax: number;
}>;
