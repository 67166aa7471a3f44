import type { StoredRow } from '@hutong/event-store';
import type { RecordReader } from '../store/record-reader.js';
import type { ResolvedRow } from '../wire/read-messages.js';

const linkType = '$>';
const target = /^(\d{1,16})@(.+)$/su;

/** The event that a link leads to, with the link; an event that is no link as it is. */
export function resolve(reader: RecordReader, row: StoredRow): ResolvedRow {
  if (row[4] !== linkType) return { event: row };
  const [, revision, stream] = target.exec(Buffer.from(row[5]).toString()) ?? [];
  if (revision === undefined || stream === undefined) return { event: undefined, link: row };
  return { event: visibleRow(reader, stream, BigInt(revision)), link: row };
}

function visibleRow(reader: RecordReader, stream: string, revision: bigint): StoredRow | undefined {
  const { gone, from, last } = reader.visibilityOf(stream);
  if (gone !== undefined || revision < from || revision > last) return undefined;
  return reader.rowAt(stream, revision);
}
