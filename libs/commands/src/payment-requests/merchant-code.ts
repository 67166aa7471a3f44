import { ourEmvAccount, printEmvMerchantCode, printPaymentLink, rollouts } from '@hutong/domain';
import { invalidRequest, type Problem, ProblemError } from '@hutong/platform';
import type { Ledger } from '../handling/ledger.js';
import { merchantCodeOwner } from '../payments/presented-text.js';
import type { MerchantCodeAddress, MerchantCodeQuery } from './merchant-codes.requests.js';

/** Only a channel that presents them has printed codes of merchants. */
export const merchantCodeNotPrinted: Problem = {
  type: '/problems/merchant-code-not-printed',
  title: 'The platform has no channel of this id over which a printed code of a merchant is paid',
  status: 404,
};

/** The text that a merchant prints once for all payments over a channel. Nothing keeps it: it follows from the ledger's secret. */
export async function merchantCodeText(
  ledger: Ledger,
  { platform, channelId, merchantId }: MerchantCodeAddress,
  {
    subMerchantId = null,
    format,
    ...named
  }: Omit<MerchantCodeQuery, 'subMerchantId'> & { subMerchantId?: string | null },
): Promise<string> {
  const { state } = await ledger.load(rollouts, platform);
  const channel = state.channels.get(channelId);
  if (channel?.capabilities.presents !== 'merchantCode') throw new ProblemError(merchantCodeNotPrinted);
  const owner = merchantCodeOwner({ platform, channelId }, { merchantId, subMerchantId });
  const nonce = ledger.secret.nonceOfMerchant(owner);
  return format === 'emv' ? emvText(nonce, named) : printPaymentLink({ kind: 'merchantCode', nonce });
}

/** A static code for payments in yuan in China: the amount is another matter than the code's. */
function emvText(
  nonce: string,
  {
    merchantName,
    merchantCity,
    merchantCategoryCode,
  }: Pick<MerchantCodeQuery, 'merchantName' | 'merchantCity' | 'merchantCategoryCode'>,
): string {
  if (merchantName === undefined || merchantCity === undefined || merchantCategoryCode === undefined) {
    const needed = Object.entries({ merchantName, merchantCity, merchantCategoryCode });
    const missing = needed.filter(([, value]) => value === undefined);
    throw invalidRequest(missing.map(([field]) => ({ field, reason: 'is missing: a code of EMVCo names it' })));
  }
  return printEmvMerchantCode({
    initiation: 'static',
    accounts: [ourEmvAccount(nonce)],
    merchantCategoryCode,
    currency: '156',
    amount: null,
    tip: null,
    country: 'CN',
    merchantName,
    merchantCity,
    postalCode: null,
    additional: {},
    language: null,
  });
}
