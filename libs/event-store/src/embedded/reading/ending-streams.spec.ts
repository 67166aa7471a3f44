import { describe, expect, it } from 'vitest';
import type { RecordedEvent } from '../../event-log.js';
import { EndingStreams } from './ending-streams.js';
import type { StreamPage, StreamPageOptions } from './stream-reader.js';

/** Streams of a file by their last revision, and what was asked of it. */
function fileOf(lastRevisions: Record<string, bigint>) {
  const asked: string[] = [];
  const streamPage = (stream: string, from: bigint, { eventsMax }: StreamPageOptions): StreamPage => {
    asked.push(`${stream} ${from}`);
    const revisions: bigint[] = [];
    const last = lastRevisions[stream] ?? -1n;
    for (let revision = from; revision <= last && revisions.length < eventsMax; revision++) revisions.push(revision);
    const events = revisions.map((revision) => ({ stream, revision }) as RecordedEvent);
    return { events, isLast: events.length < eventsMax };
  };
  const streams = new EndingStreams({ streamPage });
  const read = (stream: string, from: bigint, options: Partial<StreamPageOptions> = {}) =>
    streams
      .streamPage(stream, from, { direction: 'forwards', eventsMax: 10, ...options })
      .events.map(({ revision }) => revision);
  return { asked, streams, read, lastRevisions };
}

describe('Streams of a file that one process writes', () => {
  it('are not looked for behind an end that was read', () => {
    const { asked, read } = fileOf({ 'order-1': 1n });
    expect(read('order-1', 0n)).toEqual([0n, 1n]);
    expect([read('order-1', 2n), read('order-1', 3n)]).toEqual([[], []]);
    expect(asked).toEqual(['order-1 0']);
  });

  it('are not looked for when they were found absent', () => {
    const { asked, read } = fileOf({});
    expect([read('order-1', 0n), read('order-1', 0n)]).toEqual([[], []]);
    expect(asked).toEqual(['order-1 0']);
  });

  it('are not looked for behind what this process appended, and are from there on backwards', () => {
    const { asked, streams, read } = fileOf({ 'order-1': 4n });
    streams.appended('order-1', 4n);
    expect(read('order-1', 5n)).toEqual([]);
    expect(asked).toEqual([]);
    expect(read('order-1', 4n)).toEqual([4n]);
    read('order-1', 5n, { direction: 'backwards' });
    expect(asked).toEqual(['order-1 4', 'order-1 5']);
  });

  it('have what was appended after their end was read', () => {
    const { streams, read, lastRevisions } = fileOf({ 'order-1': 1n });
    read('order-1', 2n);
    lastRevisions['order-1'] = 2n;
    streams.appended('order-1', 2n);
    expect([read('order-1', 2n), read('order-1', 3n)]).toEqual([[2n], []]);
  });

  it('are looked for again where a page was cut before their end', () => {
    const { asked, read } = fileOf({ 'order-1': 3n });
    expect(read('order-1', 0n, { eventsMax: 2 })).toEqual([0n, 1n]);
    expect(read('order-1', 2n)).toEqual([2n, 3n]);
    expect(asked).toEqual(['order-1 0', 'order-1 2']);
  });

  it('end where they end, also when somebody asked from far behind it', () => {
    const { streams, read, lastRevisions } = fileOf({ 'order-1': 1n });
    read('order-1', 100n);
    expect(read('order-1', 0n)).toEqual([0n, 1n]);
    lastRevisions['order-1'] = 2n;
    streams.appended('order-1', 2n);
    expect(read('order-1', 2n)).toEqual([2n]);
  });
});
