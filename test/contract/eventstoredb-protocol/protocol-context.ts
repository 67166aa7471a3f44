import type { EventStoreDBClient } from '@eventstore/db-client';

/** What a test of the suite gets: a client, and names that nobody else uses on this server. */
export type ProtocolContext = Readonly<{
  client: EventStoreDBClient;
  address: string;
  unique: (prefix: string) => string;
}>;
