import { ApiProperty } from '@nestjs/swagger';
import { type CodeScannedData } from '@hutong/domain';
import { addressCharactersMax, FactorRequest, Fields, Id, OneOf, PayerRequest, Text } from '../http/request-fields.js';

/** A QR code of any version holds at most so many characters. Source: ISO/IEC 18004, version 40-L, digits. */
const codeCharactersMax = 7_089;

/** The text fields of the form that comes with the image. */
export class ScanFormFields {
  @Id({ description: 'The account at the wallet.' })
  payerId: string;

  @Id({ description: 'Institution id of the wallet that scanned.' })
  wallet: string;

  @OneOf(['album', 'camera'])
  source: CodeScannedData['source'];
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

/** The payment request whose code was scanned in the address. */
export class ScanAddress {
  @Text(addressCharactersMax)
  paymentRequestId: string;
}

export class AuthorizeScanRequest {
  @Fields(() => PayerRequest)
  payer: PayerRequest;

  @Fields(() => FactorRequest)
  factor: FactorRequest;
}

export class DeclineScanRequest {
  @Fields(() => PayerRequest)
  payer: PayerRequest;
}
