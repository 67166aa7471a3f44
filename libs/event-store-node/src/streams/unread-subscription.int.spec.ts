import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { randomUUID } from 'node:crypto';
import { RecordStore } from '../store/record-store.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstPageEvents } from '../limits.js';
import { OpenCalls } from '../open-calls.js';
import { PacedCall } from './paced-call.js';
import { subscribe } from './subscribe.js';

let directory: string;
let store: RecordStore;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hutong-unread-'));
  store = await RecordStore.open(join(directory, 'events.db'));
  const events = Array.from({ length: 1_000 }, () => ({ id: randomUUID(), type: 'T', data: '{}', metadata: '{}' }));
  await store.append('order-1', 'no_stream', events);
});
afterAll(async () => {
  await store.close();
  await rm(directory, { recursive: true });
});

describe('A subscription whose client does not read', () => {
  it('holds one small page, and nothing once it is over', async () => {
    // A client that takes the first message and no other.
    const unread = new Writable({ objectMode: true, write: () => {} });
    const call = new PacedCall(Object.assign(unread, { cancelled: false }) as never);
    const request = {
      source: { kind: 'stream', stream: 'order-1' },
      from: 'start',
      direction: 'forwards',
      resolveLinks: false,
      uuids: 'text',
      eventsMax: undefined,
      filter: undefined,
      tellsPositions: false,
      checkpointEvents: 32,
    } as const;
    const over = subscribe({ store, calls: new OpenCalls(), access: undefined }, request, call);
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    const confirmation = 1;
    expect(unread.writableLength).toBe(confirmation + firstPageEvents);
    unread.emit('cancelled');
    await over;
    expect(call.isOver).toBe(true);
  });
});
