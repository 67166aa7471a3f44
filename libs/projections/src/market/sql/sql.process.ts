import { runInBackground } from '@hutong/event-store/background-thread';

// First of all: whatever threads and files come later are no more than this.
process.umask(0o077);
runInBackground();
await import('./sql-run.js');
