import { getMetadataStorage } from 'class-validator';
import { recordEvents, worldOf } from '@hutong/testing';
import { describe, expect, it } from 'vitest';
import { askedCommands } from './commands.js';
import { LedgerInMemory } from './ledger-in-memory.js';
import { orderCommands } from './orders/orders.commands.js';
import { problemOf } from './http/answers.js';

/** Not about a field: the key came with another body. */
const aboutNoField = new Set(['idempotencyKeyReused']);

const fieldsOf = (request: new () => object): ReadonlySet<string> =>
  new Set(
    getMetadataStorage()
      .getTargetValidationMetadatas(request, '', false, false)
      .map(({ propertyName }) => propertyName),
  );

/** Every refusal that says that a request cannot be taken, with the fields of all requests of those commands that it is listed for. */
const refusals = new Map<string, { field: string | undefined; fields: Set<string> }>();
for (const { problems, route } of askedCommands.values()) {
  for (const [refusal, { type, status, field }] of Object.entries(problems)) {
    if (status !== 422 || aboutNoField.has(refusal)) continue;
    const known = refusals.get(`${type} ${field}`) ?? { field, fields: new Set() };
    for (const name of fieldsOf(route!.request)) known.fields.add(name);
    refusals.set(`${type} ${field}`, known);
  }
}

describe('A refusal that is about one field of a request', () => {
  it('names it, and it is one of that request', () => {
    expect(refusals.size).toBeGreaterThan(30);
    const nameless = [...refusals].filter(([, { field, fields }]) => !fields.has(field?.split('.', 1)[0] ?? ''));
    // Where nothing is presented nothing is forged.
    expect(nameless.map(([name]) => name)).toEqual(['/problems/forged undefined']);
  });

  it('is answered with the field and the reason', async () => {
    const ledger = new LedgerInMemory();
    await recordEvents(ledger.log, worldOf().events);
    const buyer = { scheme: 'account', scope: 'taobao', value: 'li' } as const;
    const order = { platform: 'taobao', orderNumber: '1', buyer, merchant: { merchantId: 'shop' }, lines: [] };
    const answer = await ledger.ask(orderCommands.PlaceOrder, {
      ...order,
      amount: { minorUnits: '1', currency: 'CNY' },
    });
    if (answer.outcome !== 'refused') throw new Error('It was not refused');
    expect(problemOf(orderCommands.PlaceOrder, answer).body).toEqual({
      type: '/problems/lines-missing',
      title: 'An order has one line at least',
      status: 422,
      detail: 'An order has one line at least: order taobao.1.',
      errors: [{ field: 'lines', reason: 'An order has one line at least: order taobao.1.' }],
    });
  });
});
