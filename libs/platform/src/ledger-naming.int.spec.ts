import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventLog, logIdOf, MemoryEventLog, openEventLog, type RecordedEvent } from '@hutong/event-store';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLedgerLog } from './ledger-log.js';

// Whoever starts is given its log by the spec: one store, met by several processes at the same moment.
vi.mock('@hutong/event-store', async (original) => ({
  ...(await original<object>()),
  openEventLog: vi.fn<typeof openEventLog>(),
}));

const starters = 3;
const { openEventLog: openFile } = await vi.importActual<typeof import('@hutong/event-store')>('@hutong/event-store');

/** The log as one of several see it who all look for its name before any of them gives it one. */
function meeting(log: EventLog): EventLog {
  const allHaveLooked = Promise.withResolvers<void>();
  let looks = 0;
  async function* look(...asked: Parameters<EventLog['readStream']>) {
    yield* log.readStream(...asked);
    looks += 1;
    if (looks === starters) allHaveLooked.resolve();
    await allHaveLooked.promise;
  }
  const seen: EventLog = {
    append: (...asked) => log.append(...asked),
    readStream: look,
    readAll: (options) => log.readAll(options),
    readPage: (...asked) => log.readPage(...asked),
    lastPosition: () => log.lastPosition(),
    whyUnavailable: () => log.whyUnavailable(),
    subscribe: (options) => log.subscribe(options),
    close: () => log.close(),
  };
  return seen;
}

describe('Processes that find one empty log at the same moment', () => {
  let directory: string;
  let store: EventLog;
  beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'hutong-naming-'))));
  afterEach(async () => {
    await store.close();
    rmSync(directory, { recursive: true, force: true });
  });

  it.each([
    ['in memory', async () => new MemoryEventLog({ now: () => 0 })],
    ['in a file', () => openFile(`file:${join(directory, 'events.db')}`)],
  ])('give it one name, in one event, and all know it by that (%s)', async (_, open) => {
    store = await open();
    const met = meeting(store);
    vi.mocked(openEventLog).mockImplementation(async () => met);
    const named = await Promise.all(
      Array.from({ length: starters }, () =>
        openLedgerLog('file:unused', { secretFile: join(directory, 'ledger.secret') }),
      ),
    );
    const names = await Promise.all(named.map(({ log }) => logIdOf(log)));
    const events: RecordedEvent[] = [];
    for await (const event of store.readAll()) events.push(event);
    expect(events).toMatchObject([{ stream: 'ledger', type: 'LedgerCreated', data: { logId: names[0] } }]);
    expect(names).toEqual(names.map(() => events[0]?.id));
  });
});
