import { ApiProperty } from '@nestjs/swagger';
import { type Capture, customerCodeCharactersMax } from '@hutong/domain';
import {
  addressCharactersMax,
  Fields,
  InstitutionId,
  OneOf,
  Optional,
  OptionalOrNull,
  Text,
} from '../http/request-fields.js';
import { PersonRequest, ToldRequest } from '../http/request-parts.js';
import { PayerAtAppRequest } from '../payments/authorization.requests.js';

/** A QR code of any version holds at most so many characters. Source: ISO/IEC 18004, version 40-L, digits. */
const codeCharactersMax = 7_089;

/** The fields of the form that comes with the image; `payer` is JSON there. */
export class ScanFormFields extends PayerAtAppRequest {
  @OneOf(['camera', 'album'])
  capture: Extract<Capture, 'camera' | 'album'>;

  @Optional()
  @Text(addressCharactersMax, {
    required: false,
    description: 'The payment that is meant: only where the code is a merchant’s printed one, which cannot tell.',
  })
  paymentRequestId?: string;
}

/** A scan whose code is read already. */
export class ScanCodeRequest extends ScanFormFields {
  @Text(codeCharactersMax)
  code: string;
}

/** The whole form, as the API document shows it. */
export class ScanForm extends ScanFormFields {
  @ApiProperty({ type: 'string', format: 'binary', description: 'PNG, JPEG or WebP of the code, at most 4 MiB.' })
  image: string;
}

/** The merchant's scanner reads a code that the payer's app shows. */
export class ScanCustomerCodeRequest extends ToldRequest {
  @Text(addressCharactersMax)
  paymentRequestId: string;

  @Text(customerCodeCharactersMax, {
    description: 'The digits of the code: a secret that is used once. No more than a keyed hash of it is kept.',
    example: '134567890123456789',
  })
  customerCode: string;

  @OptionalOrNull()
  @InstitutionId({
    required: false,
    nullable: true,
    description:
      'The institution whose app shows the code. Default: as its first digits say; those of the UnionPay network do not.',
  })
  payerApp?: string | null;

  @OptionalOrNull()
  @Fields(() => PersonRequest, {
    required: false,
    nullable: true,
    description: 'Who shows the code, where the payer’s app tells. Default: the buyer.',
  })
  payer?: PersonRequest | null;
}
