import { expectedFigures, LogExamination } from '@hutong/audit';
import { streamTypes } from '@hutong/domain';
import type { MemoryEventLog, RecordedEvent } from '@hutong/event-store';
import { Gate } from '@hutong/read-store';
import { allKeptFacts, figuresOf } from '@hutong/testing/facts';
import { differences } from './read-side.js';

type Checked = Readonly<{
  broken: readonly string[];
  /** Every figure by brute force. */
  expected: ReadonlyMap<string, bigint>;
}>;

/** What the auditors find in the log, who know nothing of who wrote it; and whether facts add up to what brute force says. `at` is when openings are looked at. */
export async function checkLog(log: MemoryEventLog, at: string): Promise<Checked> {
  const examination = new LogExamination();
  try {
    const judged = await new Gate(streamTypes, log).judgeAll(eventsOf(log));
    for (const each of judged) examination.take(each);
    const counted = judged.filter(({ setAside }) => setAside === null).map(({ event }) => event);
    const checks = await examination.results();
    const expected = expectedFigures(counted, at);
    const broken = checks
      .filter(({ holds }) => !holds)
      .map(({ name, violations }) => `The audit finds that not: ${name}. ${violations.slice(0, 3).join('; ')}`);
    broken.push(...differences(figuresOf(allKeptFacts(counted), at), expected, 'of the facts in memory'));
    return { broken, expected };
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
