import { ApiProperty } from '@nestjs/swagger';
import type { CodeScannedData } from '@hutong/domain';
import { FactorRequest, Id, Fields, OneOf, PayerRequest } from '../handling/request-fields.js';

/** The text fields of the form that comes with the image. */
export class ScanRequest {
  @Id({ description: 'The account at the wallet.' })
  payerId: string;

  @Id({ description: 'Institution id of the wallet that scanned.' })
  wallet: string;

  @OneOf(['album', 'camera'])
  source: CodeScannedData['source'];
}

/** The whole form, as the API document shows it. */
export class ScanForm extends ScanRequest {
  @ApiProperty({ type: 'string', format: 'binary', description: 'PNG, JPEG or WebP of the code, at most 4 MiB.' })
  image: string;
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
