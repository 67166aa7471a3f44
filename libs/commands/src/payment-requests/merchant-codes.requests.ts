import { ValidateBy } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { Id, InstitutionId, OneOf, Optional, Text } from '../http/request-fields.js';

/** Whose printed code, in the address. */
export class MerchantCodeAddress {
  @InstitutionId()
  platform: string;

  @Id()
  channelId: string;

  @Id()
  merchantId: string;
}

const categoryCodePattern = /^[0-9]{4}$/;

/** How the text is written. */
export class MerchantCodeQuery {
  @Optional()
  @Id({ required: false, description: 'The seller behind the merchant, where there is one.' })
  subMerchantId?: string;

  @Optional()
  @OneOf(['url', 'emv'], {
    required: false,
    description: 'An address of ours (default), or text of EMVCo, which needs the three fields below.',
  })
  format?: 'url' | 'emv';

  @Optional()
  @Text(25, { required: false, description: 'EMVCo only: the merchant’s name for the payer.' })
  merchantName?: string;

  @Optional()
  @Text(15, { required: false, description: 'EMVCo only: the merchant’s city.' })
  merchantCity?: string;

  @Optional()
  @ValidateBy({
    name: 'categoryCode',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && categoryCodePattern.test(value),
      defaultMessage: () => 'must be four digits of ISO 18245',
    },
  })
  @ApiProperty({
    type: String,
    required: false,
    pattern: categoryCodePattern.source,
    example: '5411',
    description: 'EMVCo only: the merchant’s category of ISO 18245.',
  })
  merchantCategoryCode?: string;
}
