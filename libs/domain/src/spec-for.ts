import { expect } from 'vitest';
import { type Decision, type DomainEvent, type StreamType, decodeEvent, fold } from './kernel/index.js';

/**
 * Specs that read given, when, then: `given(...events).when(decide).then(...events)` compares whole events, and
 * `.thenRefused(refusal)` the reason. For specs only.
 */
export const specFor = <State, Event extends DomainEvent>(stream: StreamType<State, Event>) => ({
  given: (...before: readonly Event[]) => {
    const state = fold(stream, asStored(stream, before));
    return {
      state,
      when: <Refusal>(decide: (state: State) => Decision<Event, Refusal>) => {
        const decision = decide(state);
        return {
          /** Nothing is recorded when no event is named. What is recorded must be able to follow. */
          // oxlint-disable-next-line unicorn/no-thenable -- nothing awaits it: a spec reads given, when, then.
          then: (...expected: readonly Event[]) => {
            expect(decision).toEqual({ outcome: 'accepted', events: expected });
            fold(stream, asStored(stream, expected), state);
          },
          thenRefused: (refusal: Refusal) => expect(decision).toEqual({ outcome: 'refused', refusal }),
        };
      },
      /** The event can never follow: folding it throws, so that the gate sets it aside. */
      cannotBeFollowedBy: (event: Event) =>
        expect(() => stream.evolve(state, event)).toThrow(`${event.type} cannot follow`),
    };
  },
});

/** The events as a log gives them back: what does not look as its type declares is read by nobody. */
const asStored = <State, Event extends DomainEvent>(
  stream: StreamType<State, Event>,
  events: readonly Event[],
): readonly Event[] => events.map((event) => decodeEvent(stream, structuredClone(event)));
