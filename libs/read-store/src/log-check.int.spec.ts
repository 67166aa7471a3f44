import type { RecordedEvent } from '@hutong/event-store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRunner } from './projection-runner.js';
import { both, event, foldPage, logOf, streamTypes, TemporaryStores } from './projections-under-test.js';

let stores: TemporaryStores;
beforeEach(() => {
  stores = new TemporaryStores();
});
afterEach(() => stores.remove());

const named = (logId: string) =>
  event(0, { stream: 'ledger', type: 'LedgerCreated', revision: 0n, data: { logId, formatVersion: 1 } });
const paid = (index: number, id = `event-${index}`) => event(index, { id, revision: BigInt(index - 1) });

/** Opens the store of a name over a log, folds all of it, and closes the store. */
async function fold(name: string, log: readonly RecordedEvent[]): Promise<void> {
  const store = await stores.open(name);
  try {
    const runner = await openRunner(store, { projections: both, streamTypes, log: logOf(log) });
    await foldPage(
      runner,
      log.filter(({ stream }) => stream !== 'ledger'),
      BigInt(log.length),
    );
  } finally {
    await store.close();
  }
}

describe('A read store that is opened over a log', () => {
  it('goes on where it stood when the log is the same and has grown', async () => {
    await fold('read', [named('a'), paid(1), paid(2)]);
    await fold('read', [named('a'), paid(1), paid(2), paid(3)]);
    const store = await stores.open('read');
    expect(await store.database.selectFrom('totals_v1').select('times').execute()).toEqual([{ times: 3n }]);
    await store.close();
  });

  it('is refused by name when the log is another one, as long or not', async () => {
    await fold('read', [named('a'), paid(1), paid(2)]);
    await expect(fold('read', [named('b'), paid(1), paid(2)])).rejects.toMatchObject({
      fault: 'otherLog',
      message: expect.stringMatching(
        /read\.db does not follow from this log: it is of log a, and this is b\. .*npm run projections:rebuild/,
      ),
    });
    await expect(fold('read', [paid(0)])).rejects.toMatchObject({ fault: 'otherLog' });
  });

  it('is refused when it is ahead of its log, as after an older backup was restored', async () => {
    await fold('read', [named('a'), paid(1), paid(2)]);
    await expect(fold('read', [named('a'), paid(1)])).rejects.toMatchObject({
      fault: 'otherLog',
      message: expect.stringContaining('the log ends before position 3'),
    });
  });

  it('is refused when its log went on from an older backup, however long it is by now', async () => {
    await fold('read', [named('a'), paid(1), paid(2)]);
    const goneOn = [named('a'), paid(1), paid(2, 'another'), paid(3), paid(4)];
    await expect(fold('read', goneOn)).rejects.toMatchObject({
      fault: 'otherLog',
      message: expect.stringContaining('the log has another event at position 3'),
    });
  });

  it('belongs to the first named log that it is opened over', async () => {
    await fold(
      'read',
      [paid(1)].map((one) => ({ ...one, position: 1n, revision: 0n })),
    );
    await fold('other', [named('a')]);
    await expect(fold('other', [named('b')])).rejects.toMatchObject({ fault: 'otherLog' });
  });
});
