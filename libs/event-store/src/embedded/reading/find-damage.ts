import type { DatabaseSync } from 'node:sqlite';
import { EventLogDamagedError } from '../../errors.js';
import { openForReading, readFailure } from '../file/event-file.js';
import { LogReader } from './log-reader.js';
import { tombstoneRevision } from '../file/stream-metadata.js';

/** Most findings of each kind. */
const findingsMax = 100;

/**
 * Reads all of an event file and compares everything that is stored twice; returns what does not agree, nothing for a sound file.
 * Finds what no single read can notice, such as a changed index that only the writer uses. Synchronous, and takes seconds per
 * million events: for a process that does nothing else. Throws `EventLogOpenError`.
 */
export function findDamage(file: string): readonly EventLogDamagedError[] {
  const database = openForReading(file);
  const findings: EventLogDamagedError[] = [];
  try {
    for (const finding of damagedPages(file, database)) findings.push(finding);
    for (const finding of damagedEvents(file)) findings.push(finding);
    for (const finding of disagreements(file, database)) findings.push(finding);
  } catch (error) {
    findings.push(asDamage(file, error));
  } finally {
    database.close();
  }
  return findings;
}

function* damagedPages(file: string, database: DatabaseSync): Generator<EventLogDamagedError> {
  for (const finding of database.prepare(`PRAGMA integrity_check(${findingsMax})`).iterate()) {
    const text = String(finding['integrity_check']);
    if (text !== 'ok') yield new EventLogDamagedError(file, 'its pages', text);
  }
}

function* damagedEvents(file: string): Generator<EventLogDamagedError> {
  const reader = new LogReader(file);
  try {
    const upTo = reader.pages.lastPosition();
    let findings = 0;
    for (let after = 0n; after < upTo && findings < findingsMax;) {
      try {
        after = reader.pages.page({ after, upTo, direction: 'forwards' }, {}, Infinity).position;
      } catch (error) {
        findings += 1;
        const damage = asDamage(file, error);
        yield damage;
        if (!('position' in damage)) return;
        after = damage.position as bigint;
      }
    }
  } finally {
    reader.close();
  }
}

const comparisons: Readonly<Record<string, string>> = {
  'a revision is missing': `SELECT stream FROM events WHERE revision < ${tombstoneRevision} GROUP BY stream HAVING count(*) <> max(revision) + 1 LIMIT ?`,
  'a known id is not that of its event': `SELECT stream FROM known_ids AS known WHERE NOT EXISTS (
      SELECT 1 FROM events WHERE events.stream = known.stream AND events.revision = known.revision AND events.id = known.id
    ) LIMIT ?`,
  'the id of an event is not known': `SELECT stream FROM events WHERE stream IN (SELECT stream FROM known_ids) AND NOT EXISTS (
      SELECT 1 FROM known_ids AS known WHERE known.stream = events.stream AND known.id = events.id
    ) LIMIT ?`,
};

function* disagreements(file: string, database: DatabaseSync): Generator<EventLogDamagedError> {
  for (const [reason, sql] of Object.entries(comparisons)) {
    for (const { stream } of database.prepare(sql).iterate(findingsMax)) {
      yield new EventLogDamagedError(file, `stream ${String(stream)}`, reason);
    }
  }
}

function asDamage(file: string, error: unknown): EventLogDamagedError {
  const failure = readFailure(file, 'all of it', error);
  if (failure instanceof EventLogDamagedError) return failure;
  throw failure;
}
