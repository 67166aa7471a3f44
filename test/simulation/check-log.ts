import { LogExamination } from '@hutong/audit';
import { streamTypes } from '@hutong/domain';
import type { MemoryEventLog, RecordedEvent } from '@hutong/event-store';
import { Gate } from '@hutong/read-store';

/** What the auditors find in the log, who know nothing of who wrote it. */
export async function checkLog(log: MemoryEventLog): Promise<readonly string[]> {
  const examination = new LogExamination();
  try {
    for (const judged of await new Gate(streamTypes, log).judgeAll(eventsOf(log))) examination.take(judged);
    const checks = await examination.results();
    return checks
      .filter(({ holds }) => !holds)
      .map(({ name, violations }) => `The audit finds that not: ${name}. ${violations.slice(0, 3).join('; ')}`);
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
