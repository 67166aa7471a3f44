import type { RecordStore } from './store/record-store.js';
import type { OpenCalls } from './open-calls.js';
import type { Access } from './security/access.js';

/** What every service of the node works with. */
export type NodeContext = Readonly<{
  store: RecordStore;
  calls: OpenCalls;
  /** Who may do what; absent when everyone may do everything. */
  access: Access | undefined;
}>;
