import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';

const digits = /^\d{1,15}$/;

/** A parameter of an address that is a whole number from 1 to `max`, as everybody writes it: in digits. */
export const WholeNumberParameter = (max: number): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: Readonly<{ value: unknown }>) =>
      typeof value === 'string' && digits.test(value) ? Number(value) : value,
    ),
    ValidateBy({
      name: 'wholeNumberParameter',
      validator: {
        validate: (value: unknown) => typeof value === 'number' && value >= 1 && value <= max,
        defaultMessage: () => `must be a whole number from 1 to ${max}`,
      },
    }),
  );
