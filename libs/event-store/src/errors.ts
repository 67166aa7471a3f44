import type { ExpectedRevision, Position, Revision } from './event-log.js';

/** Everything that a log rejects with on purpose. */
export abstract class EventLogError extends Error {
  override get name(): string {
    return this.constructor.name;
  }
}

/** The stream is not where the writer believed it to be; nothing was recorded. */
export class WrongExpectedRevisionError extends EventLogError {
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: Revision | 'no_stream',
  ) {
    super(`Stream ${stream} is at ${actual}, not at ${expected}`);
  }
}

/** The append breaks a rule that holds for every stream; nothing was recorded. */
export class InvalidAppendError extends EventLogError {
  constructor(
    readonly stream: string,
    readonly fault: string,
  ) {
    super(`Append to stream ${stream.slice(0, 80)} refused: ${fault}`);
  }
}

/** The append is larger than the log takes; nothing was recorded. */
export class AppendTooLargeError extends EventLogError {
  constructor(
    readonly stream: string,
    readonly bytes: number,
    readonly bytesMax: number,
  ) {
    super(`Append to stream ${stream} has ${bytes} bytes; at most ${bytesMax} are taken`);
  }
}

/** Too much waits for the disk already; nothing was recorded. Try again later. */
export class EventLogOverloadedError extends EventLogError {
  constructor(readonly waitingAppends: number) {
    super(`${waitingAppends} appends wait for the disk already; try again later`);
  }
}

/** The disk failed, or the server stayed away. Whether an append was recorded is unknown: repeat it with the same ids to find out. */
export class EventLogUnavailableError extends EventLogError {
  constructor(reason: string) {
    super(`The event log is not available: ${reason}`);
  }
}

/** The stream was deleted for ever, so that it can neither be read nor written again, or was deleted and is expected to exist. */
export class StreamDeletedError extends EventLogError {
  constructor(readonly stream: string) {
    super(`Stream ${stream} is deleted`);
  }
}

/** The server does not let this user touch the stream. */
export class EventLogAccessDeniedError extends EventLogError {
  constructor(readonly stream: string) {
    super(`Access to stream ${stream} was denied`);
  }
}

/** The log can only begin to read at a position that it gave itself, and this is none. */
export class UnknownPositionError extends EventLogError {
  constructor(readonly position: Position) {
    super(`The log cannot begin at position ${position}: no event lies there`);
  }
}

/** The log was closed before the call. */
export class EventLogClosedError extends EventLogError {
  constructor() {
    super('The event log is closed');
  }
}

/** The log was opened for following; only the process that opened it for writing may append. */
export class EventLogReadOnlyError extends EventLogError {
  constructor(readonly file: string) {
    super(`${file} is followed read-only here; append in the process that writes it`);
  }
}

/** Part of the file cannot be read, or is missing: the file was changed or damaged. `where` says what was being read. */
export class EventLogDamagedError extends EventLogError {
  constructor(
    readonly file: string,
    readonly where: string,
    private readonly reason: string,
  ) {
    super(`${file}: ${where}: ${reason}`);
  }

  /** What is damaged, without the path of the file: for those who ask from outside. */
  get damage(): string {
    return `${this.where}: ${this.reason}`;
  }
}

/** What is stored is not what was written: the file was changed or damaged. */
export class EventCorruptError extends EventLogDamagedError {
  constructor(
    file: string,
    readonly position: Position,
    readonly stream: string,
  ) {
    super(file, `the event at position ${position} of stream ${stream}`, 'does not match its checksum');
  }
}

/** Why a file cannot be opened as an event log. */
export type OpenFault =
  | 'addressUnknown'
  | 'missing'
  | 'directoryNotWritable'
  | 'notADatabase'
  | 'foreignDatabase'
  | 'otherVersion'
  | 'otherSecret'
  | 'inUse'
  | 'damaged'
  | 'walDamaged'
  | 'diskFull';

/** The address cannot be opened; the message names the path and what to do. */
export class EventLogOpenError extends EventLogError {
  constructor(
    readonly file: string,
    readonly fault: OpenFault,
    message: string,
  ) {
    super(message);
  }
}

/** Another instance of the consumer has started; this one has stopped and must not go on. */
export class ConsumerFencedError extends EventLogError {
  constructor(readonly consumer: string) {
    super(`Consumer ${consumer} was taken over by another instance`);
  }
}

/** The consumer stood in another log than this: its log was replaced, or its checkpoints were copied. It has handled nothing. */
export class ConsumerMisplacedError extends EventLogError {
  constructor(
    readonly consumer: string,
    reason: string,
  ) {
    super(
      `Consumer ${consumer} does not fit this log: ${reason}. Let it begin again, which repeats nothing that is recorded: ` +
        `npm run consumers -- restart ${consumer}`,
    );
  }
}

/** So many events are parked that going on would hide a failure; replay them, then start the consumer again. */
export class ConsumerParkedTooManyError extends EventLogError {
  constructor(
    readonly consumer: string,
    readonly parkedMax: number,
  ) {
    super(`Consumer ${consumer} stopped: ${parkedMax} events are parked already`);
  }
}
