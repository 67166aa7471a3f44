import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { type Currency, minorUnitDigits, type PaymentField, paymentFields } from '@hutong/domain';
import { Matches } from 'class-validator';
import {
  addressCharactersMax,
  Fields,
  InstitutionId,
  Moment,
  OneOf,
  OrNull,
  Text,
  WholeNumber,
} from '../http/request-fields.js';
import { MerchantRequest, PersonRequest } from '../http/request-parts.js';

const Pattern = (pattern: RegExp, message: string, options: ApiPropertyOptions = {}) =>
  applyDecorators(Matches(pattern, { message }), ApiProperty({ type: String, pattern: pattern.source, ...options }));

/** What others number keeps its number, as far as it holds no more than letters, digits and `| * @ . _ -`. */
const OutsideNumber = () => Pattern(/^[\w|*@.-]{1,64}$/, 'must be 1 to 64 of A-Z a-z 0-9 | * @ . _ -');

/** Largest amount that a bill may state, in digits of minor units. */
const amountDigitsMax = 15;

/** An amount as a bill states it: it may be nothing. */
export class StatedAmountRequest {
  @Pattern(
    /^(?:0|[1-9]\d{0,14})$/,
    `must be whole minor units, at most ${amountDigitsMax} digits, without zeros before them`,
  )
  minorUnits: string;

  @OneOf(Object.keys(minorUnitDigits))
  currency: Currency;
}

export class ImportSourceRequest {
  @OneOf(['wechatpay-bill'])
  kind: 'wechatpay-bill';

  @Pattern(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits in small letters')
  fileSha256: string;

  @WholeNumber(1, 2_147_483_647, { description: '1 is the first row after the header.' })
  row: number;
}

/** Fee of a row: of a refund it may be negative. */
const FeeThousandths = () =>
  Pattern(/^(?:0|-?[1-9]\d{0,17})$/, 'must be a whole number of thousandths of a minor unit, without zeros before it', {
    description: 'Thousandths of a minor unit (0.00001 yuan).',
  });

const Amount = (options: ApiPropertyOptions = {}) => Fields(() => StatedAmountRequest, options);
const AmountIfSaid = () =>
  applyDecorators(
    OrNull(),
    Fields(() => StatedAmountRequest, { nullable: true, description: 'Null when the bill does not say.' }),
  );

/** What every row says of its payment. */
export class ImportedRequest {
  @Fields(() => ImportSourceRequest)
  source: ImportSourceRequest;

  @InstitutionId({ description: 'The institution whose bill it is.' })
  institution: string;

  @Pattern(/^[0-9A-Za-z]{1,64}$/, 'must be 1 to 64 letters or digits')
  transactionId: string;

  @OutsideNumber()
  orderNumber: string;

  @Fields(() => MerchantRequest)
  merchant: MerchantRequest;

  @Fields(() => PersonRequest)
  payer: PersonRequest;

  @Pattern(/^[A-Z][A-Z0-9]{0,31}$/, 'must be a trade type such as JSAPI or NATIVE')
  tradeType: string;

  @OneOf(paymentFields)
  field: PaymentField;

  @OrNull()
  @Text(64, { nullable: true, description: "The institution's word for where the money came from." })
  fundingType: string | null;

  @Moment({ description: 'When it happened, as the bill says; however long ago.' })
  occurredAt: string;
}

export class RecordImportedPaymentRequest extends ImportedRequest {
  @AmountIfSaid()
  orderAmount: StatedAmountRequest | null;

  @Amount({ description: 'What the merchant is due, after coupons.' })
  settledAmount: StatedAmountRequest;

  @Amount()
  couponAmount: StatedAmountRequest;

  @FeeThousandths()
  feeThousandths: string;
}

/** What rows share that give money back. */
class ImportedReturnRequest extends ImportedRequest {
  @Amount()
  couponRefundAmount: StatedAmountRequest;

  @AmountIfSaid()
  requestedAmount: StatedAmountRequest | null;

  @FeeThousandths()
  feeThousandths: string;
}

export class RecordImportedRefundRequest extends ImportedReturnRequest {
  @Pattern(/^[1-9]\d{0,63}$/, 'must be the digits of a refund number', { example: '50000009892019021908378523001' })
  refundId: string;

  @OneOf(['SUCCESS', 'PROCESSING'])
  status: 'SUCCESS' | 'PROCESSING';

  @Amount()
  refundAmount: StatedAmountRequest;
}

export class RecordImportedRevocationRequest extends ImportedReturnRequest {
  @Amount()
  revokedAmount: StatedAmountRequest;
}

/** The imported payment in the address: `<institution>.<transaction>`. */
export class ImportedPaymentAddress {
  @Text(addressCharactersMax)
  importedPaymentId: string;
}
