import { anything, array, assert, asyncProperty, constantFrom, dictionary, oneof, record, string } from 'fast-check';
import { plainToInstance } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, IsString, Matches, MaxLength, validate, ValidateIf } from 'class-validator';
import { describe, expect, it } from 'vitest';
import { type FieldError, ProblemError } from './problem.js';
import { Nested, NestedList, RequestChecks } from './request-checks.js';
import { RequestShape } from './request-shape.js';
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

class Question {
  @IsOptional()
  @ArrayMaxSize(3)
  @Matches(/^[a-z]+$/, { each: true, message: 'must be words' })
  words?: string[];
}

class Basket {
  @NestedList(() => Outer, 2)
  outers: readonly Outer[];
}

const good = { text: 'short', word: 'a', nullable: null, inner: { digits: '123' } };
const body = { type: 'body', metatype: Outer } as const;
const validation = new RequestValidation();

const merged = (first: object, second: object): object =>
  JSON.parse(`${JSON.stringify(first).slice(0, -1)},${JSON.stringify(second).slice(1)}`) as object;

async function errorsOf(value: unknown, metatype: new () => object): Promise<readonly FieldError[]> {
  try {
    await validation.transform(value, { type: 'body', metatype });
    return [];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.context.errors ?? [];
  }
}
const faultsOf = async (value: unknown, metatype: new () => object = Outer): Promise<readonly string[]> =>
  (await errorsOf(value, metatype)).map(({ field, reason }) => `${field} ${reason}`);

