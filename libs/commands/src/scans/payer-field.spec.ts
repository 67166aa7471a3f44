import { ProblemError, RequestValidation } from '@hutong/platform';
import { describe, expect, it } from 'vitest';
import { withPayer } from './payer-field.js';
import { ScanFormFields } from './scans.requests.js';

const payer = { scheme: 'account', scope: 'tenpay', value: 'ming' };
const fields = { capture: 'album', payerApp: 'tenpay' };

/** The fields that are refused, each with its reason; or the request. */
async function read(text: string | undefined): Promise<unknown> {
  try {
    const form = withPayer({ ...fields, ...(text !== undefined && { payer: text }) });
    return await new RequestValidation().transform(form, { type: 'body', metatype: ScanFormFields });
  } catch (error) {
    if (error instanceof ProblemError) return error.context.errors;
    throw error;
  }
}

describe('The payer in the form of a scan', () => {
  it('is JSON', async () => {
    expect(await read(JSON.stringify(payer))).toMatchObject({ ...fields, payer });
  });

  it.each<[string, string | undefined, object]>([
    ['is missing', undefined, { field: 'payer', reason: 'is missing' }],
    ['is plain text', 'ming', { field: 'payer', reason: 'must be an object' }],
    ['is a list', '[]', { field: 'payer', reason: 'must be an object' }],
    ['is longer than any payer', `{"scheme":"${'x'.repeat(2_048)}"}`, { field: 'payer', reason: 'must be an object' }],
    ['says a field twice', '{"scope":"a","scope":"b"}', { field: 'payer.scope' }],
    ['has a field that no person has', JSON.stringify({ ...payer, age: 7 }), { field: 'payer.age' }],
    ['has a scheme that nobody knows', JSON.stringify({ ...payer, scheme: 'face' }), { field: 'payer.scheme' }],
  ])('is refused by its name when it %s', async (_how, text, error) => {
    expect(await read(text)).toMatchObject([error]);
  });
});
