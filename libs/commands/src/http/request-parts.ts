import { ApiProperty } from '@nestjs/swagger';
import {
  type AmountFault,
  amountMinorUnitsMax,
  type Attested,
  type Certainty,
  type Currency,
  isCurrency,
  type Merchant,
  minorUnitDigits,
  type Money,
  parseAmount,
  type PersonRef,
  certainties,
} from '@hutong/domain';
import type { LedgerSecret, PersonName } from '@hutong/platform';
import { ValidateBy, type ValidationArguments } from 'class-validator';
import { Id, Moment, OneOf, Optional, OptionalOrNull, Text } from './request-fields.js';

/** What every command may tell: when it happened, where that is not the moment it is asked. */
export class ToldRequest {
  @Optional()
  @Moment({ required: false, description: 'When it happened: at most seven days ago, never ahead. Default: now.' })
  occurredAt?: string;
}

/** A dated statement about the world: who says so, and how sure it is. */
export class AttestedRequest extends ToldRequest implements Attested {
  @Text(1_000, { description: 'Who says so.' })
  source: string;

  @OneOf(certainties)
  certainty: Certainty;
}

const minorUnitsReasons: Readonly<Record<Exclude<AmountFault, 'currencyUnknown'>, string>> = {
  notWholeMinorUnits: 'must be whole minor units as a text of digits, such as "12900" for 129.00 yuan',
  amountZero: 'must be at least 1',
  amountTooLarge: `must be at most ${amountMinorUnitsMax}`,
};

/** Why a text of minor units cannot be taken; nothing when it can. The currency is another field's matter. */
function minorUnitsFault(value: unknown): string | undefined {
  if (typeof value !== 'string') return minorUnitsReasons.notWholeMinorUnits;
  if (/^-\d/.test(value)) return 'must not be negative';
  if (/^\d+[.,]\d*$/.test(value)) return 'must be whole minor units, without a fraction';
  if (/^\d{21,}$/.test(value)) return minorUnitsReasons.amountTooLarge;
  const read = parseAmount(value, 'CNY');
  return read.ok || read.fault === 'currencyUnknown' ? undefined : minorUnitsReasons[read.fault];
}

/** An amount of money as it is sent. */
export class MoneyRequest {
  @ValidateBy({
    name: 'minorUnits',
    validator: {
      validate: (value: unknown) => minorUnitsFault(value) === undefined,
      defaultMessage: (faulty) => minorUnitsFault(faulty?.value) ?? '',
    },
  })
  @ApiProperty({
    type: String,
    pattern: '^[0-9]{1,13}$',
    example: '12900',
    description: 'Whole minor units, at least 1.',
  })
  minorUnits: string;

  @ValidateBy({
    name: 'currency',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isCurrency(value),
      defaultMessage: () => `must be one of the currencies ${Object.keys(minorUnitDigits).join(', ')}`,
    },
  })
  @ApiProperty({ enum: Object.keys(minorUnitDigits) })
  currency: Currency;
}

/** A checked amount as the domain wants it. */
export function moneyOf({ minorUnits, currency }: MoneyRequest): Money {
  const read = parseAmount(minorUnits, currency);
  if (!read.ok) throw new Error(`An amount passed the checks and is ${read.fault}`);
  return read.value;
}

/** An E.164 number has at most 15 digits; the shortest that are in use have five. */
const phonePattern = /^\+?[0-9]{5,15}$/;

/** How a party names a person. The log holds a reference instead, by which every answer names them. */
export class PersonRequest implements PersonName {
  @OneOf(['account', 'openid', 'phone'])
  scheme: PersonName['scheme'];

  @Id({
    description: 'Where the name holds: an institution for an account, an appid for an openid, a country for a phone.',
  })
  scope: string;

  @ValidateBy({
    name: 'phone',
    validator: {
      validate: (value: unknown, args) =>
        schemeIn(args) !== 'phone' || (typeof value === 'string' && phonePattern.test(value)),
      defaultMessage: () => 'must be 5 to 15 digits, with or without a leading +',
    },
  })
  @Text(128)
  value: string;
}

const schemeIn = (args: ValidationArguments | undefined): unknown => args && Reflect.get(args.object, 'scheme');

/** By what the log names whoever a request names. */
export const personOf = (
  { secret }: Readonly<{ secret: LedgerSecret }>,
  { scheme, scope, value }: PersonRequest,
): PersonRef => ({
  ref: secret.refOf({ scheme, scope, value }),
});

export class MerchantRequest {
  @Id()
  merchantId: string;

  @OptionalOrNull()
  @Id({ required: false, nullable: true, description: 'The seller behind the merchant, where there is one.' })
  subMerchantId?: string | null;
}

/** A checked merchant as the domain wants it. */
export const merchantOf = ({ merchantId, subMerchantId = null }: MerchantRequest): Merchant => ({
  merchantId,
  subMerchantId,
});

/** Names shown to people. */
export class NamesRequest {
  @Text(100)
  zh: string;

  @Text(100)
  en: string;
}
