/** What limits the visible part of a stream, from its metadata, and whether it is gone for ever. */
export type StreamState = Readonly<{
  isTombstoned: boolean;
  /** Events before this revision are not visible; `deletedFromRevision` stands for a soft-deleted stream. */
  truncateBefore: number;
  maxCount: number | null;
  maxAgeSeconds: number | null;
}>;

/** Largest number JavaScript and SQLite agree on. Stands for 2^63-1, which the protocol uses for both of these. */
export const tombstoneRevision = Number.MAX_SAFE_INTEGER;
export const deletedFromRevision = Number.MAX_SAFE_INTEGER;

export const isSoftDeleted = ({ isTombstoned, truncateBefore }: StreamState) =>
  !isTombstoned && truncateBefore >= deletedFromRevision;

/** Metadata of a stream lies in a stream of its own, `$$` before the name. */
export const metadataStreamOf = (stream: string) => `$$${stream}`;
export const isMetadataStream = (stream: string) => stream.startsWith('$$');
export const ownerOf = (metadataStream: string) => metadataStream.slice(2);

/** The limits that the data of a metadata event sets; nothing when it sets none. */
export function stateOfMetadata(data: unknown): StreamState | undefined {
  const metadata = parsedObject(data);
  const state = {
    isTombstoned: false,
    truncateBefore: limitOf(metadata['$tb'], 0) ?? 0,
    maxCount: limitOf(metadata['$maxCount'], 1),
    maxAgeSeconds: limitOf(metadata['$maxAge'], 1),
  };
  const limits = state.truncateBefore > 0 || state.maxCount !== null || state.maxAgeSeconds !== null;
  return limits ? state : undefined;
}

const limitOf = (value: unknown, min: number): number | null =>
  typeof value === 'number' && value >= min ? Math.min(Math.floor(value), Number.MAX_SAFE_INTEGER) : null;

// Metadata that is no JSON object limits nothing.
export function parsedObject(data: unknown): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(String(data));
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}
