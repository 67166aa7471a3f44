import { LogExamination } from '@hutong/audit';
import { streamTypes } from '@hutong/domain';
import type { MemoryEventLog, RecordedEvent } from '@hutong/event-store';
import { Gate } from '@hutong/read-store';
import { compareFigures } from './read-side.js';

/** What the auditors find in the log, who know nothing of who wrote it; and whether figures say what it says. */
export async function checkLog(log: MemoryEventLog, at: string): Promise<readonly string[]> {
  const examination = new LogExamination();
  try {
    const judged = await new Gate(streamTypes, log).judgeAll(eventsOf(log));
    for (const each of judged) examination.take(each);
    const counted = judged.filter(({ setAside }) => setAside === null).map(({ event }) => event);
    const checks = await examination.results();
    return [
      ...checks
        .filter(({ holds }) => !holds)
        .map(({ name, violations }) => `The audit finds that not: ${name}. ${violations.slice(0, 3).join('; ')}`),
      ...compareFigures(counted, at),
    ];
  } finally {
    examination.remove();
  }
}

function eventsOf(log: MemoryEventLog): readonly RecordedEvent[] {
  const all: RecordedEvent[] = [];
  for (let after = 0n; ;) {
    const { events, position, isLast } = log.readPage(after);
    all.push(...events);
    if (isLast) return all;
    after = position;
  }
}
