import { constants, setPriority } from 'node:os';

// Imported by itself: a thread may want to call this before it loads anything else.

/**
 * Lets the system prefer every other thread to the calling one: for those that follow the log to fold, query or export it beside the
 * threads that take commands. On a busy core a tenth of its time is left to them, so that a question is answered all the same. Only Linux
 * keeps priorities per thread, so elsewhere nothing changes.
 */
export function runInBackground(): void {
  if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);
}
