import { EventLogOpenError } from '../errors.js';

/** An EventStoreDB connection string: `esdb://host:port`, several hosts, or `esdb+discover://`. */
export type EventStoreDbAddress = `esdb://${string}` | `esdb+discover://${string}`;

export const isEventStoreDbAddress = (address: string): address is EventStoreDbAddress =>
  /^esdb(\+discover)?:\/\//.test(address);

/** The address as it may be logged: without credentials and options. */
export const redactedAddress = (address: string): string => address.replace(/\/\/.*@/, '//').replace(/\?.*$/s, '');

/** The client's own messages repeat the connection string with its password, so they are never passed on. */
export const addressError = (address: string): EventLogOpenError => {
  const shown = redactedAddress(address);
  return new EventLogOpenError(shown, 'addressUnknown', `${shown} is not a connection string of EventStoreDB`);
};
