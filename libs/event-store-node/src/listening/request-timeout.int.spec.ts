import {
  ChannelCredentials,
  Metadata,
  Server,
  ServerCredentials,
  type ServiceError,
  makeGenericClientConstructor,
  status,
} from '@grpc/grpc-js';
import { afterEach, describe, expect, it } from 'vitest';
import { requestTimeout } from './request-timeout.js';

const batchAppend = '/event_store.client.streams.Streams/BatchAppend';
const append = '/event_store.client.streams.Streams/Append';
const asIs = (bytes: Buffer) => bytes;
const methodAt = (path: string) => ({
  path,
  requestStream: true,
  responseStream: true,
  requestSerialize: asIs,
  requestDeserialize: asIs,
  responseSerialize: asIs,
  responseDeserialize: asIs,
});

let stop: () => void;
afterEach(() => stop());

/** A call to a server that answers every message with itself and the end with the end; resolves with its status. */
async function callOf(path: string, timeoutMs: number) {
  const server = new Server({ interceptors: [requestTimeout(timeoutMs)] });
  server.addService(
    { call: methodAt(path) },
    {
      call: (call: NodeJS.ReadWriteStream) =>
        call.on('data', (bytes: Buffer) => call.write(bytes)).on('end', () => call.end()),
    },
  );
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
      error === null ? resolve(bound) : reject(error),
    ),
  );
  const client = new (makeGenericClientConstructor({ call: methodAt(path) }, 'Test'))(
    `127.0.0.1:${port}`,
    ChannelCredentials.createInsecure(),
  );
  stop = () => {
    client.close();
    server.forceShutdown();
  };
  const call = client['call']!(new Metadata()) as unknown as NodeJS.ReadWriteStream;
  const ended = new Promise<{ code: status; details: string }>((resolve) => {
    call.on('error', ({ code, details }: ServiceError) => resolve({ code, details }));
    call.on('end', () => resolve({ code: status.OK, details: '' }));
  });
  const echo = () => new Promise((resolve) => call.once('data', resolve));
  return { call, ended, echo };
}

describe('A request', () => {
  const timedOut = { code: status.ABORTED, details: 'Operation timed out: the request did not arrive within 20 ms' };

  it('that does not begin is ended', async () => {
    const { call, ended } = await callOf(append, 20);
    call.resume();
    expect(await ended).toEqual(timedOut);
  });

  it('that stays without its end is ended', async () => {
    const { call, ended, echo } = await callOf(append, 20);
    const echoed = echo();
    call.write(Buffer.from('half'));
    await Promise.race([echoed, ended]);
    call.resume();
    expect(await ended).toEqual(timedOut);
  });

  it('that ends in time is answered', async () => {
    const { call, ended, echo } = await callOf(append, 60_000);
    const echoed = echo();
    call.write(Buffer.from('whole'));
    call.end();
    expect(await echoed).toEqual(Buffer.from('whole'));
    expect((await ended).code).toBe(status.OK);
  });

  it('that has no end goes on once it has begun', async () => {
    const { call, ended, echo } = await callOf(batchAppend, 300);
    const first = echo();
    call.write(Buffer.from('first'));
    await first;
    await new Promise((resolve) => setTimeout(resolve, 400));
    const second = echo();
    call.write(Buffer.from('second'));
    expect(await second).toEqual(Buffer.from('second'));
    call.end();
    expect((await ended).code).toBe(status.OK);
  });
});
