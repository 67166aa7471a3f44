import { isMainThread } from 'node:worker_threads';

// Loaded before the main.ts of every process of a deployment under test: what they ask for the time is the story's clock from here on.
const file = process.env['HUTONG_STANDING_CLOCK'];
if (isMainThread && file !== undefined) {
  const [{ StandingClock }, { systemClock }] = await Promise.all([
    import('./standing-clock.js'),
    import('@hutong/platform/kernel'),
  ]);
  const clock = StandingClock.open(file);
  systemClock.now = () => clock.now();
}
