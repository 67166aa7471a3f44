// Mutations that change nothing anybody could notice: each by its file, its line and what is changed there, with why. One that a spec could
// notice never stands here; one whose line is gone fails the run.
export const exclusions = [
  {
    file: 'libs/domain/src/kernel/money.ts',
    text: 'export const smallerOf = (one: bigint, other: bigint): bigint => (one < other ? one : other);',
    was: '<',
    why: 'of two equal amounts either is the smaller',
  },
  {
    file: 'libs/domain/src/payment-requests/requested-payment.ts',
    text: 'const orders = command.orders.toSorted((one, other) => (one.orderId < other.orderId ? -1 : 1));',
    was: '<',
    why: 'equal ids are refused, in whatever order they stand',
  },
  {
    file: 'libs/domain/src/payment-requests/requested-payment.ts',
    text: 'const orders = command.orders.toSorted((one, other) => (one.orderId < other.orderId ? -1 : 1));',
    was: '1',
    why: 'a comparison answers by its sign alone',
  },
  {
    file: 'libs/domain/src/imported-payments/seen-hashes.ts',
    text: '#size = 0;',
    was: '0',
    why: 'when exactly the table grows is a matter of room: no answer depends on it',
  },
  {
    file: 'libs/domain/src/imported-payments/seen-hashes.ts',
    text: 'if (this.#size * 2 >= this.#first.length) this.#grow();',
    was: '>=',
    why: 'when exactly the table grows is a matter of room: no answer depends on it',
  },
  {
    file: 'libs/domain/src/imported-payments/seen-hashes.ts',
    text: 'if (this.#size * 2 >= this.#first.length) this.#grow();',
    was: '2',
    why: 'when exactly the table grows is a matter of room: no answer depends on it',
  },
  {
    file: 'libs/domain/src/imported-payments/seen-hashes.ts',
    text: 'if (added) this.#size += 1;',
    was: '1',
    why: 'when exactly the table grows is a matter of room: no answer depends on it',
  },
  {
    file: 'libs/domain/src/imported-payments/seen-hashes.ts',
    text: 'const added = this.#put(view.getBigUint64(0) | 1n, view.getBigUint64(8));',
    was: '1',
    why: 'any bit marks a place as taken',
  },
  {
    file: 'libs/domain/src/imported-payments/seen-hashes.ts',
    text: 'slot = (slot + 1) & mask;',
    was: '+',
    why: 'a free place is found in either direction',
  },
  {
    file: 'libs/domain/src/imported-payments/seen-hashes.ts',
    text: 'slot = (slot + 1) & mask;',
    was: '1',
    why: 'a free place is found at any distance, since half of them are free',
  },
  {
    file: 'libs/domain/src/imported-payments/seen-hashes.ts',
    text: 'for (const [slot, value] of first.entries()) if (value !== 0n) this.#put(value, second[slot] ?? 0n);',
    was: '0',
    why: 'the default is for the compiler: both halves have every place',
  },
];
