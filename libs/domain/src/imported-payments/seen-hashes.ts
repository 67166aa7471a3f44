/** Slots at the start, a power of two; doubled when half of them are taken. */
const slotsAtStart = 1_024;

/** A set of hashes in 16 bytes a slot: of a million, two that differ are mixed up once in 10²⁶ bills. */
export class SeenHashes {
  #first = new BigUint64Array(slotsAtStart);
  #second = new BigUint64Array(slotsAtStart);
  #size = 0;

  /** Adds the first 16 bytes of a hash; false when they are in already. */
  add(hash: Uint8Array): boolean {
    if (this.#size * 2 >= this.#first.length) this.#grow();
    const view = new DataView(hash.buffer, hash.byteOffset);
    // No slot is taken by two zeros, which stand for an empty one.
    const added = this.#put(view.getBigUint64(0) | 1n, view.getBigUint64(8));
    if (added) this.#size += 1;
    return added;
  }

  #put(first: bigint, second: bigint): boolean {
    const mask = this.#first.length - 1;
    let slot = Number(second & BigInt(mask));
    while (this.#first[slot] !== 0n) {
      if (this.#first[slot] === first && this.#second[slot] === second) return false;
      slot = (slot + 1) & mask;
    }
    this.#first[slot] = first;
    this.#second[slot] = second;
    return true;
  }

  #grow(): void {
    const [first, second] = [this.#first, this.#second];
    this.#first = new BigUint64Array(first.length * 2);
    this.#second = new BigUint64Array(first.length * 2);
    for (const [slot, value] of first.entries()) if (value !== 0n) this.#put(value, second[slot] ?? 0n);
  }
}
