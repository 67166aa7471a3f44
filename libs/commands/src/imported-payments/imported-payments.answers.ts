import { ApiProperty } from '@nestjs/swagger';
import type { ImportedPaymentState } from '@hutong/domain';
import { Recorded } from '../http/answer-fields.js';

export class ImportedPaymentRecordedAnswer extends Recorded {
  @ApiProperty({ description: '`<institution>.<transaction>`', example: 'tenpay.4200000000000000001' })
  importedPaymentId: string;
}

class ImportedFactAnswer {
  @ApiProperty({ enum: ['PaymentImported', 'RefundImported', 'RevocationImported'] })
  type: string;

  @ApiProperty({ description: 'The fact as it was recorded.' })
  data: object;
}

export class ImportedPaymentAnswer {
  @ApiProperty()
  importedPaymentId: string;

  @ApiProperty({ type: [ImportedFactAnswer], description: 'In the order in which bills told them.' })
  facts: readonly ImportedFactAnswer[];

  @ApiProperty({ pattern: '^[0-9]+$' })
  revision: string;
}

export const importedPaymentAnswer = (
  importedPaymentId: string,
  { facts }: ImportedPaymentState,
): Omit<ImportedPaymentAnswer, 'revision'> => ({
  importedPaymentId,
  facts: [...facts.values()].map(({ type, data }) => ({ type, data })),
});
