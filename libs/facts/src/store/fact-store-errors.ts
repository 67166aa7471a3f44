/** Why a store of facts could not be opened, or be read on. */
export type FactStoreFault =
  | 'addressUnknown'
  | 'missing'
  | 'directoryUnwritable'
  | 'notADatabase'
  | 'damaged'
  | 'foreignDatabase'
  | 'otherVersion'
  | 'otherLog'
  | 'inUse';

/** What to do with a store of facts that cannot be used: everything in it follows from the log. */
export const factsRebuildAdvice =
  'It is made of the log alone: stop Hutong, run npm run projections:rebuild, and start it again.';

/** The store of facts at an address cannot be used; the message says what is wrong and what to do. */
export class FactStoreOpenError extends Error {
  override readonly name = 'FactStoreOpenError';

  constructor(
    readonly fault: FactStoreFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What a failure of DuckDB means for the store at a path; any other failure is itself. */
export function asFactStoreError(cause: unknown, path: string): unknown {
  const message = cause instanceof Error ? cause.message : '';
  const refused = (fault: FactStoreFault, reason: string) =>
    new FactStoreOpenError(fault, `${path} ${reason}. ${factsRebuildAdvice}`, { cause });
  if (/not a valid DuckDB database file/i.test(message)) {
    return refused('notADatabase', 'is not a store of facts: it is not a database');
  }
  if (/read a database file with version number|newer version of DuckDB/i.test(message)) {
    return refused('otherVersion', 'was written by another version of DuckDB');
  }
  if (damagePattern.test(message)) return refused('damaged', 'is damaged, or what is written beside it (.wal) is');
  return cause;
}

/** Whether a question needs more memory than there is. */
export const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && /out of memory/i.test(error.message);

/** DuckDB has no codes: its words for a file, or a log of writes, that does not read as it was written. */
const damagePattern =
  /replaying WAL|corrupt|checksum|deserializ|serialization error|invalid(ated)? because|Failed to load metadata/i;
