/** Whether the figures on the page are alive. */
export type Connection = Readonly<
  | { status: 'connecting' }
  | { status: 'live'; atMs: number }
  | { status: 'unreachable'; sinceMs: number; failures: number; reason: string }
>;

export type Outcome = Readonly<{ atMs: number } & ({ ok: true } | { ok: false; reason: string })>;

/** Between two rounds of questions while the server answers. */
export const pollDelayMs = 2_000;

/** Between two rounds after many failures. */
export const pollDelayMsMax = 30_000;

/** The connection after a round of questions; it has been unreachable since the first of the failures in a row. */
export function connectionAfter(before: Connection, outcome: Outcome): Connection {
  if (outcome.ok) return { status: 'live', atMs: outcome.atMs };
  const { atMs, reason } = outcome;
  return before.status === 'unreachable'
    ? { ...before, failures: before.failures + 1, reason }
    : { status: 'unreachable', sinceMs: atMs, failures: 1, reason };
}

/** How long to wait before the next round: doubles with every failure in a row, up to `pollDelayMsMax`. */
export function delayMsAfter(connection: Connection): number {
  if (connection.status !== 'unreachable') return pollDelayMs;
  return Math.min(pollDelayMsMax, pollDelayMs * 2 ** Math.min(connection.failures - 1, 10));
}
