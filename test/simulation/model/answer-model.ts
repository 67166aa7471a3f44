import type { RecordedEvent } from '@hutong/event-store';

/** What a caller was told. `key` stands for one command of one principal; `eventIds` are those that it recorded, as the caller knows them. */
export type Answer = Readonly<{
  key: string;
  body: string;
  status: 'accepted' | 'refused' | 'unknown';
  eventIds: readonly string[];
  text: string;
  /** How many answers anybody had heard when it was asked. */
  askedAfter: number;
}>;

/** What callers were told, held against what the log holds. */
export class AnswerModel {
  /** What an event must have in common with another to be the same thing recorded twice. */
  readonly #recorded = new Map<string, string>();
  readonly #ids = new Set<string>();
  /** By key, with how many answers had been heard with it. */
  readonly #accepted = new Map<string, Answer & Readonly<{ heard: number }>>();
  #heard = 0;

  /** How many answers were heard so far. */
  get heard(): number {
    return this.#heard;
  }

  follow({ id, stream, metadata, revision }: RecordedEvent): readonly string[] {
    const broken: string[] = [];
    if (this.#ids.has(id)) broken.push('an event stands in the log once');
    this.#ids.add(id);
    const { $causationId: cause, command, decidedAt } = metadata;
    if (cause === undefined || command === undefined) return broken;
    const key = JSON.stringify([cause, command, stream]);
    const last = this.#recorded.get(key);
    if (last !== undefined && last !== JSON.stringify([`${revision - 1n}`, decidedAt]))
      broken.push('a command records what it decided once, in one append');
    this.#recorded.set(key, JSON.stringify([`${revision}`, decidedAt]));
    return broken;
  }

  answered(answer: Answer): readonly string[] {
    const { key, body, status, eventIds, text, askedAfter } = answer;
    this.#heard += 1;
    const earlier = this.#accepted.get(key);
    const broken: string[] = [];
    if (earlier && status === 'accepted' && earlier.body !== body)
      broken.push(`key ${key} is taken, and another body with it was accepted: ${text}`);
    // Whoever asked beside it may be told what was so before.
    const isBeside = earlier !== undefined && status === 'refused' && askedAfter < earlier.heard;
    if (earlier?.body === body && status !== 'unknown' && !isBeside) {
      if (status === 'refused' || earlier.text !== text || earlier.eventIds.join() !== eventIds.join())
        broken.push(`key ${key} was answered ${earlier.text}, and is now answered ${text}`);
    }
    if (status === 'refused' && !earlier) {
      const recorded = eventIds.filter((id) => this.#ids.has(id));
      if (recorded.length > 0) broken.push(`key ${key} was refused, and recorded ${recorded.join(', ')}: ${text}`);
    }
    // Where nothing was recorded, the same may be asked again later and find something to do.
    if (status === 'accepted' && eventIds.length > 0 && !earlier)
      this.#accepted.set(key, { ...answer, heard: this.#heard });
    return broken;
  }

  /** What was acknowledged and is not in the log. */
  atRest(): readonly string[] {
    return [...this.#accepted.values()].flatMap(({ key, eventIds }) =>
      eventIds
        .filter((id) => !this.#ids.has(id))
        .map((id) => `key ${key} was accepted, and its event ${id} is not in the log`),
    );
  }
}
