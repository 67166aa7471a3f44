import { type Connection, connectionAfter, delayMsAfter } from './connection.js';

/** Runs rounds one after another while the page is visible; `now` asks for one without waiting. */
export function startPolling(
  round: () => Promise<void>,
  show: (connection: Connection) => void,
): Readonly<{ now: () => void }> {
  let connection: Connection = { status: 'connecting' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isWanted = false;

  const run = async () => {
    clearTimeout(timer);
    isWanted = isRunning;
    if (isRunning) return;
    isRunning = true;
    try {
      await round();
      connection = connectionAfter(connection, { ok: true, atMs: Date.now() });
    } catch (error) {
      connection = connectionAfter(connection, { ok: false, atMs: Date.now(), reason: reasonOf(error) });
    }
    isRunning = false;
    show(connection);
    if (document.visibilityState === 'visible') timer = setTimeout(now, isWanted ? 0 : delayMsAfter(connection));
  };
  const now = () => void run();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') now();
    else clearTimeout(timer);
  });
  now();
  return { now };
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
