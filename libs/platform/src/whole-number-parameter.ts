import { Transform } from 'class-transformer';

const digits = /^\d{1,15}$/;

/** Reads a parameter of an address as a whole number where it is one as everybody writes it; anything else stays text, for a check to refuse. */
export const WholeNumberParameter = (): PropertyDecorator =>
  Transform(({ value }: Readonly<{ value: unknown }>) =>
    typeof value === 'string' && digits.test(value) ? Number(value) : value,
  );
