import { minorUnitDigits } from '@hutong/domain/kernel';
import { ApiProperty } from '@nestjs/swagger';

/** A whole number as decimal text: no reader rounds it. */
export const IsWholeNumber = (description?: string): PropertyDecorator =>
  ApiProperty({
    type: String,
    pattern: '^-?[0-9]+$',
    example: '1042',
    ...(description === undefined ? {} : { description }),
  });

/** A moment in UTC with milliseconds. */
export const IsStoredMoment = (description: string): PropertyDecorator =>
  ApiProperty({ type: String, format: 'date-time', example: '2023-10-18T04:00:00.000Z', description });

/** What every answer says of itself. */
export class ReadAnswer {
  @IsWholeNumber('Log position the answer was computed at')
  position: string;

  @ApiProperty({
    description: 'What the figures mean: market, period, value or count, gross or net',
    example: 'Market: the payments settled on one platform in one currency …',
  })
  definition: string;
}

/** A page of a list. */
export class PageAnswer extends ReadAnswer {
  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description:
      'cursor of the next page; null after the last. A page looks at 10,000 rows at most, so it may have fewer than asked for, or none, and the next page more',
  })
  nextCursor: string | null;
}

export class PersonAnswer {
  @ApiProperty({ description: 'Stands for the person in this ledger' })
  ref: string;
}

export class MerchantAnswer {
  @ApiProperty()
  merchantId: string;

  @ApiProperty({ type: String, nullable: true })
  subMerchantId: string | null;
}

export class AmountAnswer {
  @IsWholeNumber('Whole minor units')
  minorUnits: string;

  @ApiProperty({ enum: Object.keys(minorUnitDigits) })
  currency: string;
}
