import type { ServiceError } from '@grpc/grpc-js';
import {
  EventLogAccessDeniedError,
  EventLogDamagedError,
  type EventLogError,
  EventLogUnavailableError,
  StreamDeletedError,
} from '../errors.js';
import { statusCode } from './protocol.js';

/** A call ended without an answer that counts: whether it had an effect is unknown, and it may be repeated. */
export class CallInterruptedError extends Error {
  override readonly name = 'CallInterruptedError';
}

/** What the end of a call means: an error for the caller, or a reason to repeat the call. */
export function callFailure(
  error: unknown,
  stream = '$all',
): EventLogError | CallInterruptedError | ForeignPositionError {
  if (error instanceof CallInterruptedError) return error;
  if (!isServiceError(error)) return new CallInterruptedError(error instanceof Error ? error.message : String(error));
  const exception = error.metadata?.get('exception')[0]?.toString();
  if (exception === 'stream-deleted') return new StreamDeletedError(stream);
  if (exception === 'access-denied' || accessCodes.has(error.code)) return new EventLogAccessDeniedError(stream);
  if (error.code === statusCode.DATA_LOSS) return new EventLogDamagedError('the event store', stream, error.details);
  if (isForeignPosition(error)) return new ForeignPositionError(error.details);
  const reason = `${statusCode[error.code]}: ${error.details}`;
  return unfitCodes.has(error.code) ? new EventLogUnavailableError(reason) : new CallInterruptedError(reason);
}

/** The server cannot begin where it was asked to: at no event's place, or beyond its end. */
export class ForeignPositionError extends Error {
  override readonly name = 'ForeignPositionError';
}

// Nothing but the text tells it; up to 24 the status is "unknown", later "invalid argument".
const isForeignPosition = ({ code, details }: ServiceError): boolean =>
  (code === statusCode.UNKNOWN || code === statusCode.INVALID_ARGUMENT) &&
  /invalid position|Unexpected (Filtered)?ReadAllResult/i.test(details);

const accessCodes = new Set<number>([statusCode.PERMISSION_DENIED, statusCode.UNAUTHENTICATED]);
/** The server does not understand the call; it will not understand it the next time either. */
const unfitCodes = new Set<number>([statusCode.UNIMPLEMENTED, statusCode.INVALID_ARGUMENT]);

const isServiceError = (error: unknown): error is ServiceError =>
  error instanceof Error && 'code' in error && typeof error.code === 'number';
