import { assert, asyncProperty, constantFrom, oneof, record, string } from 'fast-check';
import { plainToInstance } from 'class-transformer';
import { IsIn, IsString, Matches, MaxLength, validate, ValidateIf } from 'class-validator';
import { describe, expect, it } from 'vitest';
import { ProblemError } from './problem.js';
import { Nested, RequestChecks } from './request-checks.js';
import { RequestValidation } from './request-validation.js';

class Inner {
  @Matches(/^\d{1,3}$/, { message: 'must be digits' })
  digits: string;
}

class Outer {
  @IsString({ message: 'must be text' })
  @MaxLength(5, { message: 'must be short' })
  text: string;

  @IsIn(['a', 'b'], { message: 'must be a or b' })
  word: string;

  @ValidateIf((_, value) => value !== null)
  @IsString({ message: 'must be text or null' })
  nullable: string | null;

  @Nested(() => Inner)
  inner: Inner;
}

const good = { text: 'short', word: 'a', nullable: null, inner: { digits: '123' } };
const body = { type: 'body', metatype: Outer } as const;
const validation = new RequestValidation();

async function faultsOf(value: unknown): Promise<readonly string[]> {
  try {
    await validation.transform(value, body);
    return [];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return (error.context.errors ?? []).map(({ field, reason }) => `${field} ${reason}`);
  }
}

describe('A request', () => {
  it('that holds to its class becomes an instance of it', async () => {
    const request = await validation.transform(good, body);
    expect(request).toBeInstanceOf(Outer);
    expect((request as Outer).inner).toBeInstanceOf(Inner);
    expect(request).toEqual(good);
  });

  it('that does not is told every field and why', async () => {
    expect(await faultsOf({ ...good, text: 'longer', inner: { digits: 'x', more: 1 } })).toEqual([
      'text must be short',
      'inner.more is not a field of this request',
      'inner.digits must be digits',
    ]);
    expect(await faultsOf({ ...good, inner: undefined })).toEqual(['inner is missing']);
    expect(await faultsOf({ ...good, inner: [good.inner] })).toEqual(['inner must be an object']);
  });

  it('is nested as deep as its class, or refused, however deep it is', async () => {
    let nested: unknown = 1;
    for (let level = 0; level < 50_000; level += 1) nested = [nested];
    expect(await faultsOf({ ...good, text: nested })).toEqual(['body is nested more than 16 deep']);
  });

  it('is never taken by the checks looked up once when class-validator would refuse it', async () => {
    const anyValue = oneof(constantFrom('a', 'b', '7', '', null, undefined, 1, [], {}), string());
    const anyInner = oneof(anyValue, record({ digits: anyValue }), record({ digits: anyValue, x: anyValue }));
    const anyBody = record({ text: anyValue, word: anyValue, nullable: anyValue, inner: anyInner });
    const checks = RequestChecks.of(Outer);
    await assert(
      asyncProperty(anyBody, async (value) => {
        const isTaken = checks?.build(value) !== undefined;
        const faults = await validate(plainToInstance(Outer, value), { whitelist: true, forbidNonWhitelisted: true });
        return isTaken === (faults.length === 0);
      }),
    );
  });
});
