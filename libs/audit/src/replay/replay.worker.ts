import { runInBackground } from '@hutong/event-store/background-thread';

// First of all: to load what a replay needs takes longer than many a replay, and commands must not wait for it either.
runInBackground();
await import('./replay-thread.js');
