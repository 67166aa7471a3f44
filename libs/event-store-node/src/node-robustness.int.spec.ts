import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect as connectHttp2 } from 'node:http2';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  EventStoreDBClient,
  type Filter,
  START,
  UnavailableError,
  eventTypeFilter,
  jsonEvent,
  persistentSubscriptionToAllSettingsFromDefaults,
  streamNameFilter,
} from '@eventstore/db-client';
import { ChannelCredentials, Metadata, makeGenericClientConstructor, type ServiceError } from '@grpc/grpc-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventTypeBytesMax, filterPrefixCharactersMax, filterPrefixesMax } from './limits.js';
import { ListenError, type EventStoreNode, startEventStoreNode } from './index.js';

let node: EventStoreNode;
let client: EventStoreDBClient;
beforeAll(async () => {
  node = await startEventStoreNode({ port: 0 });
  client = EventStoreDBClient.connectionString(node.address);
});
afterAll(async () => {
  await client.dispose();
  await node.stop();
});

const paid = () => jsonEvent({ type: 'OrderPaid', data: {} });
const works = async () => (await client.appendToStream(`order-${randomUUID()}`, paid())).success;
const typed = (bytes: number) =>
  client.appendToStream(`order-${randomUUID()}`, jsonEvent({ type: 'x'.repeat(bytes), data: {} }));
const asBytes = (bytes: Buffer) => bytes;
const method = (path: string, streams: boolean) => ({
  path,
  requestStream: streams,
  responseStream: streams,
  requestSerialize: asBytes,
  requestDeserialize: asBytes,
  responseSerialize: asBytes,
  responseDeserialize: asBytes,
});

