/** Why segments cannot be written, read or taken over. */
export type SegmentsFault =
  | 'directoryForeign'
  | 'directoryUnwritable'
  | 'directoryInUse'
  | 'diskFull'
  | 'manifestMissing'
  | 'manifestUnreadable'
  | 'otherVersion'
  | 'otherLog'
  | 'fileMissing'
  | 'fileChanged'
  | 'copyTooSlow';

/** Something is wrong with a directory of segments; the message names it and says what to do. */
export class SegmentsError extends Error {
  override readonly name = 'SegmentsError';

  constructor(
    readonly fault: SegmentsFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What a failure of the system below a directory means, whether Node or DuckDB met it; any other failure is itself. */
export function asSegmentsError(cause: unknown, directory: string): unknown {
  if (!(cause instanceof Error) || cause instanceof SegmentsError) return cause;
  if (/ENOSPC|no space left on device/i.test(cause.message)) {
    return new SegmentsError('diskFull', `The disk of ${directory} is full: nothing was changed there.`, { cause });
  }
  if ('syscall' in cause || cause.message.startsWith('IO Error: Cannot open file')) {
    return new SegmentsError('directoryUnwritable', `${directory} cannot be written: ${cause.message}.`, { cause });
  }
  return cause;
}
