import type { Position, RecordedEvent, Revision } from '@hutong/event-store';

/** The event at which a projection stopped, and why. It stays there until the code or the projection's version changes. */
export type ProjectionStop = Readonly<{
  position: Position;
  stream: string;
  revision: Revision;
  /** As it is stored. */
  type: string;
  reason: string;
}>;

export const stopAt = ({ position, stream, revision, type }: RecordedEvent, cause: unknown): ProjectionStop => ({
  position,
  stream,
  revision,
  type,
  reason: cause instanceof Error ? cause.message : String(cause),
});

/** An event that a projection cannot fold. Never skipped: a figure without it would be wrong in silence. */
export class UnfoldableEventError extends Error {
  override readonly name = 'UnfoldableEventError';
  readonly stop: ProjectionStop;

  constructor(event: RecordedEvent, cause: unknown) {
    const stop = stopAt(event, cause);
    super(`${stop.type} (stream ${stop.stream}, revision ${stop.revision}) does not fold: ${stop.reason}`, { cause });
    this.stop = stop;
  }
}
