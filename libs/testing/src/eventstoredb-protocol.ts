import { randomUUID } from 'node:crypto';
import { EventStoreDBClient } from '@eventstore/db-client';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { appendsProtocol } from './eventstoredb-protocol-appends.js';
import { deletesProtocol } from './eventstoredb-protocol-deletes.js';
import { errorsProtocol } from './eventstoredb-protocol-errors.js';
import { parkingProtocol } from './eventstoredb-protocol-parking.js';
import { persistentProtocol } from './eventstoredb-protocol-persistent.js';
import { readsProtocol } from './eventstoredb-protocol-reads.js';
import { streamMetadataProtocol } from './eventstoredb-protocol-stream-metadata.js';
import { subscriptionsProtocol } from './eventstoredb-protocol-subscriptions.js';
import { virtualStreamsProtocol } from './eventstoredb-protocol-virtual-streams.js';

/** A server to test: started for the suite, or not there for a reason. */
export type ProtocolTarget = Readonly<{
  name: string;
  /** Why the server cannot be tested here; the reason is printed with the skipped test. */
  whyNot?: string | undefined;
  start: () => Promise<RunningTarget>;
}>;

/** `virtualStreams`: whether the server keeps `$ce-`, `$et-`, `$bc-` and `$streams`. */
export type RunningTarget = Readonly<{ address: string; stop: () => Promise<void> }>;

/** What a test of the suite gets: a client, and names that nobody else uses on this server. */
export type ProtocolContext = Readonly<{
  client: EventStoreDBClient;
  address: string;
  unique: (prefix: string) => string;
}>;

/**
 * What Hutong needs of a server that speaks EventStoreDB's protocol, asked through the official client alone. It assumes neither
 * an empty store nor the right to write streams that start with `$`.
 */
export function eventStoreDbProtocol({ name, whyNot, start }: ProtocolTarget): void {
  describe(`EventStoreDB's protocol on ${name}`, () => {
    if (whyNot !== undefined) {
      it('is kept', (test) => test.skip(true, whyNot));
      return;
    }
    let target: RunningTarget;
    let client: EventStoreDBClient;
    beforeAll(async () => {
      target = await start();
      client = EventStoreDBClient.connectionString(target.address);
    }, startUpMaxMs);
    afterAll(async () => {
      await client?.dispose();
      await target?.stop();
    });
    const context = (): ProtocolContext => ({
      client,
      address: target.address,
      unique: (prefix) => `${prefix}-${randomUUID()}`,
    });
    appendsProtocol(context);
    readsProtocol(context);
    subscriptionsProtocol(context);
    streamMetadataProtocol(context);
    deletesProtocol(context);
    errorsProtocol(context);
    virtualStreamsProtocol(context);
    persistentProtocol(context);
    parkingProtocol(context);
  });
}

/** A container's image may have to be fetched first. */
const startUpMaxMs = 300_000;
