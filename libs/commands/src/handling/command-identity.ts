import { hash } from 'node:crypto';
import type { InstantJson } from '@hutong/domain';
import type { CanonicalJson } from '@hutong/event-store';

/** Who gave a command. */
export type Actor = Readonly<{
  kind: 'principal' | 'policy' | 'importer' | 'timer';
  /** Whose principal it is; left out while nobody says. */
  institution?: string;
  id: string;
}>;

/** Who asked, and what makes a repetition recognizable: stored in the metadata of every event, in no table anywhere. */
export type CommandIdentity = Readonly<{
  /** Name of the command in its table. */
  command: string;
  /** For a request derived from principal, command and key; for a policy the id of the event it acts on; for what is due from that id and a name. */
  causeId: string;
  correlationId: string;
  actor: Actor;
  /** Hash of what was asked, keyed with the ledger's secret; null for a policy and what is due, whose commands follow from the event alone. */
  bodyHash: string | null;
}>;

/** Version of the data's shape; a breaking change is a new event type. See docs/adr/0003. */
const schemaVersion = 1;

/**
 * The id of a command: the same principal, command name and key give the same id for ever, on whatever route they come. Its first 48
 * bits are the time of a UUIDv7 key, so that what is named after it lies in order of time in the store; any other key works too, unordered.
 */
export function commandIdOf({
  principal,
  command,
  key,
}: Readonly<{ principal: string; command: string; key: string }>): string {
  const digest = hash('sha256', `${principal}\n${command}\n${key}`, 'hex');
  const time = uuidV7.test(key) ? key.slice(0, 8) + key.slice(9, 13) : digest.slice(-12);
  return uuidOf(time.toLowerCase(), digest);
}

/** The id of a command that is due: the same for ever for what has this name among what follows from the event. */
export const dueCommandIdOf = (eventId: string, dueName: string): string =>
  uuidOf(eventId.slice(0, 8) + eventId.slice(9, 13), hash('sha256', `${eventId}\n${dueName}`, 'hex'));

/** An event as it was decided: when, and its data. */
type DecidedEvent = Readonly<{ decidedAt: InstantJson; dataJson: CanonicalJson }>;

/**
 * The id of an event: its command, its index there, its content and when it was decided. So the store takes a resent append for what it
 * is, and never takes a second decision for the first: that one ends as a wrong expected revision, and the stream tells what was recorded.
 */
export function eventIdOf(identity: CommandIdentity, index: number, { decidedAt, dataJson }: DecidedEvent): string {
  const { causeId, command, bodyHash } = identity;
  const digest = hash('sha256', `${causeId}\n${command}\n${bodyHash}\n${index}\n${decidedAt}\n${dataJson}`, 'hex');
  return uuidOf(causeId.slice(0, 8) + causeId.slice(9, 13), digest);
}

/** What is stored beside the data of the event at `index` of a command. */
export const metadataOf = (
  { command, causeId, correlationId, actor, bodyHash }: CommandIdentity,
  decidedAt: InstantJson,
  index: number,
) => ({
  $correlationId: correlationId,
  $causationId: causeId,
  command,
  decidedAt,
  actor,
  schemaVersion,
  ...(index === 0 && bodyHash !== null && { bodyHash }),
});

const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** A UUIDv8 (RFC 9562): 48 bits of time as 12 hexadecimal digits, the rest from a hash. */
export function uuidOf(time: string, digest: string): string {
  const variant = '89ab'.charAt(Number.parseInt(digest.charAt(3), 16) & 3);
  const tail = `8${digest.slice(0, 3)}-${variant}${digest.slice(4, 7)}-${digest.slice(7, 19)}`;
  return `${time.slice(0, 8)}-${time.slice(8)}-${tail}`;
}
