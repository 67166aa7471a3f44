import { randomUUID } from 'node:crypto';
import { EventStoreDBClient } from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendsProtocol } from './appends.js';
import { deletesProtocol } from './deletes.js';
import { errorsProtocol } from './errors.js';
import { parkingProtocol } from './parking.js';
import { persistentProtocol } from './persistent.js';
import { persistentToAllProtocol } from './persistent-to-all.js';
import { readsProtocol } from './reads.js';
import { streamMetadataProtocol } from './stream-metadata.js';
import { subscriptionsProtocol } from './subscriptions.js';
import type { ProtocolContext } from './protocol-context.js';
import { virtualStreamsProtocol } from './virtual-streams.js';

/** A server to test: started for the suite, or not there for a reason. */
export type ProtocolTarget = Readonly<{
  name: string;
  /** Why the server cannot be tested here; the reason is printed with the skipped test. */
  whyNot?: string | undefined;
  /** Whether the server may run without the standard projections, and so without streams of links. */
  mayLackLinks?: boolean;
  start: () => Promise<RunningTarget>;
}>;

/** A server that was started, or was there already. */
export type RunningTarget = Readonly<{ address: string; stop: () => Promise<void> }>;

/**
 * What Hutong needs of a server that speaks EventStoreDB's protocol, asked through the official client alone. It assumes neither
 * an empty store nor the right to write streams that start with `$`.
 */
export function eventStoreDbProtocol(target: ProtocolTarget): void {
  if (target.whyNot === undefined) describeProtocol(target);
  else describeAbsent(`EventStoreDB's protocol on ${target.name}`, target.whyNot);
}

/** Stands for the tests of a server that is not there, and says why. */
export function describeAbsent(what: string, whyNot: string): void {
  describe(`${what}, which is not here,`, () => {
    it('is tested where it is', (test) => {
      test.skip(true, whyNot);
      expect(whyNot).toBeUndefined();
    });
  });
}

function describeProtocol({ name, mayLackLinks = false, start }: ProtocolTarget): void {
  describe(`EventStoreDB's protocol on ${name}`, () => {
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
    virtualStreamsProtocol(context, mayLackLinks);
    persistentProtocol(context);
    persistentToAllProtocol(context);
    parkingProtocol(context);
  });
}

/** A container's image may have to be fetched first. */
const startUpMaxMs = 300_000;
