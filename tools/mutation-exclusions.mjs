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
];
