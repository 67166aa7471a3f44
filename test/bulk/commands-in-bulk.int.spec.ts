import { orderRequest, sendRaw } from '@hutong/testing';
import { array, assert, asyncProperty, constant, constantFrom, integer, oneof, record } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnswerLine, type Line, ServedLedger } from './served-ledger.js';

const seed = Number(process.env['HUTONG_SEED'] ?? Date.now() % 1_000_000);
const seeded = `(HUTONG_SEED=${seed})`;
const [one, many] = [new ServedLedger(), new ServedLedger()];
beforeAll(() => Promise.all([one.start(), many.start()]));
afterAll(() => Promise.all([one.stop(), many.stop()]));

/** A line asked at the command's own route, its answer as a line would have it. */
async function askAlone({ command, key, body }: Line): Promise<object> {
  const { orderId, ...rest } = { ...(body as Readonly<Record<string, unknown>> | undefined) };
  const path = {
    PlaceOrder: '/v1/orders',
    CancelOrder: `/v1/orders/${String(orderId)}/cancellation`,
    ChangeOrderAmount: `/v1/orders/${String(orderId)}/amount`,
  }[command];
  const sent = command === 'PlaceOrder' ? body : rest;
  const { response, data, error } = await sendRaw(one.url + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(key !== undefined && { 'Idempotency-Key': key }) },
    body: JSON.stringify(sent) ?? 'null',
  });
  const location = response.headers.get('Location') ?? undefined;
  const retryAfter = response.headers.get('Retry-After');
  return withoutPosition({
    status: response.status,
    ...(location !== undefined && { location }),
    ...(response.ok ? { body: data } : { problem: error }),
    ...(retryAfter !== null && { retryAfterSeconds: Number(retryAfter) }),
  });
}

/** Where commands stand among those of other streams is not the same when streams go side by side. */
function withoutPosition(answer: Readonly<Record<string, unknown>>): object {
  const { body, ...rest } = answer as { body?: Record<string, unknown> };
  if (body === undefined) return rest;
  const { position: _, ...told } = body;
  return { ...rest, body: told };
}

let runs = 0;
/** Few orders and few keys, so that both come again: with the same body, with another, and for another order. */
const linesArbitrary = () => {
  const run = `${seed}-${(runs += 1)}`;
  const orderNumber = integer({ min: 1, max: 3 }).map((number) => `${run}-${number}`);
  const orderId = orderNumber.map((number) => `taobao.${number}`);
  const key = oneof(
    { weight: 9, arbitrary: integer({ min: 1, max: 6 }).map((number) => `${run}-${number}`) },
    { weight: 1, arbitrary: constantFrom('', 'with space', 'x'.repeat(256)) },
  );
  const money = constantFrom('12900', '12900', '500').map((minorUnits) => ({ minorUnits, currency: 'CNY' }));
  const costs = money.map((amount) => ({
    lines: [{ lineId: '1', productId: 'p', category: 'books', quantity: 1, amount }],
    amount,
  }));
  const body = oneof(
    { weight: 6, arbitrary: constant({}) },
    {
      weight: 2,
      arbitrary: constantFrom<object>({ unknown: 1 }, { amount: undefined }, { lines: [] }, { lines: 'x' }),
    },
    { weight: 1, arbitrary: constantFrom<object>({ merchant: null }, { platform: 'nowhere' }) },
    { weight: 1, arbitrary: constantFrom<unknown>([], 7, null, 'x') },
  ).chain((flaw) =>
    typeof flaw === 'object' && flaw !== null && !Array.isArray(flaw)
      ? record({ orderNumber, costs }).map(({ costs, ...named }) => ({
          ...orderRequest(),
          ...named,
          ...costs,
          ...flaw,
        }))
      : constant(flaw),
  );
  const cancellation = record({ orderId, reason: constantFrom<unknown>('no', 'later', 7, '') });
  const change = record({ orderId, costs }).map(({ costs, ...named }) => ({ ...named, ...costs }));
  return array(
    oneof(
      {
        weight: 2,
        arbitrary: record({ command: constant('PlaceOrder'), key, body }, { requiredKeys: ['command', 'body'] }),
      },
      { weight: 1, arbitrary: record({ command: constant('CancelOrder'), key, body: cancellation }) },
      { weight: 1, arbitrary: record({ command: constant('ChangeOrderAmount'), key, body: change }) },
    ),
    { minLength: 8, maxLength: 24, size: 'max' },
  );
};

describe('Commands in bulk', () => {
  it(`are answered line by line as one by one, and record the same in every stream ${seeded}`, async () => {
    let accepted = 0;
    const answeredTypes = new Set<unknown>();
    for (let run = 0; run < 16; run += 1) {
      await assert(
        asyncProperty(linesArbitrary(), async (lines: readonly Line[]) => {
          const together = await many.ask(lines);
          expect(together.map(({ line }) => line)).toEqual(lines.map((_, index) => index + 1));
          for (const [index, line] of lines.entries()) {
            const { line: _line, key: _key, ...answer } = together[index] as AnswerLine & { key: string | null };
            expect(withoutPosition(answer), JSON.stringify(lines)).toEqual(await askAlone(line));
            if (answer.status < 300) accepted += 1;
            else answeredTypes.add(answer.problem?.['type']);
          }
        }),
        // Each run has orders and keys of its own, and nothing to shrink to: what is recorded stays.
        { numRuns: 1, seed: seed + run, endOnFailure: true },
      );
    }
    expect(await many.orders()).toEqual(await one.orders());
    expect(accepted).toBeGreaterThan(10);
    for (const type of ['invalid-request', 'idempotency-key-reused', 'idempotency-key-invalid', 'order-not-found'])
      expect(answeredTypes).toContain(`/problems/${type}`);
  });
});
