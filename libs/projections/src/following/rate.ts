const windowMs = 1_000;

/** Events per second over windows of a second in which events were folded; null before the first is over. */
export function rateMeter(now: () => number) {
  let windowStartMs = now();
  let events = 0;
  let eventsPerSecond: number | null = null;
  return {
    add(more: number) {
      if (events === 0) windowStartMs = Math.max(windowStartMs, now() - windowMs);
      events += more;
      const elapsedMs = now() - windowStartMs;
      if (elapsedMs < windowMs) return;
      eventsPerSecond = Math.round((events * 1_000) / elapsedMs);
      events = 0;
      windowStartMs = now();
    },
    eventsPerSecond: () => eventsPerSecond,
  };
}