describe('A request', () => {
  it('that holds to its class becomes an instance of it', async () => {
    const request = await validation.transform(good, body);
    expect(request).toBeInstanceOf(Outer);
    expect((request as Outer).inner).toBeInstanceOf(Inner);
    expect(request).toEqual(good);
  });

  it('that does not is told every field and why', async () => {
    expect(await faultsOf({ ...good, text: 'longer', inner: { digits: 'x', more: 1 } })).toEqual([
      'inner.more is not a field of this request; fields there: digits',
      'text must be short',
      'inner.digits must be digits',
    ]);
    expect(await faultsOf({ ...good, inner: [good.inner] })).toEqual(['inner must be an object']);
  });

  it('that holds a list of objects becomes instances of their classes, or is told which object cannot be taken and why', async () => {
    const request = await validation.transform({ outers: [good, good] }, { type: 'body', metatype: Basket });
    expect(request).toEqual({ outers: [good, good] });
    expect((request as Basket).outers.map((outer) => outer.inner instanceof Inner)).toEqual([true, true]);
    expect(
      await faultsOf({ outers: [good, { ...good, text: 'longer', inner: { digits: 'x', more: 1 } }] }, Basket),
    ).toEqual([
      'outers.1.inner.more is not a field of this request; fields there: digits',
      'outers.1.text must be short',
      'outers.1.inner.digits must be digits',
    ]);
    for (const outers of [
      good,
      [good, good, good],
      [good, [good]],
      [null],
      'x',
      Array.from({ length: 300 }, () => good),
    ]) {
      expect(await faultsOf({ outers }, Basket)).toEqual(['outers must be a list of at most 2 objects']);
    }
    expect(await faultsOf({}, Basket)).toEqual(['outers is missing']);
    expect(RequestChecks.of(Basket)?.build({ outers: [] })).toEqual({ outers: [] });
  });

  it('is told once what is missing, and not also that it is of the wrong type', async () => {
    expect(await faultsOf({ inner: {} })).toEqual([
      'text is missing',
      'word is missing',
      'nullable is missing',
      'inner.digits is missing',
    ]);
    expect(await faultsOf({ ...good, inner: undefined })).toEqual(['inner is missing']);
    expect(await faultsOf(undefined)).toEqual(['body is missing']);
  });

  it.each(['toString', 'constructor', '__proto__', 'hasOwnProperty', 'valueOf', '__defineGetter__'])(
    'does not take %s for one of its fields, since no class declares it',
    async (name) => {
      const extra = JSON.parse(`{"${name}":1}`) as object;
      const request = JSON.parse(JSON.stringify(good).replace('{', `{"${name}":1,`)) as object;
      expect(await faultsOf(request)).toEqual([
        `${name} is not a field of this request; fields there: text, word, nullable, inner`,
      ]);
      expect(await faultsOf({ ...good, inner: merged(good.inner, extra) })).toEqual([
        `inner.${name} is not a field of this request; fields there: digits`,
      ]);
      expect(await faultsOf(extra, Question)).toEqual([`${name} is not a field of this request; fields there: words`]);
    },
  );

  it('shows its checks no more than its class declares, however large and deep it is', async () => {
    let nested: unknown = 1;
    for (let level = 0; level < 50_000; level += 1) nested = [nested];
    const numbers = Array.from({ length: 30_000 }, (_, index) => index);
    const fields = Object.fromEntries(numbers.map((index) => [`field-${index}`, index]));
    expect(await faultsOf({ ...good, text: nested })).toEqual(['text must be short']);
    expect(await faultsOf({ ...good, inner: nested })).toEqual(['inner must be an object']);
    expect(await faultsOf({ ...good, nullable: numbers })).toEqual(['nullable must be text or null']);
    expect(await faultsOf(numbers)).toEqual(['body must be an object']);
    expect(await faultsOf({ ...good, ...fields })).toHaveLength(20);
    expect(await faultsOf({ ...good, inner: { ...good.inner, ...fields } })).toHaveLength(20);
    const shown = new RequestShape(Outer).fit({ text: numbers, word: { fields }, inner: fields, ...fields });
    expect(JSON.stringify(shown.value).length).toBeLessThan(5_000);
  });

  it('that holds more in a list than its checks are shown is refused', async () => {
    expect(await faultsOf({ words: ['a', 'b'] }, Question)).toEqual([]);
    const long = Array.from({ length: 2_000 }, () => 'a');
    expect(await faultsOf({ words: long }, Question)).toHaveLength(1);
    expect(await faultsOf({ words: [['a']] }, Question)).toHaveLength(1);
  });

  it('of any shape is taken as an equal instance, or refused with reasons', async () => {
    const anyField = oneof(anything(), constantFrom('a', 'b', '7', null, { digits: '1' }));
    const names = constantFrom('text', 'word', 'nullable', 'inner', 'toString', 'x');
    await assert(
      asyncProperty(oneof(anything(), dictionary(names, anyField)), async (value) => {
        const errors = await errorsOf(value, Outer);
        const taken = errors.length === 0 ? await validation.transform(value, body) : value;
        expect(taken).toEqual(value);
        expect(new Set(errors.map(({ field }) => field)).size).toBe(errors.length);
      }),
    );
  });

  it('is never taken by the checks looked up once when class-validator would refuse it', async () => {
    const anyValue = oneof(constantFrom('a', 'b', '7', '', null, undefined, 1, [], {}), string());
    const anyInner = oneof(anyValue, record({ digits: anyValue }), record({ digits: anyValue, x: anyValue }));
    const anyOuter = record({ text: anyValue, word: anyValue, nullable: anyValue, inner: anyInner });
    const anyBasket = record({ outers: oneof(anyValue, array(oneof(anyOuter, constantFrom(good)), { maxLength: 3 })) });
    const isTakenByBoth = (metatype: new () => object) => {
      const checks = RequestChecks.of(metatype);
      return async (value: object) => {
        const isTaken = checks?.build(value) !== undefined;
        const instance = plainToInstance(metatype, value);
        const faults = await validate(instance, { whitelist: true, forbidNonWhitelisted: true });
        return isTaken === (faults.length === 0);
      };
    };
    await assert(asyncProperty(anyOuter, isTakenByBoth(Outer)));
    await assert(asyncProperty(anyBasket, isTakenByBoth(Basket)));
  });
});
