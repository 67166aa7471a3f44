/** Why a read store could not be opened. */
export type ReadStoreFault =
  'addressUnknown' | 'missing' | 'directoryUnwritable' | 'notADatabase' | 'foreignDatabase' | 'otherVersion' | 'inUse';

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
