import { ApiProperty } from '@nestjs/swagger';
import { type InterconnectionState, instantToJson } from '@hutong/domain';
import { Recorded } from '../http/answer-fields.js';

class OpenPeriodAnswer {
  @ApiProperty({ type: String, nullable: true, description: 'Null where payments stay on one institution’s books.' })
  clearingHouse: string | null;

  @ApiProperty({ format: 'date-time' })
  validFrom: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null while nobody closed it.' })
  validTo: string | null;
}

export class InterconnectionAnswer {
  @ApiProperty({ description: '<payer app>.<code issuer>.<field>.<presentation>.<funding kind>' })
  interconnectionId: string;

  @ApiProperty({ enum: ['open', 'closed'] })
  status: string;

  @ApiProperty({ type: [OpenPeriodAnswer], description: 'When payments can pass, oldest first.' })
  periods: readonly OpenPeriodAnswer[];

  @ApiProperty({ pattern: '^[0-9]+$' })
  revision: string;
}

export class InterconnectionChangedAnswer extends Recorded {
  @ApiProperty({ description: '<payer app>.<code issuer>.<field>.<presentation>.<funding kind>' })
  interconnectionId: string;

  @ApiProperty({ enum: ['open', 'closed'] })
  status: string;
}

type KnownInterconnection = Exclude<InterconnectionState, { status: 'absent' }>;

export const interconnectionAnswer = ({
  interconnectionId,
  status,
  periods,
}: KnownInterconnection): Omit<InterconnectionAnswer, 'revision'> => ({
  interconnectionId,
  status,
  periods: periods.map(({ clearingHouse, validFrom, validTo }) => ({
    clearingHouse,
    validFrom: instantToJson(validFrom),
    validTo: validTo === null ? null : instantToJson(validTo),
  })),
});