describe('The node', () => {
  it.each(['BatchAppend', 'Append', 'Read', 'Delete', 'NoSuchMethod'])(
    'survives a %s whose bytes are no message',
    async (name) => {
      const Raw = makeGenericClientConstructor(
        { call: method(`/event_store.client.streams.Streams/${name}`, true) },
        'Raw',
      );
      const raw = new Raw(`127.0.0.1:${node.port}`, ChannelCredentials.createInsecure());
      const call = raw['call']!(new Metadata()) as unknown as NodeJS.ReadWriteStream & { end: () => void };
      const failure = new Promise<number>((resolve) =>
        (call as never as NodeJS.EventEmitter).on('error', (error: ServiceError) => resolve(error.code)),
      );
      call.on('data', () => undefined);
      for (let i = 0; i < 5; i++)
        call.write(Buffer.concat([Buffer.from([0x1a, 0xff, 0xff, 0x7f]), randomBytes(40)]) as never);
      call.end();
      expect(await failure).toBeGreaterThan(0);
      raw.close();
      expect(await works()).toBe(true);
    },
  );

  it('survives connections that break, say nothing sensible, or end within a request', async () => {
    for (const bytes of [
      'PRI',
      'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
      'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\nrubbish rubbish rubbish',
      'GET /',
      '\0\0\0',
    ]) {
      const socket = connect(node.port, '127.0.0.1');
      await once(socket, 'connect');
      socket.on('error', () => undefined);
      await new Promise((resolve) => socket.write(bytes, resolve));
      socket.resetAndDestroy();
    }
    const session = connectHttp2(`http://127.0.0.1:${node.port}`);
    session.on('error', () => undefined);
    const stream = session.request({
      ':method': 'POST',
      ':path': '/event_store.client.streams.Streams/BatchAppend',
      'content-type': 'application/grpc',
    });
    stream.on('error', () => undefined);
    stream.write(Buffer.from([0, 0, 0, 1, 0, 1, 2]));
    session.destroy();
    expect(await works()).toBe(true);
  });

  it('answers UNIMPLEMENTED to what it does not offer', async () => {
    await expect(client.createProjection('own', 'fromAll()')).rejects.toThrow(/UNIMPLEMENTED|unimplemented/i);
  });

  it('answers everybody while a regular expression is asked that is slow elsewhere, of a subscription and of a group', async () => {
    const stream = `order-${randomUUID()}`;
    await client.appendToStream(stream, jsonEvent({ type: `${'a'.repeat(4_000)}!`, data: {} }));
    const hostile = eventTypeFilter({ regex: '^(a+)+$' });
    const subscription = client.subscribeToAll({ fromPosition: START, filter: hostile });
    await new Promise((resolve) => subscription.once('caughtUp', () => resolve(undefined)).resume());
    await subscription.unsubscribe();
    const settings = persistentSubscriptionToAllSettingsFromDefaults({ startFrom: START });
    await client.createPersistentSubscriptionToAll('hostile', settings, { filter: hostile });
    const consumer = client.subscribeToPersistentSubscriptionToAll('hostile');
    await new Promise((resolve) => consumer.once('confirmation', resolve).resume());
    expect(await works()).toBe(true);
    await consumer.unsubscribe();
  });

  it('refuses a filter that cannot be matched in linear time, or has too much in it, and says why', async () => {
    const refusal = (filter: Filter) =>
      new Promise<Error>((resolve) => client.subscribeToAll({ filter }).once('error', resolve).resume());
    const lookbehind = eventTypeFilter({ regex: '(?<!a)b' });
    const reason = "The filter's regular expression is not supported: it looks ahead or behind";
    expect((await refusal(lookbehind)).message).toContain(`INVALID_ARGUMENT: ${reason}`);
    const settings = persistentSubscriptionToAllSettingsFromDefaults({});
    const created = client.createPersistentSubscriptionToAll('refused', settings, { filter: lookbehind });
    await expect(created).rejects.toThrow(reason);
    const prefixes = Array.from({ length: filterPrefixesMax + 1 }, (_, n) => `order-${n}`);
    expect((await refusal(streamNameFilter({ prefixes }))).message).toContain('at most 1024 prefixes');
    const long = streamNameFilter({ prefixes: ['x'.repeat(filterPrefixCharactersMax + 1)] });
    expect((await refusal(long)).message).toContain('at most 65536 characters');
  });

  it('takes event types up to their limit', async () => {
    expect(await typed(eventTypeBytesMax)).toMatchObject({ success: true });
    await expect(typed(eventTypeBytesMax + 1)).rejects.toThrow('An event type has at most 8192 bytes');
  });

  it('holds back for a slow reader and loses nothing', async () => {
    const stream = `order-${randomUUID()}`;
    const text = 'x'.repeat(1_000);
    for (let i = 0; i < 10; i++) {
      await client.appendToStream(
        stream,
        Array.from({ length: 500 }, () => jsonEvent({ type: 'Large', data: { text } })),
      );
    }
    const seen: bigint[] = [];
    for await (const { event } of client.subscribeToStream(stream, { fromRevision: START })) {
      seen.push(event?.revision ?? -1n);
      if (seen.length % 1_000 === 0) await new Promise((resolve) => setImmediate(resolve));
      if (seen.length === 5_000) break;
    }
    expect(seen).toEqual(Array.from({ length: 5_000 }, (_, i) => BigInt(i)));
  });

  it('says in one line why it cannot listen', async () => {
    await expect(startEventStoreNode({ port: node.port })).rejects.toThrow(ListenError);
    await expect(startEventStoreNode({ port: node.port })).rejects.toThrow(/^127\.0\.0\.1:\d+ .*in use.*$/);
  });

  it('answers what waits, ends subscriptions and frees the file when it stops', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'hutong-node-'));
    const first = await startEventStoreNode({ port: 0, data: directory });
    const itsClient = EventStoreDBClient.connectionString(first.address);
    const ended = new Promise((resolve) =>
      itsClient.subscribeToAll({ fromPosition: START }).on('error', resolve).resume(),
    );
    await itsClient.appendToStream('order-1', paid());
    const acknowledged: bigint[] = [];
    const appends = Array.from({ length: 200 }, (_, n) =>
      itsClient.appendToStream(`order-${n}`, paid()).then(
        ({ position }) => acknowledged.push(position?.commit ?? 0n),
        (error: unknown) => error,
      ),
    );
    await Promise.all([first.stop(), ...appends]);
    expect(await ended).toBeInstanceOf(UnavailableError);
    await itsClient.dispose();
    const second = await startEventStoreNode({ port: 0, data: directory });
    const again = EventStoreDBClient.connectionString(second.address);
    const stored = new Set<bigint>();
    for await (const { event } of again.readAll()) if (event?.position) stored.add(event.position.commit);
    for (const position of acknowledged) expect(stored).toContain(position);
    await again.dispose();
    await second.stop();
    rmSync(directory, { recursive: true, force: true });
  });
});
