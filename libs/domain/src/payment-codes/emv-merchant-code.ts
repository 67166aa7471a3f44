import { type Result, failure, success } from '../kernel/index.js';
import {
  type EmvFault,
  type EmvObject,
  printEmvCode,
  printEmvObjects,
  readEmvCode,
  readEmvObjects,
} from './emv-objects.js';

/** A merchant's code by EMVCo's names; null for what it does not say. Codes and amounts stay as the text has them. */
export type EmvMerchantCode = Readonly<{
  /** `static`: one code for many payments; `dynamic`: one for this payment. */
  initiation: 'static' | 'dynamic' | null;
  /** Where the money is to go, by network: ids 02 to 51; those from 26 on are templates of a network that their field 00 names. */
  accounts: readonly EmvAccount[];
  /** ISO 18245. */
  merchantCategoryCode: string | null;
  /** ISO 4217, three digits. */
  currency: string | null;
  /** Decimal, with a point. */
  amount: string | null;
  tip: EmvTip | null;
  country: string | null;
  merchantName: string | null;
  merchantCity: string | null;
  postalCode: string | null;
  additional: Readonly<Partial<Record<AdditionalField, string>>>;
  /** The merchant's name in another language. */
  language: Readonly<{ preference: string; name: string; city: string | null }> | null;
}>;

export type EmvAccount = Readonly<{ id: string; value: string; fields: readonly EmvObject[] | null }>;

/** The payer is asked, or a convenience fee is added. */
export type EmvTip = Readonly<
  { kind: 'asked' } | { kind: 'fixed'; amount: string } | { kind: 'percentage'; percent: string }
>;

const additionalFields = {
  '01': 'billNumber',
  '02': 'mobileNumber',
  '03': 'store',
  '04': 'loyalty',
  '05': 'reference',
  '06': 'customer',
  '07': 'terminal',
  '08': 'purpose',
  '09': 'consumerDataRequest',
} as const;
export type AdditionalField = (typeof additionalFields)[keyof typeof additionalFields];

export type EmvMerchantCodeFault = EmvFault | 'formatUnknown' | 'accountMissing' | 'templateMalformed' | 'tipMalformed';

const ids = {
  format: '00',
  initiation: '01',
  merchantCategoryCode: '52',
  currency: '53',
  amount: '54',
  tipIndicator: '55',
  tipFixed: '56',
  tipPercentage: '57',
  country: '58',
  merchantName: '59',
  merchantCity: '60',
  postalCode: '61',
  additional: '62',
  language: '64',
} as const;

const initiations = { '11': 'static', '12': 'dynamic' } as const;
/** First id of accounts that are templates. */
const firstTemplate = 26;

/** Reads a merchant's code. Whatever of it this does not know is left out; what it knows must be well formed. */
export function parseEmvMerchantCode(text: string): Result<EmvMerchantCode, EmvMerchantCodeFault> {
  const read = readEmvCode(text);
  if (!read.ok) return read;
  const [format] = read.value;
  if (format?.id !== ids.format || format.value !== '01') return failure('formatUnknown');
  const values = new Map(read.value.map(({ id, value }) => [id, value]));
  const valueOf = (id: string): string | null => values.get(id) ?? null;
  const accounts = read.value.filter(({ id }) => Number(id) >= 2 && Number(id) <= 51).map(accountOf);
  if (accounts.length === 0) return failure('accountMissing');
  const additional = templateIn(valueOf(ids.additional));
  const language = templateIn(valueOf(ids.language));
  if (!additional || !language || accounts.includes(null)) return failure('templateMalformed');
  const tip = tipOf(valueOf);
  if (tip === 'malformed') return failure('tipMalformed');
  return success({
    initiation: initiations[(valueOf(ids.initiation) ?? '') as keyof typeof initiations] ?? null,
    accounts: accounts.filter((account) => account !== null),
    merchantCategoryCode: valueOf(ids.merchantCategoryCode),
    currency: valueOf(ids.currency),
    amount: valueOf(ids.amount),
    tip,
    country: valueOf(ids.country),
    merchantName: valueOf(ids.merchantName),
    merchantCity: valueOf(ids.merchantCity),
    postalCode: valueOf(ids.postalCode),
    additional: namedFields(additional),
    language: languageOf(language),
  });
}

