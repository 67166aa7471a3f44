import { streamTypes } from '@hutong/domain';
import { followEventLog, type Position } from '@hutong/event-store';
import { Gate, type JudgedEvent } from '@hutong/read-store';

/** Every event in a stream of the ledger, and what the gate says of it. An embedded store that a process writes is followed beside it. */
export async function* judgedLog(eventStore: string): AsyncGenerator<JudgedEvent> {
  const log = await followEventLog(eventStore);
  const gate = new Gate(streamTypes, log);
  try {
    for (let position: Position = 0n, isLast = false; !isLast;) {
      const page = await log.readPage(position, gate.filter);
      yield* await gate.judgeAll(page.events);
      ({ position, isLast } = page);
    }
  } finally {
    await log.close();
  }
}
