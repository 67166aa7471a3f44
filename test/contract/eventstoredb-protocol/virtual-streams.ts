import { jsonEvent, NO_STREAM, NotFoundError } from '@eventstore/db-client';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ProtocolContext } from './protocol-context.js';
import { eventually, fail, numbersOf, paymentEvent, read } from './probe.js';

/** The streams by category, type and correlation that the standard projections keep: links, there sooner or later. */
export function virtualStreamsProtocol(context: () => ProtocolContext, mayBeMissing: boolean): void {
  const linked = async (name: string, count: number) => {
    const { client } = context();
    const links = () => read(client.readStream(name, { resolveLinkTos: true })).catch(() => []);
    await eventually(async () => (await links()).length >= count, `${count} links in ${name}`);
    return links();
  };

  const statusOf = async (name: string) => (await context().client.getProjectionStatus(name)).status;

  describe('The stream of links', () => {
    beforeEach(async (test) => {
      const { client, unique } = context();
      const hasNone = async () => {
        const category = unique('category').replaceAll('-', '');
        await client.appendToStream(`${category}-1`, paymentEvent(0));
        return linked(`$ce-${category}`, 1).then(
          () => false,
          () => true,
        );
      };
      test.skip(mayBeMissing && (await hasNone()), 'the server does not run the standard projections');
    });

    it('by category holds every event of its streams in the order of the log', async () => {
      const { client, unique } = context();
      const category = unique('category').replaceAll('-', '');
      await client.appendToStream(`${category}-a-1`, paymentEvent(0), { expectedRevision: NO_STREAM });
      await client.appendToStream(`${category}-b`, paymentEvent(1));
      await client.appendToStream(`${category}-a-1`, paymentEvent(2));
      const events = await linked(`$ce-${category}`, 3);
      expect(numbersOf(events)).toEqual([0, 1, 2]);
      expect(events.map(({ event }) => event?.streamId)).toEqual([
        `${category}-a-1`,
        `${category}-b`,
        `${category}-a-1`,
      ]);
      expect(events.map(({ link }) => link?.revision)).toEqual([0n, 1n, 2n]);
    });

    it('by type holds every event of the type', async () => {
      const { client, unique } = context();
      const type = unique('Type');
      for (let number = 0; number < 3; number += 1) {
        await client.appendToStream(unique('payment'), [paymentEvent(number, type), paymentEvent(9)]);
      }
      const events = await linked(`$et-${type}`, 3);
      expect(numbersOf(events)).toEqual([0, 1, 2]);
      expect(events.every(({ link }) => link?.type === '$>')).toBe(true);
    });

    it('by correlation holds every event with the correlation', async () => {
      const { client, unique } = context();
      const correlation = unique('correlation');
      for (let number = 0; number < 2; number += 1) {
        const metadata = { $correlationId: correlation };
        await client.appendToStream(unique('payment'), jsonEvent({ type: 'Correlated', data: { number }, metadata }));
      }
      expect(numbersOf(await linked(`$bc-${correlation}`, 2))).toEqual([0, 1]);
    });
  });

  describe('A standard projection', () => {
    it('answers whether it runs, and what is asked of it', async (test) => {
      const { client } = context();
      const names = (await client.listProjections()).map(({ name }) => name);
      test.skip(mayBeMissing && !names.includes('$streams'), 'the server does not run the standard projections');
      const standard = ['$by_category', '$by_event_type', '$by_correlation_id', '$stream_by_category', '$streams'];
      expect(names).toEqual(expect.arrayContaining(standard));
      expect(await statusOf('$streams')).toBe('Running');
      await client.disableProjection('$streams');
      await eventually(async () => (await statusOf('$streams')).startsWith('Stopped'), 'the projection stopped');
      await client.enableProjection('$streams');
      await eventually(async () => (await statusOf('$streams')) === 'Running', 'the projection running');
      expect(await statusOf('$by_category')).toBe('Running');
    });

    it('of another name is not found', async () => {
      const { client } = context();
      expect(await fail(client.enableProjection('no-such-projection'))).toBeInstanceOf(NotFoundError);
      expect(await fail(client.getProjectionStatus('no-such-projection'))).toBeInstanceOf(NotFoundError);
    });
  });
}
