/** Work that is ready to begin: what else goes to the same lane waits for it. */
export type LanedWork<Result> = Readonly<{ lane: string | undefined; run: () => Promise<Result> }>;

type Happened<Item, Result> =
  | Readonly<{ kind: 'item'; item: IteratorResult<Item> }>
  | Readonly<{ kind: 'done'; result: Result; work: Promise<unknown> }>;

/**
 * The results of items as they are ready: in order within a lane, lanes side by side, at most `inHandMax` in hand. Takes the next item
 * only when there is room for it and somebody waits for results, so that neither side is ever ahead by more. `run` must not reject.
 */
export async function* sideBySide<Item, Result>(
  items: AsyncIterable<Item>,
  prepare: (item: Item) => Promise<LanedWork<Result>>,
  inHandMax: number,
): AsyncGenerator<Result> {
  const source = items[Symbol.asyncIterator]();
  const inHand = new Set<Promise<Happened<Item, Result>>>();
  const lastOfLane = new Map<string, Promise<unknown>>();
  let next: Promise<Happened<Item, Result>> | undefined;
  let isAtEnd = false;
  try {
    while (!isAtEnd || inHand.size > 0) {
      if (!isAtEnd && inHand.size < inHandMax) {
        next ??= source.next().then((item) => ({ kind: 'item', item }));
      }
      const happened = await Promise.race(next === undefined ? inHand : [next, ...inHand]);
      if (happened.kind === 'done') {
        inHand.delete(happened.work as Promise<Happened<Item, Result>>);
        yield happened.result;
      } else {
        next = undefined;
        if (happened.item.done === true) isAtEnd = true;
        else begin(await prepare(happened.item.value));
      }
    }
  } finally {
    // Not awaited: it waits for an item that is still on its way.
    void source.return?.();
  }

  function begin({ lane, run }: LanedWork<Result>): void {
    const before = lane === undefined ? undefined : lastOfLane.get(lane);
    const result = before === undefined ? run() : before.then(run);
    const work: Promise<Happened<Item, Result>> = result.then((result) => ({ kind: 'done', result, work }));
    inHand.add(work);
    if (lane === undefined) return;
    lastOfLane.set(lane, work);
    const leave = () => {
      if (lastOfLane.get(lane) === work) lastOfLane.delete(lane);
    };
    work.then(leave, leave);
  }
}
