import { randomUUID } from 'node:crypto';
import { ScriptedServer } from '@hutong/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ReadDirection, UnknownPositionError } from '../index.js';
import { EventStoreDbLog } from './event-store-db-log.js';

let server: ScriptedServer;
let log: EventStoreDbLog;
beforeEach(async () => {
  server = await ScriptedServer.start();
  log = new EventStoreDbLog(server.address);
  for (const stream of ['order-1', 'order-2', 'order-3']) {
    await log.append(stream, 'no_stream', [{ id: randomUUID(), type: 'OrderPlaced', data: {} }]);
  }
});
afterEach(async () => {
  await log.close();
  server.stop();
});

async function streams(direction: ReadDirection, from: bigint): Promise<string[]> {
  const read: string[] = [];
  for await (const { stream } of log.readAll({ direction, from })) read.push(stream);
  return read;
}

describe('A read of a server from a position where no event lies', () => {
  it.each(['forwards', 'backwards'] as const)(
    'is refused by name at once, %s, and is not repeated',
    async (direction) => {
      const [first] = server.events;
      const readsBefore = server.calls.read;
      await expect(streams(direction, first!.position + 1n)).rejects.toBeInstanceOf(UnknownPositionError);
      // The read itself, and the question where the end is.
      expect(server.calls.read - readsBefore).toBe(2);
    },
  );

  it('gives what there is when the position lies beyond the end: nothing forwards, everything backwards', async () => {
    const beyond = server.events.at(-1)!.position + 1n;
    expect(await streams('forwards', beyond)).toEqual([]);
    expect(await streams('backwards', beyond)).toEqual(['order-3', 'order-2', 'order-1']);
  });

  it('ends a subscription by name as well', async () => {
    const ended = new Promise((resolve) => {
      log.subscribe({ from: server.events[0]!.position + 1n }).subscribe({ error: resolve });
    });
    expect(await ended).toBeInstanceOf(UnknownPositionError);
  });
});
