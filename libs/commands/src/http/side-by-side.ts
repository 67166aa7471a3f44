/** Work that is ready to begin: what came before it and shares a lane with it ends first. */
export type LanedWork<Result> = Readonly<{ lanes: readonly string[]; run: () => Promise<Result> }>;

/**
 * The results of items as they are ready, those of one turn of the event loop together: in order within a lane, lanes side by side, at
 * most `inHandMax` in hand. Takes items only when there is room, one batch ahead, and when somebody waits for results, so that neither
 * side is ever ahead by more. `run` must not reject.
 */
export async function* sideBySide<Item, Result>(
  batches: AsyncIterable<readonly Item[]>,
  prepare: (item: Item) => Promise<LanedWork<Result>>,
  inHandMax: number,
): AsyncGenerator<readonly Result[]> {
  const source = batches[Symbol.asyncIterator]();
  const work = new WorkInHand<Result>();
  const waiting: Item[] = [];
  let isAtEnd = false;
  let isAsked = false;
  try {
    for (;;) {
      while (waiting.length > 0 && work.inHand < inHandMax) {
        work.begin(await prepare(waiting.shift() as Item));
      }
      const results = work.take();
      if (results.length > 0) {
        yield results;
        continue;
      }
      if (waiting.length === 0 && !isAtEnd && !isAsked) void ask();
      if (isAtEnd && work.inHand === 0) return;
      await work.happens();
    }
  } finally {
    // Not awaited: it waits for items that are still on their way.
    void source.return?.();
  }

  async function ask(): Promise<void> {
    isAsked = true;
    try {
      const { done, value } = await source.next();
      if (done === true) isAtEnd = true;
      else waiting.push(...value);
      isAsked = false;
      work.notice();
    } catch (error) {
      work.fail(error);
    }
  }
}

/** Where a piece of work stands in its lanes. */
type Place = { ended: Promise<void> };

/** Work that has begun, and its results until they are taken. */
class WorkInHand<Result> {
  /** Begun, and its result not taken yet. */
  inHand = 0;
  readonly #lastOfLane = new Map<string, Place>();
  #results: Result[] = [];
  #isTurnEndScheduled = false;
  #failure: Readonly<{ error: unknown }> | undefined;
  #notice = () => {};

  begin({ lanes, run }: LanedWork<Result>): void {
    this.inHand += 1;
    const before = lanes.flatMap((lane) => this.#lastOfLane.get(lane)?.ended ?? []);
    const result = before.length === 0 ? run() : Promise.all(before).then(run);
    const place: Place = { ended: Promise.resolve() };
    for (const lane of lanes) this.#lastOfLane.set(lane, place);
    place.ended = this.#end(result, { lanes, place });
  }

  /** The results that are there; throws what went wrong against the promises. */
  take(): readonly Result[] {
    if (this.#failure) throw this.#failure.error;
    const results = this.#results;
    this.#results = [];
    this.inHand -= results.length;
    return results;
  }

  /** Resolves when there is something to do. */
  happens(): Promise<void> {
    return new Promise((resolve) => (this.#notice = resolve));
  }

  notice(): void {
    this.#notice();
  }

  fail(error: unknown): void {
    this.#failure ??= { error };
    this.#notice();
  }

  async #end(result: Promise<Result>, { lanes, place }: Readonly<{ lanes: readonly string[]; place: Place }>) {
    try {
      // Awaited first: the list may be another by then.
      const done = await result;
      this.#results.push(done);
      for (const lane of lanes) if (this.#lastOfLane.get(lane) === place) this.#lastOfLane.delete(lane);
      this.#noticeAtTurnEnd();
    } catch (error) {
      this.fail(error);
    }
  }

  // What one commit of the log answers is ready within one turn: together it is one piece of the answer, and as many new appends.
  #noticeAtTurnEnd(): void {
    if (this.#isTurnEndScheduled) return;
    this.#isTurnEndScheduled = true;
    setImmediate(() => {
      this.#isTurnEndScheduled = false;
      this.#notice();
    });
  }
}
