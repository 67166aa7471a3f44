import type { DomainEvent, StreamType } from '@hutong/domain';

/** What a table does with a type of the streams it follows: a type that is not named does not compile. */
export type EventUses<Event extends DomainEvent> = Readonly<Record<Event['type'], 'used' | 'passed over'>>;

/** The events of a kind of stream. */
export type EventOf<Stream> = Stream extends StreamType<infer _State, infer Event extends DomainEvent> ? Event : never;

/** Those events that a table uses. */
export type UsedOf<Event extends DomainEvent, Uses extends EventUses<Event>> = Extract<
  Event,
  Readonly<{ type: { [Type in keyof Uses]: Uses[Type] extends 'used' ? Type : never }[keyof Uses] }>
>;

export const usedTypes = (uses: EventUses<DomainEvent>): readonly string[] =>
  Object.keys(uses).filter((type) => uses[type] === 'used');
