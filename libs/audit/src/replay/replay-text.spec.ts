import { type EventLog, EventLogDamagedError, EventLogUnavailableError, MemoryEventLog } from '@hutong/event-store';
import { recordEvents } from '@hutong/testing';
import { describe, expect, it } from 'vitest';
import { ReplayText } from './replay-text.js';

const question = { direction: 'forwards' } as const;
const events = Array.from({ length: 3 }, (_, index) => ({ stream: 'padding-1', type: 'Padded', data: { index } }));

async function linesOf(text: ReplayText) {
  const chunk = await text.next();
  const lines = new TextDecoder().decode(chunk.bytes).trimEnd().split('\n');
  return { ...chunk, end: JSON.parse(lines.at(-1) ?? '') as unknown, eventLines: lines.length - 1 };
}

/** A log whose reads fail after some events. */
async function failingLog(error: Error, afterEvents: number): Promise<EventLog> {
  const log = new MemoryEventLog({ now: () => 0 });
  await recordEvents(log, events);
  return new Proxy(log, {
    get: (target, name) => {
      if (name !== 'readAll') return Reflect.get(target, name) as unknown;
      return async function* readAll() {
        let given = 0;
        for await (const event of target.readAll({ direction: 'forwards' })) {
          if (given === afterEvents) throw error;
          given += 1;
          yield event;
        }
      };
    },
  });
}

describe('The last line of a replay', () => {
  it('says that it is complete, how many events it has and where the last one stands', async () => {
    const log = new MemoryEventLog({ now: () => 0 });
    const text = new ReplayText(() => Promise.resolve(log), question);
    await recordEvents(log, events);
    const { isLast, end, eventLines } = await linesOf(text);
    const { position } = await lastEvent(log);
    expect([isLast, eventLines, end]).toEqual([
      true,
      3,
      { end: { complete: true, events: 3, position: `${position}` } },
    ]);
  });

  it('says so when there was nothing to replay', async () => {
    const { end } = await linesOf(
      new ReplayText(() => Promise.resolve(new MemoryEventLog({ now: () => 0 })), question),
    );
    expect(end).toEqual({ end: { complete: true, events: 0, position: null } });
  });

  it('says that it is not complete, and what is damaged, when the log cannot be read further', async () => {
    const damage = new EventLogDamagedError('/somewhere/events.db', 'position 3', 'checksum differs');
    const { isLast, end, eventLines, failure } = await linesOf(new ReplayText(() => failingLog(damage, 2), question));
    expect([isLast, eventLines]).toEqual([true, 2]);
    expect(end).toMatchObject({
      end: { complete: false, reason: 'the log is damaged: position 3: checksum differs', events: 2 },
    });
    expect(failure).toEqual({ cause: String(damage), refusal: null });
    expect(JSON.stringify(end)).not.toContain('somewhere');
  });

  it('tells a store that is away from the beginning from one that goes away in the middle', async () => {
    const away = new EventLogUnavailableError('nobody answers');
    expect(await linesOf(new ReplayText(() => failingLog(away, 0), question))).toMatchObject({
      failure: { refusal: 'storeAway' },
    });
    expect(await linesOf(new ReplayText(() => failingLog(away, 1), question))).toMatchObject({
      failure: { refusal: null },
      end: { end: { complete: false, reason: 'the event store is away', events: 1 } },
    });
    expect(await linesOf(new ReplayText(() => Promise.reject(away), question))).toMatchObject({
      failure: { refusal: 'storeAway' },
    });
  });
});

async function lastEvent(log: EventLog) {
  for await (const event of log.readAll({ direction: 'backwards' })) return event;
  throw new Error('The log is empty');
}
