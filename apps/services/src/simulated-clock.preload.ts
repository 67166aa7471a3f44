import 'reflect-metadata';
import { isMainThread } from 'node:worker_threads';

// Loaded before the main.ts of the processes of a demo, and of no other: what they ask for the time is the demo's clock from here on.
const file = process.env['HUTONG_DEMO_CLOCK'];
if (isMainThread && file !== undefined) {
  const [{ SimulatedClock }, { systemClock }] = await Promise.all([
    import('@hutong/demo'),
    import('@hutong/platform/kernel'),
  ]);
  const clock = SimulatedClock.open(file);
  systemClock.now = () => clock.now();
  systemClock.wakeAt = (at, signal) => clock.wakeAt(at, signal);
}
