import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  type EventFilter,
  EventLogOverloadedError,
  type LogReader,
  type StoredRow,
  type StreamPageOptions,
} from '@hutong/event-store';
import type { Visibility } from './stream-visibility.js';

/** Virtual streams that are kept at once; the one that was asked for longest ago is forgotten. */
const virtualStreamsMax = 64;
/** Events of one virtual stream, at most. */
const virtualEventsMax = 16_000_000;

/** Which events a virtual stream links to: a condition in SQL, and a test for what SQL cannot say. */
type Membership = Readonly<{ sql: string; parameters: readonly string[]; accepts: (metadata: unknown) => boolean }>;

/** A virtual stream as far as it was looked for: the positions of its events. */
type VirtualStream = { readonly membership: Membership; readonly positions: number[]; scannedUpTo: bigint };

/**
 * The streams that the real server's projections write: `$ce-` by category, `$et-` by type, `$bc-` by correlation and
 * `$streams`. Here nobody writes them: the first reader of one has the log looked through for it, and its positions stay in
 * memory. Their order is the log's, so that revisions are the same after every start.
 */
export class VirtualStreams {
  readonly #log: LogReader;
  readonly #streams = new Map<string, VirtualStream>();

  constructor(log: LogReader) {
    this.#log = log;
  }

  /** Looks through the log for a virtual stream; other work of the thread gets its turn. Nothing to do for other streams. */
  async prepare(stream: string): Promise<void> {
    const virtual = this.#virtual(stream);
    while (virtual !== undefined && virtual.scannedUpTo < this.#log.pages.lastPosition()) {
      this.#scan(virtual);
      await nextTurn();
    }
  }

  /** All of a virtual stream is visible; undefined for other streams. */
  visibilityOf(stream: string): Visibility | undefined {
    const virtual = this.#upToDate(stream);
    if (virtual === undefined) return undefined;
    const events = virtual.positions.length;
    return { gone: events === 0 ? 'missing' : undefined, from: 0n, last: BigInt(events - 1) };
  }

  /** Links of a virtual stream from a revision on, inclusive; undefined for other streams. */
  linksOf(stream: string, from: bigint, options: StreamPageOptions): readonly StoredRow[] | undefined {
    const virtual = this.#upToDate(stream);
    if (virtual === undefined) return undefined;
    const { direction, eventsMax } = options;
    const start = Number(from);
    const revisions =
      direction === 'forwards'
        ? range(start, Math.min(virtual.positions.length, start + eventsMax))
        : range(Math.max(0, start - eventsMax + 1), Math.min(virtual.positions.length, start + 1)).reverse();
    return revisions.map((revision) => this.#link(stream, revision, virtual.positions[revision] ?? 0));
  }

  #upToDate(stream: string): VirtualStream | undefined {
    const virtual = this.#virtual(stream);
    while (virtual !== undefined && virtual.scannedUpTo < this.#log.pages.lastPosition()) this.#scan(virtual);
    return virtual;
  }

  #virtual(stream: string): VirtualStream | undefined {
    const known = this.#streams.get(stream);
    const membership = known?.membership ?? membershipOf(stream);
    if (membership === undefined) return undefined;
    const virtual = known ?? { membership, positions: [], scannedUpTo: 0n };
    this.#streams.delete(stream);
    this.#streams.set(stream, virtual);
    const [oldest] = this.#streams.keys();
    if (this.#streams.size > virtualStreamsMax && oldest !== undefined) this.#streams.delete(oldest);
    return virtual;
  }

  #scan(virtual: VirtualStream): void {
    const { sql, parameters, accepts } = virtual.membership;
    const after = virtual.scannedUpTo;
    // A page of nothing: whoever passes over events for the first time compares them with their checksums.
    const { position } = this.#log.pages.rowPage(
      { after, upTo: this.#log.pages.lastPosition(), direction: 'forwards' },
      nothing,
      1,
    );
    const found = this.#log.connection.reading(`positions ${after + 1n} to ${position}`, () =>
      this.#log.connection
        .statement(
          `SELECT position, metadata FROM events WHERE position > ? AND position <= ? AND ${sql} ORDER BY position`,
        )
        .all(after, position, ...parameters),
    );
    for (const row of found) {
      const [linked, metadata] = row as unknown as [number, unknown];
      if (accepts(metadata)) virtual.positions.push(linked);
    }
    if (virtual.positions.length > virtualEventsMax) throw new EventLogOverloadedError(virtual.positions.length);
    virtual.scannedUpTo = position;
  }

  #link(name: string, revision: number, position: number): StoredRow {
    const [stream, target, recordedAtMs] = this.#log.connection.reading(`the event at position ${position}`, () =>
      this.#log.connection
        .statement('SELECT stream, revision, recorded_at FROM events WHERE position = ?')
        .get(position),
    ) as unknown as [string, number, number];
    return [position, name, revision, linkId(name, position), linkType, `${target}@${stream}`, '{}', recordedAtMs, 0];
  }
}

const nothing: EventFilter = { types: [] };
const linkType = '$>';
const always = () => true;

export const isVirtualStream = (stream: string): boolean => membershipOf(stream) !== undefined;

function membershipOf(stream: string): Membership | undefined {
  if (stream === '$streams') return { sql: `revision = 0 AND type <> '${linkType}'`, parameters: [], accepts: always };
  const [, kind = '', value = ''] = /^\$(ce|et|bc)-(.+)$/su.exec(stream) ?? [];
  if (kind === 'ce' && !value.startsWith('$') && !value.includes('-')) {
    return { sql: 'substr(stream, 1, length(?)) = ?', parameters: [`${value}-`, `${value}-`], accepts: always };
  }
  if (kind === 'et' && value !== linkType) {
    return { sql: 'type = ?', parameters: [value === '$deleted' ? '$streamDeleted' : value], accepts: always };
  }
  if (kind !== 'bc') return undefined;
  return {
    sql: "typeof(metadata) = 'text' AND instr(metadata, ?) > 0",
    parameters: [JSON.stringify(value).slice(1, -1)],
    accepts: (metadata) => correlationIdOf(metadata) === value,
  };
}

function correlationIdOf(metadata: unknown): unknown {
  try {
    return (JSON.parse(String(metadata)) as Record<string, unknown> | null)?.['$correlationId'];
  } catch {
    return undefined;
  }
}

// The same link has the same id at every reading.
const linkId = (stream: string, position: number) =>
  createHash('sha256')
    .update(`${stream} ${position}`)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');

const range = (from: number, end: number) => Array.from({ length: Math.max(0, end - from) }, (_, i) => from + i);
