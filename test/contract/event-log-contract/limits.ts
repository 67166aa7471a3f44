import {
  AppendTooLargeError,
  EventLogClosedError,
  InvalidAppendError,
  type NewEvent,
  appendBytesMax,
  appendEventsMax,
  eventTypeCharactersMax,
  streamNameCharactersMax,
} from '@hutong/event-store';
import { describe, expect, it } from 'vitest';
import { collect, newEvent, newEvents, newStream } from './event-builders.js';
import type { EventLogFactory, LogUnderTest } from './log-under-test.js';

/** An event that counts for exactly so many bytes: data, metadata and twice the type. */
function eventOf(bytes: number, character = 'x'): NewEvent {
  const empty = { ...newEvent('T', { text: '' }), metadata: {} };
  const text = character.repeat(Math.floor((bytes - countedBytes(empty)) / Buffer.byteLength(character)));
  const event = { ...empty, data: { text } };
  const padding = 'x'.repeat(bytes - countedBytes(event));
  return { ...event, data: { text: text + padding } };
}

const countedBytes = ({ type, data, metadata }: NewEvent) =>
  Buffer.byteLength(JSON.stringify(data)) + Buffer.byteLength(JSON.stringify(metadata)) + 2 * type.length;

export function describeLimits(log: LogUnderTest, open: EventLogFactory): void {
  describe('The limits of an append', () => {
    it.each(['x', '付'])('take exactly the largest size and refuse one byte more, in text of %s', async (character) => {
      const stream = newStream();
      await log().append(stream, 'no_stream', [eventOf(appendBytesMax, character)]);
      expect(await collect(log().readStream(stream))).toHaveLength(1);
      const tooLarge = log().append(newStream(), 'no_stream', [eventOf(appendBytesMax + 1, character)]);
      await expect(tooLarge).rejects.toThrow(AppendTooLargeError);
    });

    it('count all events of the append together', async () => {
      const half = appendBytesMax / 2;
      await log().append(newStream(), 'no_stream', [eventOf(half), eventOf(half)]);
      const tooLarge = log().append(newStream(), 'no_stream', [eventOf(half), eventOf(half + 1)]);
      await expect(tooLarge).rejects.toThrow(AppendTooLargeError);
    });

    it('take the greatest number of events and refuse one more', async () => {
      const { revision } = await log().append(newStream(), 'no_stream', newEvents(appendEventsMax));
      expect(revision).toBe(BigInt(appendEventsMax - 1));
      const tooMany = log().append(newStream(), 'no_stream', newEvents(appendEventsMax + 1));
      await expect(tooMany).rejects.toThrow(InvalidAppendError);
    });

    it('take the longest stream name and refuse one character more', async () => {
      const longest = newStream().padEnd(streamNameCharactersMax, '长');
      await log().append(longest, 'no_stream', [newEvent()]);
      expect((await collect(log().readStream(longest)))[0]?.stream).toBe(longest);
      await expect(log().append(`${longest}长`, 'no_stream', [newEvent()])).rejects.toThrow(InvalidAppendError);
    });

    it('take the longest event type and refuse one character more', async () => {
      const longest = 'T'.repeat(eventTypeCharactersMax);
      await log().append(newStream(), 'no_stream', [newEvent(longest)]);
      await expect(log().append(newStream(), 'no_stream', [newEvent(`${longest}T`)])).rejects.toThrow(
        InvalidAppendError,
      );
    });

    it.each([
      ['no events', 'ok-1', []],
      ['an empty stream name', '', [newEvent()]],
      ['half a character in the stream name', 'order-\ud83e', [newEvent()]],
      ['a NUL in the stream name', 'order-\0', [newEvent()]],
      ['an empty event type', 'ok-1', [newEvent('')]],
      ['an id that is no UUID', 'ok-1', [{ ...newEvent(), id: 'order-1' }]],
      ['the zero UUID', 'ok-1', [{ ...newEvent(), id: '00000000-0000-0000-0000-000000000000' }]],
    ])('refuse %s', async (_fault, stream, events) => {
      await expect(log().append(stream, 'any', events)).rejects.toThrow(InvalidAppendError);
    });

    it('refuse a negative revision', async () => {
      await expect(log().append(newStream(), -1n, [newEvent()])).rejects.toThrow(InvalidAppendError);
    });
  });

  describe('A closed log', () => {
    it('has finished what it accepted and refuses everything else', async () => {
      const other = await open();
      const accepted = other.log.append(newStream(), 'no_stream', [newEvent()]);
      const closed = other.log.close();
      await expect(other.log.append(newStream(), 'no_stream', [newEvent()])).rejects.toThrow(EventLogClosedError);
      expect((await accepted).revision).toBe(0n);
      await closed;
      await expect(other.log.lastPosition()).rejects.toThrow(EventLogClosedError);
      await expect(collect(other.log.readStream('order-1'))).rejects.toThrow(EventLogClosedError);
      await expect(collect(other.log.readAll())).rejects.toThrow(EventLogClosedError);
      await other.log.close();
      await other.dispose();
    });
  });
}
