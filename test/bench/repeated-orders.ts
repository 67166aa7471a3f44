import { nextOrder } from './next-order.js';

/** Of a hundred lines: so many send an earlier one again, and so many come with an earlier key and another body. */
const repeatedPercent = 10;
const otherBodyPercent = 1;
/** Earlier lines are among so many of the last. */
const recentOrders = 1_000;

type Order = Readonly<{ key: string; body: string }>;
/** What a line has to be answered with: as the first line with this key was, or with the problem. */
type Expected = Readonly<{ key: string; isOtherBody: boolean }>;

/** Orders of which some come again, and whether each is answered as it has to be. */
export class RepeatedOrders {
  /** Numbers of orders that have to be placed, and of those that must not be. */
  readonly placed = new Set<string>();
  readonly refused = new Set<string>();
  readonly faults: string[] = [];
  #expected: Expected[] = [];
  #firstAnswers = new Map<string, string>();
  #recent: Order[] = [];

  /** Lines of one request. */
  *lines(count: number): Generator<string> {
    this.#expected = [];
    this.#firstAnswers = new Map();
    this.#recent = [];
    for (let line = 0; line < count; line += 1) yield this.#line(line);
  }

  /** Takes the answer to one line of that request. */
  take(text: string): void {
    const { line, key, status, problem, ...answer } = JSON.parse(text) as Answer;
    const expected = this.#expected[line - 1];
    const told = JSON.stringify({ status, ...answer });
    const isReused = status === 422 && problem?.type === '/problems/idempotency-key-reused';
    const first = this.#firstAnswers.get(key);
    if (first === undefined && status === 201) this.#firstAnswers.set(key, told);
    const isRight = expected?.isOtherBody === true ? isReused : status === 201 && (first ?? told) === told;
    if (expected?.key !== key || !isRight) this.faults.push(`line ${line} was answered with ${text.slice(0, 300)}`);
  }

  #line(number: number): string {
    const earlier = this.#recent[(number * 7_919) % this.#recent.length];
    const percent = number % 100;
    if (earlier === undefined || percent >= repeatedPercent + otherBodyPercent) return this.#newOrder();
    const isOtherBody = percent >= repeatedPercent;
    this.#expected.push({ key: earlier.key, isOtherBody });
    if (!isOtherBody) return asked(earlier);
    // Now for the same order, now for another.
    if (number % 200 < 100) return asked({ key: earlier.key, body: earlier.body.replaceAll('12900', '12901') });
    const { body } = nextOrder();
    this.refused.add(numberIn(body));
    return asked({ key: earlier.key, body });
  }

  #newOrder(): string {
    const { body, headers } = nextOrder();
    const order = { key: headers['Idempotency-Key'] ?? '', body };
    this.#recent[this.placed.size % recentOrders] = order;
    this.placed.add(numberIn(body));
    this.#expected.push({ key: order.key, isOtherBody: false });
    return asked(order);
  }
}

type Answer = Readonly<{ line: number; key: string; status: number; problem?: Readonly<{ type: string }> }>;

const asked = ({ key, body }: Order): string => `{"command":"PlaceOrder","key":"${key}","body":${body}}`;

const numberIn = (body: string): string => (JSON.parse(body) as Readonly<{ orderNumber: string }>).orderNumber;
