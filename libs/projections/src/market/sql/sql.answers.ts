import { ApiProperty } from '@nestjs/swagger';

class SqlColumnAnswer {
  @ApiProperty({ example: 'amount' })
  name: string;

  @ApiProperty({ description: "DuckDB's word for what it holds", example: 'HUGEINT' })
  type: string;
}

/** The answer of a statement. */
export class SqlAnswer {
  @ApiProperty({
    description:
      'Log position of the copy of the facts that was asked: everything up to it is in, and nothing after it',
    example: '1042',
  })
  position: string;

  @ApiProperty({ type: [SqlColumnAnswer] })
  columns: readonly SqlColumnAnswer[];

  @ApiProperty({
    description:
      'A list of values for each row, in the order of the columns. Whole numbers of more than 32 bits, decimals, days and moments are texts, so that none is rounded',
    type: 'array',
    items: { type: 'array', items: {} },
    example: [['tenpay', '1290000']],
  })
  rows: readonly (readonly unknown[])[];
}

class SqlViewColumnAnswer extends SqlColumnAnswer {
  @ApiProperty({ example: 'total of the payment, before coupons; in minor units' })
  meaning: string;
}

class SqlViewAnswer {
  @ApiProperty({ example: 'movements' })
  name: string;

  @ApiProperty({ example: 'money that moved: captures and refunds, our own and those that bills tell of' })
  meaning: string;

  @ApiProperty({ type: [SqlViewColumnAnswer] })
  columns: readonly SqlViewColumnAnswer[];
}

/** What statements may ask. */
export class SqlViewsAnswer {
  @ApiProperty({ type: [SqlViewAnswer] })
  views: readonly SqlViewAnswer[];
}
