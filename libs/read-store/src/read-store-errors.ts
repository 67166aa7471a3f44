/** Why a read store could not be opened. */
export type ReadStoreFault =
  | 'addressUnknown'
  | 'missing'
  /** Of a store of facts: what is in it does not read as it was written. */
  | 'damaged'
  | 'directoryUnwritable'
  | 'notADatabase'
  | 'foreignDatabase'
  | 'otherVersion'
  | 'otherLog'
  | 'inUse';

/** What to do with a read store that cannot be used: everything in it follows from the log. */
export const rebuildAdvice =
  'It is made of the log alone: stop Hutong, run npm run projections:rebuild, and start it again.';

/** What is there is of no use, so that figures stay away until somebody has it rebuilt; commands do not need it. */
const unusableFaults: ReadonlySet<ReadStoreFault> = new Set([
  'notADatabase',
  'damaged',
  'foreignDatabase',
  'otherVersion',
  'otherLog',
]);

export const isUnusable = (fault: ReadStoreFault | undefined): boolean =>
  fault !== undefined && unusableFaults.has(fault);

/** The read store at an address cannot be used; the message says what is wrong and what to do. */
export class ReadStoreOpenError extends Error {
  override readonly name = 'ReadStoreOpenError';

  constructor(
    readonly fault: ReadStoreFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Someone else moved the checkpoint: two runners feed the same read store. The later one stops and has written nothing. */
export class ProjectionFencedError extends Error {
  override readonly name = 'ProjectionFencedError';

  constructor(readonly projection: string) {
    super(`Projection ${projection} is fed by another runner as well: its checkpoint moved. This runner stops.`);
  }
}
