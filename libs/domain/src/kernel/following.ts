/** An event that cannot follow what its stream holds. It is never skipped: that would change the state in silence. */
export class CannotFollowError extends Error {
  constructor(type: string, why: string) {
    super(`${type} cannot follow: ${why}`);
    this.name = 'CannotFollowError';
  }
}

type Stated = Readonly<{ status: string }>;
type Present<State extends Stated> = Exclude<State, Readonly<{ status: 'absent' }>>;

type InStatus<State extends Stated, Status> = State extends Stated
  ? Extract<State['status'], Status> extends never
    ? never
    : State
  : never;

/** The state an event changes, which must be in one of these statuses; throws `CannotFollowError` otherwise. */
export function following<State extends Stated, const Status extends Present<State>['status']>(
  state: State,
  type: string,
  statuses: readonly Status[],
): InStatus<State, Status> {
  if (!(statuses as readonly string[]).includes(state.status)) {
    throw new CannotFollowError(type, `the stream is ${state.status}`);
  }
  return state as InStatus<State, Status>;
}

/** For the event that begins a stream: throws `CannotFollowError` when the stream has begun. */
export function beginning(state: Stated, type: string): void {
  if (state.status !== 'absent') throw new CannotFollowError(type, `the stream is ${state.status}`);
}