/** Prints a merchant's code, with its fields in the order of their ids. */
export function printEmvMerchantCode(code: EmvMerchantCode): string {
  const { initiation, language, tip } = code;
  const additional = Object.entries(additionalFields).flatMap(([id, name]) => field(id, code.additional[name] ?? null));
  return printEmvCode([
    { id: ids.format, value: '01' },
    ...field(ids.initiation, initiation && (initiation === 'static' ? '11' : '12')),
    ...code.accounts.map(({ id, value, fields }) => ({ id, value: fields ? printEmvObjects(fields) : value })),
    ...field(ids.merchantCategoryCode, code.merchantCategoryCode),
    ...field(ids.currency, code.currency),
    ...field(ids.amount, code.amount),
    ...(tip ? tipFields(tip) : []),
    ...field(ids.country, code.country),
    ...field(ids.merchantName, code.merchantName),
    ...field(ids.merchantCity, code.merchantCity),
    ...field(ids.postalCode, code.postalCode),
    ...field(ids.additional, printEmvObjects(additional) || null),
    ...field(ids.language, language && printEmvObjects(languageFields(language))),
  ]);
}

const field = (id: string, value: string | null): readonly EmvObject[] => (value === null ? [] : [{ id, value }]);

/** Null when a template's value is no list of data objects. */
function accountOf({ id, value }: EmvObject): EmvAccount | null {
  if (Number(id) < firstTemplate) return { id, value, fields: null };
  const fields = templateIn(value);
  return fields && { id, value, fields };
}

function templateIn(value: string | null): readonly EmvObject[] | null {
  const read = readEmvObjects(value ?? '');
  return read.ok ? read.value : null;
}

const namedFields = (objects: readonly EmvObject[]): EmvMerchantCode['additional'] =>
  Object.fromEntries(
    objects.flatMap(({ id, value }) => {
      const name = additionalFields[id as keyof typeof additionalFields] as AdditionalField | undefined;
      return name === undefined ? [] : [[name, value]];
    }),
  );

function languageOf(objects: readonly EmvObject[]): EmvMerchantCode['language'] {
  const [preference, name, city] = ['00', '01', '02'].map((id) => objects.find((object) => object.id === id)?.value);
  return preference === undefined || name === undefined ? null : { preference, name, city: city ?? null };
}

const languageFields = ({ preference, name, city }: NonNullable<EmvMerchantCode['language']>): readonly EmvObject[] => [
  { id: '00', value: preference },
  { id: '01', value: name },
  ...field('02', city),
];

function tipOf(valueOf: (id: string) => string | null): EmvTip | null | 'malformed' {
  const [amount, percent] = [valueOf(ids.tipFixed), valueOf(ids.tipPercentage)];
  switch (valueOf(ids.tipIndicator)) {
    case null:
      return null;
    case '01':
      return { kind: 'asked' };
    case '02':
      return amount === null ? 'malformed' : { kind: 'fixed', amount };
    case '03':
      return percent === null ? 'malformed' : { kind: 'percentage', percent };
    default:
      return 'malformed';
  }
}

function tipFields(tip: EmvTip): readonly EmvObject[] {
  switch (tip.kind) {
    case 'asked':
      return field(ids.tipIndicator, '01');
    case 'fixed':
      return [...field(ids.tipIndicator, '02'), ...field(ids.tipFixed, tip.amount)];
    case 'percentage':
      return [...field(ids.tipIndicator, '03'), ...field(ids.tipPercentage, tip.percent)];
  }
}
