import { ApiProperty } from '@nestjs/swagger';
import type { Capture } from '@hutong/domain';
import { OneOf, Text } from '../http/request-fields.js';
import { PayerAtAppRequest } from '../payments/authorization.requests.js';

/** A QR code of any version holds at most so many characters. Source: ISO/IEC 18004, version 40-L, digits. */
const codeCharactersMax = 7_089;

/** The fields of the form that comes with the image; `payer` is JSON there. */
export class ScanFormFields extends PayerAtAppRequest {
  @OneOf(['camera', 'album'])
  capture: Extract<Capture, 'camera' | 'album'>;
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
