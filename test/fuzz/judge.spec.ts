import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenApi } from './json-schema.js';
import { type FuzzAnswer, Judge } from './judge.js';
import { KnownValues } from './known-values.js';
import { type FuzzRequest, operationsOf, requestsOf } from './requests.js';

const money = {
  type: 'object',
  properties: { minorUnits: { type: 'string', pattern: '^[0-9]{1,13}$' }, note: { type: 'string', nullable: true } },
  required: ['minorUnits'],
};
const document: OpenApi = {
  paths: {
    '/v1/orders/{orderId}': {
      post: {
        parameters: [
          { name: 'orderId', in: 'path', required: true, schema: { type: 'string' } },
          { name: 'limit', in: 'query', schema: { type: 'number', minimum: 1, maximum: 200 } },
        ],
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Money' } } } },
        responses: { '200': {}, '400': {}, '503': {} },
      },
    },
  },
  components: { schemas: { Money: money } },
};
const [operation] = operationsOf(document);
const [, limit] = operation!.described.parameters!;
const request = (change: Partial<FuzzRequest> = {}): FuzzRequest => ({
  operation: operation!,
  kind: 'valid',
  parameters: [[limit!, ['1']]],
  target: '/v1/orders/1?limit=1',
  headers: {},
  value: { minorUnits: '1' },
  body: '{"minorUnits":"1"}',
  ...change,
});
const problem = JSON.stringify({ type: '/problems/bad-request', title: 'Bad', status: 400, detail: 'Bad' });
const answer = (change: Partial<FuzzAnswer> = {}): FuzzAnswer => ({
  status: 200,
  mediaType: 'application/json',
  text: '{}',
  ...change,
});
const faults = (change: Partial<FuzzRequest>, answered: Partial<FuzzAnswer> = {}) =>
  new Judge(document).faults(request(change), answer(answered));

describe('An answer', () => {
  it('is right where what is allowed is accepted, and where a problem is told that is documented', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ value: { minorUnits: '1', note: null } })).toEqual([]);
    const told = { status: 400, mediaType: 'application/problem+json; charset=utf-8', text: problem };
    expect(faults({ value: 7 }, told)).toEqual([]);
  });

  it.each<[string, Partial<FuzzRequest>, Partial<FuzzAnswer>]>([
    ['was not answered in time', {}, { status: null }],
    ['was answered with 500', {}, { status: 500 }],
    ['was answered with 502', {}, { status: 502 }],
    ['was answered with 418, which is not documented', {}, { status: 418 }],
    ['was answered with 400 and no problem', {}, { status: 400, text: problem }],
    ['was answered with 503 and no problem', {}, { status: 503, mediaType: 'application/problem+json', text: problem }],
    ['its body/minorUnits must be string', { value: { minorUnits: 1 } }, {}],
    ['its body/minorUnits must match pattern', { value: { minorUnits: '１' } }, {}],
    ['its body must NOT have additional properties', { value: { minorUnits: '1', unknown: 1 } }, {}],
    ["its body must have required property 'minorUnits'", { value: {} }, {}],
    ['its body must be object', { value: undefined, body: '{"minorUnits":' }, {}],
    ['was accepted with limit=0', { parameters: [[limit!, ['0']]] }, {}],
    ['was accepted with limit=x', { parameters: [[limit!, ['x']]] }, {}],
    ['was accepted with limit 2 times', { parameters: [[limit!, ['1', '1']]] }, {}],
  ])('is wrong: it %s', (fault, sent, answered) => {
    expect(faults(sent, answered).join()).toContain(fault);
  });

  it('is wrong with 503 where the document does not know it', () => {
    const { '503': _unavailable, ...responses } = operation!.described.responses;
    const strict = { ...operation!, described: { ...operation!.described, responses } };
    expect(faults({ operation: strict }, { status: 503 })).toEqual(['was answered with 503']);
  });
});

describe('Requests', () => {
  const sampled = (seed: number, known = new KnownValues()) =>
    fc.sample(requestsOf(operationsOf(document), { document, known, now: 0 }), { numRuns: 400, seed });

  it('are the same for the same seed', () => {
    expect(sampled(1)).toEqual(sampled(1));
    expect(sampled(1)).not.toEqual(sampled(2));
  });

  it('are allowed, nearly allowed and hostile, and a judge tells the allowed from the others', () => {
    const judge = new Judge(document);
    const forbidden = (kind: FuzzRequest['kind']) =>
      sampled(1)
        .filter((each) => each.kind === kind)
        .map((each) => judge.faults(each, answer()).length > 0);
    expect(forbidden('valid')).not.toContain(true);
    for (const kind of ['nearly valid', 'hostile'] as const)
      expect(new Set(forbidden(kind)), kind).toEqual(new Set([true, false]));
  });

  it('are about what was met before', () => {
    const known = new KnownValues();
    known.learn({ orders: [{ orderId: 'taobao.1' }] });
    expect(sampled(1, known).some(({ target }) => target.startsWith('/v1/orders/taobao.1'))).toBe(true);
  });
});
