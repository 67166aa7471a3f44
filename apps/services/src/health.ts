import { setTimeout as delay } from 'node:timers/promises';

/** How often a process is asked whether it lives, how long it has for an answer, and after how many without one it is silent. */
export type HealthLimits = Readonly<{ intervalMs: number; timeoutMs: number; unansweredMax: number }>;

/**
 * Resolves with true once so many questions in a row had no answer, and with false when it is over before. Any answer is one: what is
 * looked for is a process whose thread is caught and that will do nothing any more, not one that says it is not ready.
 */
export async function untilSilent(url: string, limits: HealthLimits, over: AbortSignal): Promise<boolean> {
  const { intervalMs, timeoutMs, unansweredMax } = limits;
  let unanswered = 0;
  while (unanswered < unansweredMax) {
    await delay(intervalMs, undefined, { signal: over, ref: false }).catch(() => undefined);
    if (over.aborted) return false;
    unanswered = (await answers(url, AbortSignal.any([over, AbortSignal.timeout(timeoutMs)]))) ? 0 : unanswered + 1;
  }
  return !over.aborted;
}

async function answers(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    await (await fetch(url, { signal })).text();
    return true;
  } catch {
    return false;
  }
}
