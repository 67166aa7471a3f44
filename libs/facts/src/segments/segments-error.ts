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

/** What a failure to write below a directory means; any other failure is itself. */
export function asSegmentsError(cause: unknown, directory: string): unknown {
  const message = cause instanceof Error ? cause.message : '';
  if (/ENOSPC|no space left on device/i.test(message)) {
    return new SegmentsError('diskFull', `The disk of ${directory} is full: nothing was changed there.`, { cause });
  }
  if (/EACCES|EROFS|EPERM|ENOTDIR|permission denied/i.test(message)) {
    return new SegmentsError('directoryUnwritable', `${directory} cannot be written.`, { cause });
  }
  return cause;
}
