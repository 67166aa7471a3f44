/** A binary heap that knows where each item lies: the first is at hand, and any can be taken out without looking at the others. */
export class IndexedHeap<Item> {
  readonly #items: Item[] = [];
  readonly #places = new Map<Item, number>();

  /** `isBefore` must order any two items; one that is in the heap may not change its place in that order. */
  constructor(private readonly isBefore: (one: Item, other: Item) => boolean) {}

  get first(): Item | undefined {
    return this.#items[0];
  }

  get size(): number {
    return this.#items.length;
  }

  add(item: Item): void {
    this.#rise(item, this.#items.length);
  }

  /** What is not in the heap changes nothing. */
  remove(item: Item): void {
    const place = this.#places.get(item);
    if (place === undefined) return;
    this.#places.delete(item);
    const last = this.#items.pop();
    if (last === undefined || last === item) return;
    const above = this.#items[(place - 1) >> 1];
    if (place > 0 && above !== undefined && this.isBefore(last, above)) this.#rise(last, place);
    else this.#sink(last, place);
  }

  #rise(item: Item, from: number): void {
    let hole = from;
    for (let parent = (hole - 1) >> 1; hole > 0; parent = (hole - 1) >> 1) {
      const above = this.#items[parent];
      if (above === undefined || !this.isBefore(item, above)) break;
      this.#put(above, hole);
      hole = parent;
    }
    this.#put(item, hole);
  }

  #sink(item: Item, from: number): void {
    let hole = from;
    for (;;) {
      const below = this.#earlierChild(hole);
      const child = this.#items[below];
      if (child === undefined || !this.isBefore(child, item)) break;
      this.#put(child, hole);
      hole = below;
    }
    this.#put(item, hole);
  }

  #earlierChild(parent: number): number {
    const left = 2 * parent + 1;
    const [one, other] = [this.#items[left], this.#items[left + 1]];
    return one !== undefined && other !== undefined && this.isBefore(other, one) ? left + 1 : left;
  }

  #put(item: Item, place: number): void {
    this.#items[place] = item;
    this.#places.set(item, place);
  }
}
